package dev.nines.report.metrics;

import dev.nines.metrics.ComparedSides;
import dev.nines.metrics.MeasuredSummary;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import dev.nines.report.Tone;
import dev.nines.statistics.Comparison;
import dev.nines.statistics.Estimate;
import dev.nines.statistics.RateRatio;
import dev.nines.statistics.Summary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The comparison in the workbook: the numbers of incidents and their rates in the first row, then a
 * row a measurement. The shift is in seconds, as a sheet shows no length below zero.
 */
final class ComparisonSheet {

  private final SheetPage page;
  private final View view;
  private final ComparedSides sides;
  private final ComparisonPart words;

  ComparisonSheet(SheetPage page, ComparedSides sides) {
    this.page = page;
    this.view = page.view();
    this.sides = sides;
    this.words = new ComparisonPart(view, sides);
  }

  Sheet sheet() {
    List<Row> rows = new ArrayList<>();
    rows.add(rates());
    sides.times().forEach(times -> rows.add(row(times)));
    return page.sheet("comparison", columns(), rows);
  }

  private List<Column> columns() {
    String first = words.first();
    String second = words.second();
    List<Column> columns = new ArrayList<>();
    columns.add(page.left("measurement", 24));
    columns.add(Column.right("n-1", view.text("compare.n-one", first), 12));
    columns.add(Column.right("n-2", view.text("compare.n-one", second), 12));
    columns.add(Column.right("median-1", view.text("compare.median", first), 14));
    columns.add(Column.right("median-2", view.text("compare.median", second), 14));
    columns.add(Column.right("mean-1", view.text("compare.mean", first), 14));
    columns.add(Column.right("mean-2", view.text("compare.mean", second), 14));
    for (String id : List.of("shift", "shift-low", "shift-high", "ratio", "ratio-low")) {
      columns.add(page.right(id, 14));
    }
    for (String id : List.of("ratio-high", "probability", "permutation", "chance", "chance-2")) {
      columns.add(page.right(id, 14));
    }
    columns.add(page.left("shown", 30));
    return columns;
  }

  private Row rates() {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(view.text("compare.rate")).with(Tone.STRONG));
    cells.add(view.number(sides.firstIncidents()));
    cells.add(view.number(sides.secondIncidents()));
    cells.addAll(empty(7));
    Optional<RateRatio> rates = sides.rates();
    cells.add(rates.map(r -> ratio(r.ratio())).orElseGet(view::none));
    cells.add(rates.map(r -> ratio(r.low())).orElseGet(view::none));
    cells.add(rates.map(r -> ratio(r.high())).orElseGet(view::none));
    cells.add(rates.map(r -> share(r.probability())).orElseGet(view::none));
    cells.addAll(empty(3));
    cells.add(
        rates
            .map(r -> verdict(r.probability(), "rates"))
            .orElseGet(() -> Cell.of(view.text("compare.not"))));
    return new Row(cells);
  }

  private Row row(ComparedSides.Times times) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(view.name(times.measurement())).with(Tone.STRONG));
    cells.add(view.number(times.first().measured().ended().size()));
    cells.add(view.number(times.second().measured().ended().size()));
    cells.add(figure(times.first(), Summary::median));
    cells.add(figure(times.second(), Summary::median));
    cells.add(figure(times.first(), Summary::mean));
    cells.add(figure(times.second(), Summary::mean));
    cells.addAll(times.comparison().map(this::shift).orElseGet(() -> nothing(3)));
    cells.addAll(empty(3));
    cells.addAll(times.comparison().map(this::tests).orElseGet(() -> nothing(4)));
    cells.add(
        times
            .comparison()
            .map(found -> verdict(found.ranks().probability(), "times"))
            .orElseGet(() -> Cell.of(view.text("compare.not"))));
    return new Row(cells);
  }

  private Cell verdict(double probability, String differ) {
    boolean shown = probability < Comparison.SIGNIFICANT;
    return Cell.of(view.text(shown ? "compare.shown." + differ : "compare.shown.none"));
  }

  private List<Cell> shift(Comparison found) {
    Cell shift = view.number(Shown.seconds(found.shift().shift()));
    return found.shift().interval() instanceof Estimate.Interval interval
        ? List.of(
            shift,
            view.number(Shown.seconds(interval.low())),
            view.number(Shown.seconds(interval.high())))
        : List.of(shift, view.none(), view.none());
  }

  private List<Cell> tests(Comparison found) {
    return List.of(
        share(found.ranks().probability()),
        share(found.means().probability()),
        share(found.noChange().means()),
        found.noChange().hasMedians() ? share(found.noChange().medians()) : view.none());
  }

  private Cell share(double share) {
    return view.number(Shown.share(share));
  }

  private Cell ratio(double ratio) {
    return Double.isInfinite(ratio)
        ? Cell.of(view.text("infinite"))
        : view.number(Shown.rounded(ratio, 4));
  }

  private Cell figure(MeasuredSummary summary, Function<Summary, Double> figure) {
    return summary.summary().map(s -> view.cell(figure.apply(s))).orElseGet(view::none);
  }

  private List<Cell> nothing(int cells) {
    return Collections.nCopies(cells, view.none());
  }

  private static List<Cell> empty(int cells) {
    return Collections.nCopies(cells, Cell.of(""));
  }
}
