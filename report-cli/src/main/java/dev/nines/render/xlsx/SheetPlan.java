package dev.nines.render.xlsx;

import dev.nines.render.LayoutWords;
import dev.nines.report.Cell;
import dev.nines.report.LongSheet;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
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

  private static final String BROAD_IN_BOLD = "abcdeghknopqrsuvxyz";
  // more characters on a page that lies would be set in less than 7.5 points
  private static final int MOST_ON_PAGE = 184;
  private static final int MOST_REPEATED = 46;

  private final LayoutWords words;
  private final Sheet sheet;
  private final LongSheet source;
  private final List<Field> fields;
  private final List<String> heads;
  private final List<TypedColumn> types;
  private final List<Integer> widths;

  private SheetPlan(Sheet sheet, LongSheet source, LayoutWords words) {
    this.words = words;
    this.sheet = sheet;
    this.source = source;
    List<Survey> surveys = surveys();
    fields = Field.of(sheet.columns(), surveys);
    heads = TableNames.columns(fields.stream().map(field -> field.heading(words)).toList());
    types = fields.stream().map(field -> type(field, surveys)).toList();
    widths = measure();
  }

  static SheetPlan of(Sheet sheet, LayoutWords words) {
    return new SheetPlan(sheet, LongSheet.of(sheet), words);
  }

  static SheetPlan of(LongSheet sheet, LayoutWords words) {
    return new SheetPlan(sheet.frame(), sheet, words);
  }

  LayoutWords words() {
    return words;
  }

  /** Returns the sheet; without rows where they are more than memory should hold. */
  Sheet sheet() {
    return sheet;
  }

  /** Returns how many rows there are, without the totals. */
  int count() {
    return source.count();
  }

  /** Returns all rows, without the totals; the stream must be closed. */
  Stream<Row> rows() {
    return source.rows().get();
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

  /** Returns on how many pages beside each other it is printed, each of a size that reads well. */
  int pagesAcross() {
    return (width() + MOST_ON_PAGE - 1) / MOST_ON_PAGE;
  }

  /**
   * Returns how many columns each of several pages beside each other repeats: the first, and a
   * second of text beside one of text, without which a row would not be known.
   */
  int repeated() {
    boolean two = columns() > 1 && types.get(0).isText() && types.get(1).isText();
    return two && width(0) + width(1) <= MOST_REPEATED ? 2 : 1;
  }

  /** Returns the lines of each note under it, none of which runs over the edge of a page. */
  List<List<String>> notes() {
    int page = isWide() ? Widths.LANDSCAPE : Widths.PORTRAIT;
    return sheet.notes().stream().map(note -> RowHeights.wrap(note, page)).toList();
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
    int most = 1;
    for (int column = 0; column < columns(); column++) {
      most = Math.max(most, lines(row, column));
    }
    return most;
  }

  boolean hasMoments() {
    return types.stream().anyMatch(TypedColumn::hasMoments);
  }

  private int lines(Row row, int column) {
    Cell cell = cell(row, column);
    return types.get(column).isNumber(cell.value())
        ? 1
        : RowHeights.lines(measured(cell), width(column) - Widths.SIDES);
  }

  private TypedColumn type(Field field, List<Survey> surveys) {
    Survey survey = field.notes() ? new Survey() : surveys.get(field.index());
    return survey.column(sheet.zone());
  }

  private List<Survey> surveys() {
    List<Survey> surveys = sheet.columns().stream().map(column -> new Survey()).toList();
    each(
        Integer.MAX_VALUE,
        row -> {
          for (int column = 0; column < surveys.size(); column++) {
            surveys.get(column).add(row.cells().get(column));
          }
        });
    return surveys;
  }

  private List<Integer> measure() {
    Widths measured = new Widths(columns());
    columnIndexes().forEach(column -> measured.head(column, head(column)));
    each(
        ROWS_MEASURED,
        row -> {
          for (int column = 0; column < columns(); column++) {
            measure(measured, row, column);
          }
        });
    return measured.fitted(sheet.plots().isEmpty() ? Widths.LANDSCAPE : Widths.WITH_PICTURES);
  }

  private void measure(Widths measured, Row row, int column) {
    Cell cell = cell(row, column);
    Optional<Typed> number = number(cell, column);
    if (number.isPresent()) {
      measured.fixed(column, number.get().width());
    } else {
      measured.text(column, measured(cell));
    }
  }

  // in a face of fixed width every character is as wide as a digit, in bold most small letters are
  private static String measured(Cell cell) {
    String text = CellWriter.text(cell);
    return switch (cell.tone()) {
      case CODE -> asDigits(text, c -> c != ' ' && c != '\n');
      case STRONG, BAD, GOOD -> asDigits(text, c -> BROAD_IN_BOLD.indexOf(c) >= 0);
      default -> text;
    };
  }

  private static String asDigits(String text, IntPredicate changed) {
    char[] letters = text.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      letters[i] = changed.test(letters[i]) ? '0' : letters[i];
    }
    return new String(letters);
  }

  // the totals too
  private void each(int most, Consumer<Row> action) {
    try (Stream<Row> rows = rows()) {
      rows.limit(most).forEach(action);
    }
    sheet.totals().forEach(action);
  }

  private IntStream columnIndexes() {
    return IntStream.range(0, columns());
  }
}
