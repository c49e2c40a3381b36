package dev.nines.report.sla;

import dev.nines.downtime.Outage;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.IncidentsById;
import dev.nines.money.Fraction;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.ReportFormat;
import dev.nines.report.Row;
import dev.nines.report.Section;
import dev.nines.report.StatChart;
import dev.nines.report.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The counted downtime by cause, the greatest first, with the running share. */
final class CausesSection {

  private static final int MOST = 12;

  private final List<Subject> subjects;
  private final ReportFormat format;
  private final IncidentsById incidents;
  private final Map<String, Sum> sums = new LinkedHashMap<>();

  /** What a cause cost. */
  private record Sum(int outages, Fraction counted) {
    Sum plus(Sum other) {
      return new Sum(outages + other.outages, counted.plus(other.counted));
    }
  }

  CausesSection(List<Subject> subjects, SlaView view) {
    this.subjects = List.copyOf(subjects);
    this.format = view.format();
    this.incidents = new IncidentsById(view.result().facts().incidents());
  }

  /** Returns the section; absent where fewer than two causes are stated or nothing counted. */
  Optional<Section> section() {
    for (Subject subject : subjects) {
      for (Outage outage : subject.result().outages()) {
        if (outage.counted().isPositive()) {
          sums.merge(cause(outage).orElse(""), new Sum(1, outage.counted()), Sum::plus);
        }
      }
    }
    if (sums.size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        Section.full(
            "causes", format.text("causes-counted"), format.text("causes-counted.note"), chart()));
  }

  // an outage of several incidents goes to the first that states a cause
  private Optional<String> cause(Outage outage) {
    return incidents.of(outage.incidents()).stream()
        .map(Incident::impact)
        .flatMap(List::stream)
        .flatMap((ImpactWindow window) -> window.cause().stream())
        .findFirst();
  }

  private StatChart chart() {
    List<Map.Entry<String, Sum>> sorted =
        sums.entrySet().stream()
            .sorted(
                Map.Entry.<String, Sum>comparingByValue(
                        (a, b) -> b.counted().compareTo(a.counted()))
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    Fraction all =
        sorted.stream().map(e -> e.getValue().counted()).reduce(Fraction.ZERO, Fraction::plus);
    List<StatChart.ParetoRow> rows = new ArrayList<>();
    List<Row> figures = new ArrayList<>();
    Fraction running = Fraction.ZERO;
    for (Map.Entry<String, Sum> entry : sorted) {
      Sum sum = entry.getValue();
      Fraction share = sum.counted().dividedBy(all);
      running = running.plus(share);
      String name =
          entry.getKey().isEmpty() ? format.text("causes-counted.not-stated") : entry.getKey();
      String length = format.length(sum.counted());
      if (rows.size() < MOST) {
        rows.add(new StatChart.ParetoRow(name, share, running, length, percent(running)));
      }
      figures.add(
          Row.of(
              Cells.strong(name),
              Cells.number(Integer.toString(sum.outages()), Fraction.of(sum.outages())),
              Cells.length(length, sum.counted()),
              Cell.of(percent(share), new Value.Share(share)),
              Cell.of(percent(running), new Value.Share(running))));
    }
    return new StatChart.Pareto(
        alternative(rows),
        new Block.Table(format.text("causes-counted"), columns(), figures, List.of()),
        rows,
        format.text("facts.counted"),
        format.text("causes-counted.running"));
  }

  private List<Column> columns() {
    return List.of(
        Column.left("cause", format.text("causes-counted.cause"), 20),
        Column.right("outages", format.text("causes-counted.outages"), 9),
        Column.right("counted", format.text("facts.counted"), 14),
        Column.right("share", format.text("causes-counted.share"), 9),
        Column.right("running", format.text("causes-counted.running"), 11));
  }

  private String alternative(List<StatChart.ParetoRow> rows) {
    List<String> values =
        rows.stream()
            .map(r -> format.text("causes-counted.value", r.label(), r.value(), r.runningLabel()))
            .toList();
    return format.text("causes-counted.alternative", String.join("; ", values));
  }

  private String percent(Fraction share) {
    BigDecimal percent = share.times(Fraction.HUNDRED).toDecimal(1, RoundingMode.HALF_UP);
    return format.percent(percent);
  }
}
