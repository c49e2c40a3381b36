package dev.nines.render.xlsx;

import dev.nines.report.Cell;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a sheet of the document is set out: its columns, their heads, number formats and widths.
 *
 * <p>All parts of a sheet share one plan, so that they look alike.
 */
final class SheetPlan {

  // a column is as wide as its first rows want it: the rest of a long table wraps at worst
  private static final int ROWS_MEASURED = 5_000;

  private final Sheet sheet;
  private final List<Field> fields;
  private final List<String> heads;
  private final List<TypedColumn> types;
  private final List<Integer> widths;

  private SheetPlan(Sheet sheet) {
    this.sheet = sheet;
    fields = Field.of(sheet);
    heads = TableNames.columns(fields.stream().map(Field::heading).toList());
    types = fields.stream().map(this::type).toList();
    widths = measure();
  }

  static SheetPlan of(Sheet sheet) {
    return new SheetPlan(sheet);
  }

  Sheet sheet() {
    return sheet;
  }

  int columns() {
    return fields.size();
  }

  /** Returns the column of the workbook that holds a column of the sheet. */
  int column(String id) {
    for (int column = 0; column < columns(); column++) {
      if (fields.get(column).column().id().equals(id) && !fields.get(column).notes()) {
        return column;
      }
    }
    throw new IllegalArgumentException("sheet " + sheet.name() + " has no column " + id);
  }

  String head(int column) {
    return heads.get(column);
  }

  int width(int column) {
    return widths.get(column);
  }

  /** Returns how many characters the columns take together. */
  int width() {
    return widths.stream().mapToInt(Integer::intValue).sum();
  }

  /** Returns whether it is printed on its side; pictures are as wide as a page that stands. */
  boolean isWide() {
    return width() > Widths.PORTRAIT && sheet.plots().isEmpty();
  }

  /** Returns the cell of a row that stands in a column of the workbook. */
  Cell cell(Row row, int column) {
    return fields.get(column).of(row);
  }

  /** Returns the number of a cell; empty for text. */
  Optional<Typed> number(Cell cell, int column) {
    return types.get(column).encode(cell.value());
  }

  /** Returns a look as it stands in a column. */
  Look placed(Look look, int column) {
    boolean right = fields.get(column).isRight();
    return look.placed(right, !right && column > 0);
  }

  /** Returns how many lines a row takes, which its longest text decides. */
  int lines(Row row) {
    return Math.max(1, columnIndexes().map(column -> lines(row, column)).max().orElse(1));
  }

  boolean hasMoments() {
    return types.stream().anyMatch(TypedColumn::hasMoments);
  }

  private int lines(Row row, int column) {
    Cell cell = cell(row, column);
    return number(cell, column).isPresent()
        ? 1
        : RowHeights.lines(measured(cell), width(column) - Widths.SIDES);
  }

  private TypedColumn type(Field field) {
    return TypedColumn.of(rows(Integer.MAX_VALUE).map(field::of).toList(), sheet.zone());
  }

  private List<Integer> measure() {
    Widths measured = new Widths(columns());
    columnIndexes().forEach(column -> measured.head(column, head(column)));
    rows(ROWS_MEASURED)
        .forEach(row -> columnIndexes().forEach(column -> measure(measured, row, column)));
    return measured.fitted();
  }

  private void measure(Widths measured, Row row, int column) {
    Cell cell = cell(row, column);
    number(cell, column)
        .ifPresentOrElse(
            typed -> measured.fixed(column, typed.width()),
            () -> measured.text(column, measured(cell)));
  }

  // in a face of fixed width every character is as wide as a digit, in bold most small letters are
  private static String measured(Cell cell) {
    String text = CellWriter.text(cell);
    return switch (cell.tone()) {
      case CODE -> text.replaceAll("[^ \n]", "0");
      case STRONG, BAD, GOOD -> text.replaceAll("[acdeghknopqrsuvxyz]", "0");
      default -> text;
    };
  }

  private Stream<Row> rows(int most) {
    return Stream.concat(sheet.rows().stream().limit(most), sheet.totals().stream());
  }

  private IntStream columnIndexes() {
    return IntStream.range(0, columns());
  }
}
