package dev.nines.render.xlsx;

import dev.nines.report.Cell;
import dev.nines.report.Plot;
import dev.nines.report.Value;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The cells that a picture shows: where they stand, what they hold and what kind that is. */
final class PlotCells {

  private final Plot plot;
  private final SheetParts source;

  PlotCells(Plot plot, SheetParts source) {
    this.plot = plot;
    this.source = source;
  }

  /** Returns the head of a column. */
  String head(String id) {
    return source.plan().head(source.plan().column(id));
  }

  /** Returns the texts of a column. */
  List<String> texts(String id) {
    return cells(id).map(cell -> SafeText.of(CellWriter.text(cell)).text()).toList();
  }

  /** Returns the numbers of a column as they are stored, NaN where a cell has none. */
  double[] numbers(String id) {
    int column = source.plan().column(id);
    return cells(id)
        .mapToDouble(
            cell -> source.plan().number(cell, column).map(Typed::number).orElse(Double.NaN))
        .toArray();
  }

  /** Returns where a column stands, as a formula means it. */
  String place(String id) {
    int column = source.plan().column(id);
    int first = SheetPart.HEAD_ROWS + plot.first();
    return Address.sheet(source.part().name())
        + "!"
        + Address.fixed(first, column)
        + ":"
        + Address.fixed(SheetPart.HEAD_ROWS + plot.last(), column);
  }

  boolean hasDays() {
    return cells(plot.categories()).findFirst().orElseThrow().value() instanceof Value.Day;
  }

  /** Returns a value of the kind of all: some cells may be empty. */
  Value kind() {
    return plot.series().stream()
        .flatMap(series -> cells(series.column()))
        .map(Cell::value)
        .filter(value -> !(value instanceof Value.Words))
        .findFirst()
        .orElse(Value.WORDS);
  }

  /** Returns the most that a category comes to, all its values together where it is stacked. */
  double most(boolean stacked) {
    double[] sums = new double[plot.size()];
    for (Plot.Series column : plot.series()) {
      double[] values = numbers(column.column());
      for (int index = 0; index < sums.length; index++) {
        double value = Double.isNaN(values[index]) ? 0 : values[index];
        sums[index] = stacked ? sums[index] + value : Math.max(sums[index], value);
      }
    }
    return Arrays.stream(sums).max().orElse(0);
  }

  private Stream<Cell> cells(String id) {
    int column = source.plan().column(id);
    return IntStream.rangeClosed(plot.first(), plot.last())
        .mapToObj(row -> source.plan().cell(source.plan().sheet().rows().get(row), column));
  }
}
