package dev.nines.report.sla;

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
import java.util.List;
import java.util.Optional;

/** The counted downtime by cause, the greatest first, with the running share. */
final class CausesSection {

  private static final int MOST = 12;

  private final List<CauseSums.Sum> sums;
  private final ReportFormat format;

  CausesSection(List<Subject> subjects, SlaView view) {
    this.sums = CauseSums.of(subjects, view);
    this.format = view.format();
  }

  /** Returns the section; absent where fewer than two causes are stated or nothing counted. */
  Optional<Section> section() {
    if (sums.size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        Section.full(
            "causes", format.text("causes-counted"), format.text("causes-counted.note"), chart()));
  }

  private StatChart chart() {
    List<StatChart.ParetoRow> rows = sums.stream().limit(MOST).map(this::bar).toList();
    return new StatChart.Pareto(
        alternative(rows),
        new Block.Table(
            format.text("causes-counted"),
            columns(),
            sums.stream().map(this::row).toList(),
            List.of()),
        rows,
        format.text("facts.counted"),
        format.text("causes-counted.running"));
  }

  private StatChart.ParetoRow bar(CauseSums.Sum sum) {
    String length = format.length(sum.counted());
    return new StatChart.ParetoRow(
        name(sum), sum.share(), sum.running(), length, percent(sum.running()));
  }

  private Row row(CauseSums.Sum sum) {
    return Row.of(
        Cells.strong(name(sum)),
        Cells.number(Long.toString(sum.counting()), Fraction.of(sum.counting())),
        Cells.length(format.length(sum.counted()), sum.counted()),
        Cell.of(percent(sum.share()), new Value.Share(sum.share())),
        Cell.of(percent(sum.running()), new Value.Share(sum.running())));
  }

  private String name(CauseSums.Sum sum) {
    return name(sum, format);
  }

  /** Returns the name of a cause; of outages of none, that none is stated. */
  static String name(CauseSums.Sum sum, ReportFormat format) {
    return sum.cause().isEmpty() ? format.text("causes-counted.not-stated") : sum.cause();
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
    return percent(share, format);
  }

  /** Returns a share with one decimal. */
  static String percent(Fraction share, ReportFormat format) {
    BigDecimal percent = share.times(Fraction.HUNDRED).toDecimal(1, RoundingMode.HALF_UP);
    return format.percent(percent);
  }
}
