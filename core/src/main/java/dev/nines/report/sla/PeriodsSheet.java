package dev.nines.report.sla;

import dev.nines.money.Fraction;
import dev.nines.report.Cell;
import dev.nines.report.Formula;
import dev.nines.report.Plot;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The periods of each promise one after the other, with the figure of each and its target. */
final class PeriodsSheet {

  private static final int MOST_PLOTS = 12;

  private static final Plot.Series FIGURE = new Plot.Series("figure", Plot.Meaning.FIGURE);
  private static final Plot.Series TARGET = new Plot.Series("target", Plot.Meaning.TARGET);

  private final LiveModel model;
  private final SlaSheets.SheetMaker maker;

  PeriodsSheet(LiveModel model) {
    this.model = model;
    this.maker = model.maker();
  }

  /** Returns the sheet; absent where nothing is judged in more than one period. */
  Optional<Sheet> sheet() {
    List<Row> rows = new ArrayList<>();
    List<Plot> plots = new ArrayList<>();
    for (List<Subject> periods : series()) {
      int first = rows.size();
      periods.forEach(subject -> rows.add(row(subject, rows.size())));
      plots.add(plot(periods.get(0), first, rows.size() - 1));
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(sheet(rows).with(plots.stream().limit(MOST_PLOTS).toList()));
  }

  private Sheet sheet(List<Row> rows) {
    return maker.sheet(
        "periods",
        List.of(
            maker.left("promise", 14),
            maker.left("services", 24),
            maker.left("period", 18),
            maker.right("figure", 14),
            maker.right("target", 12),
            maker.right("counted", 12),
            maker.right("left", 14),
            maker.left("verdict", 18)),
        rows,
        List.of());
  }

  private List<List<Subject>> series() {
    Map<List<Object>, List<Subject>> series = new LinkedHashMap<>();
    for (Subject subject : model.subjects()) {
      List<Object> key = List.of(subject.view().promise().id(), subject.result().services());
      series.computeIfAbsent(key, k -> new ArrayList<>()).add(subject);
    }
    return series.values().stream()
        .filter(periods -> periods.size() > 1)
        .map(
            periods ->
                periods.stream()
                    .sorted(Comparator.comparing(subject -> subject.result().period().from()))
                    .toList())
        .toList();
  }

  private Row row(Subject subject, int row) {
    PromiseView view = subject.view();
    LiveSubject live = new LiveSubject(subject, model);
    return Row.of(
        Cells.strong(view.promise().id()),
        Cell.of(view.serviceNames()),
        Cell.of(view.periodName()),
        live.figure(),
        live.target(),
        live.of("counted", view.result().totals().counted()),
        left(subject, row),
        live.verdict());
  }

  // nothing where more than the allowance counts, or where there is none
  private Cell left(Subject subject, int row) {
    Optional<Fraction> allowed = Allowed.seconds(subject.result());
    if (allowed.isEmpty()) {
      return Cells.EMPTY;
    }
    Fraction left = allowed.get().minus(subject.result().totals().counted());
    Cell cell = subject.view().length(left.isPositive() ? left : Fraction.ZERO);
    if (!model.hasFigure(subject, "allowance")) {
      return cell;
    }
    Formula allowance = new Formula.Named(model.names().figure(subject, "allowance"));
    Formula counted = new Formula.At(model.sheet("periods"), "counted", row);
    return cell.with(
        Formula.of(
            Formula.Function.GREATEST, Formula.number(Fraction.ZERO), allowance.minus(counted)));
  }

  /** Returns the row of a subject, from 0; absent where it is the only period of its promise. */
  Optional<Integer> rowOf(Subject subject) {
    int row = series().stream().flatMap(List::stream).toList().indexOf(subject);
    return row < 0 ? Optional.empty() : Optional.of(row);
  }

  private Plot plot(Subject subject, int first, int last) {
    PromiseView view = subject.view();
    String figure = view.name(view.promise().indicator().is());
    String about = view.serviceNames();
    boolean judged = view.promise().target().isPresent();
    return new Plot(
        Plot.Kind.LINES,
        maker.text("plot.periods", about, figure),
        maker.text("plot.periods.alternative", about, figure, last - first + 1),
        maker.text("sheet.periods"),
        "period",
        judged ? List.of(FIGURE, TARGET) : List.of(FIGURE),
        first,
        last);
  }
}
