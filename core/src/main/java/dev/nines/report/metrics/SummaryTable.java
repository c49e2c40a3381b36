package dev.nines.report.metrics;

import dev.nines.metrics.MeasuredSummary;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Row;
import dev.nines.response.Measured;
import dev.nines.statistics.Estimate;
import dev.nines.statistics.Summary;
import java.util.List;
import java.util.function.Function;

/** The table of all figures, a row for each measurement or group. */
final class SummaryTable {

  private final View view;

  SummaryTable(View view) {
    this.view = view;
  }

  /** Returns the table of several rows, each with its key. */
  Block.Table table(String name, String keyHead, List<Keyed> rows) {
    List<Column> columns =
        List.of(
            Column.left("key", keyHead, 22),
            Column.right("n", view.text("n-of-head"), 12),
            Column.right("minimum", view.text("minimum"), 9),
            Column.right("median", view.text("median"), 20),
            Column.right("p90", view.text("nine-of-ten"), 10),
            Column.right("maximum", view.text("maximum"), 13),
            Column.right("geometric-mean", view.text("geometric-mean"), 20),
            Column.right("mean", view.text("mean"), 20));
    return new Block.Table(name, columns, rows.stream().map(this::row).toList(), List.of());
  }

  /** A row: its key as shown, and its figures. */
  record Keyed(Cell key, MeasuredSummary summary) {}

  private Row row(Keyed keyed) {
    MeasuredSummary summary = keyed.summary();
    return Row.of(
        keyed.key(),
        counts(summary.measured()),
        figure(summary, Summary::minimum),
        figure(summary, Summary::median, Summary::ofMedian),
        figure(summary, Summary::p90),
        figure(summary, Summary::maximum),
        figure(summary, Summary::geometricMean, Summary::ofGeometricMean),
        figure(summary, Summary::mean, Summary::ofMean));
  }

  private Cell counts(Measured measured) {
    int open = measured.open().size();
    Cell counts = Cell.of(DefinitionsPart.ofAll(view, measured));
    return open == 0
        ? counts
        : counts.withNote(view.text("n-open-note", view.format().number(open)));
  }

  private Cell figure(MeasuredSummary summary, Function<Summary, Double> figure) {
    return summary.summary().map(s -> view.cell(figure.apply(s))).orElseGet(view::none);
  }

  private Cell figure(
      MeasuredSummary summary,
      Function<Summary, Double> figure,
      Function<Summary, Estimate> interval) {
    return summary
        .summary()
        .map(s -> view.cell(figure.apply(s)).withNote(view.note(interval.apply(s))))
        .orElseGet(view::none);
  }
}
