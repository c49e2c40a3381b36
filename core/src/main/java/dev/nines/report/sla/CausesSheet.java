package dev.nines.report.sla;

import dev.nines.downtime.Outage;
import dev.nines.money.Fraction;
import dev.nines.report.Cell;
import dev.nines.report.Formula;
import dev.nines.report.Formula.Function;
import dev.nines.report.Plot;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The downtime of each cause, of each promise by itself: what counts of it and what does not. */
final class CausesSheet {

  /** Of more outages a formula could not be read. */
  private static final int MOST_PARTS = 60;

  private static final int MOST_PLOTS = 6;

  private final LiveModel model;
  private final SlaSheets.SheetMaker maker;
  private final Map<String, Map<String, List<OutageRow>>> promises = new LinkedHashMap<>();

  CausesSheet(LiveModel model) {
    this.model = model;
    this.maker = model.maker();
    for (OutageRow row : OutageRow.of(model.subjects())) {
      promises
          .computeIfAbsent(row.subject().view().promise().id(), id -> new LinkedHashMap<>())
          .computeIfAbsent(row.cause(), cause -> new ArrayList<>())
          .add(row);
    }
  }

  /** Returns the sheet; absent where there was no outage. */
  Optional<Sheet> sheet() {
    List<Row> rows = new ArrayList<>();
    List<Plot> plots = new ArrayList<>();
    promises.forEach(
        (promise, causes) -> {
          int first = rows.size();
          causes.entrySet().stream()
              .sorted(Comparator.comparing(e -> recorded(e.getValue()).negated()))
              .forEach(e -> rows.add(row(promise, e.getKey(), e.getValue())));
          plots.add(plot(promise, first, rows.size() - 1));
        });
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(sheet(rows).with(plots.stream().limit(MOST_PLOTS).toList()));
  }

  private Sheet sheet(List<Row> rows) {
    return maker.sheet(
        "causes",
        List.of(
            maker.left("promise", 16),
            maker.left("cause", 30),
            maker.right("outages", 10),
            maker.right("counted", 14),
            maker.right("not-counted", 14)),
        rows,
        List.of(totals(rows.size())));
  }

  private Row row(String promise, String cause, List<OutageRow> outages) {
    PromiseView view = outages.get(0).subject().view();
    Fraction counted = counted(outages);
    boolean live =
        outages.size() <= MOST_PARTS
            && outages.stream().allMatch(row -> model.hasFigure(row.subject()));
    Cell weighed = view.length(counted);
    Cell rest = view.length(recorded(outages).minus(counted));
    return Row.of(
        Cells.strong(promise),
        Cell.of(cause),
        view.number(Fraction.of(outages.size())),
        live ? weighed.with(sum(outages, "counted")) : weighed,
        live ? rest.with(sum(outages, "in-period").minus(sum(outages, "counted")).orZero()) : rest);
  }

  private Formula sum(List<OutageRow> outages, String column) {
    return new Formula.Call(
        Function.SUM,
        outages.stream()
            .<Formula>map(
                row -> new Formula.At(model.sheet("outages"), column, model.rowOf(row.outage())))
            .toList());
  }

  private Row totals(int rows) {
    List<OutageRow> all =
        promises.values().stream()
            .flatMap(causes -> causes.values().stream())
            .flatMap(List::stream)
            .toList();
    PromiseView view = all.get(0).subject().view();
    Fraction counted = counted(all);
    return Row.of(
        Cells.strong(maker.text("total")),
        Cells.EMPTY,
        view.number(Fraction.of(all.size())).with(maker.sumOf("causes", "outages", rows)),
        view.length(counted).with(maker.sumOf("causes", "counted", rows)),
        view.length(recorded(all).minus(counted)).with(maker.sumOf("causes", "not-counted", rows)));
  }

  private static Fraction counted(List<OutageRow> outages) {
    return sum(outages.stream().map(OutageRow::outage).map(Outage::counted).toList());
  }

  private static Fraction recorded(List<OutageRow> outages) {
    return sum(outages.stream().map(OutageRow::outage).map(Outage::recorded).toList());
  }

  private static Fraction sum(List<Fraction> parts) {
    return parts.stream().reduce(Fraction.ZERO, Fraction::plus);
  }

  private Plot plot(String promise, int first, int last) {
    return new Plot(
        Plot.Kind.STACKED_BARS,
        maker.text(promises.size() == 1 ? "plot.causes" : "plot.causes.of", promise),
        maker.text("plot.causes.alternative", promise, last - first + 1),
        maker.text("sheet.causes"),
        "cause",
        List.of(
            new Plot.Series("counted", Plot.Meaning.DOWN),
            new Plot.Series("not-counted", Plot.Meaning.EXCLUDED)),
        first,
        last);
  }
}
