package dev.nines.render.pdf.flow;

import dev.nines.render.pdf.page.Measure;
import dev.nines.render.pdf.page.TextStyle;
import dev.nines.render.pdf.text.LineBreaker;
import dev.nines.render.pdf.text.Span;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Row;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds how wide the columns of a table are.
 *
 * <p>A column that stands right gets what its longest cell needs. If there is room for all, the
 * heaviest columns of text share what is left over. If not, what stands under texts is wrapped,
 * then heads and what stands under figures into two lines, then texts somewhat, then what stands
 * under figures into more lines; at last columns of text that need more than their weight gives
 * them, none narrower than its widest word where that can be.
 */
final class ColumnWidths {

  private static final double GAP = 14;
  private static final double DENSE_GAP = 11;
  private static final double LEAST = 24;

  /** What is no wider is never set in two lines. */
  private static final double SHORT = 36;

  /** How long texts are that stay on one line where all of their column are. */
  private static final int SHORT_TEXT = 20;

  /** The share of its width to which a column of text wraps before a range under a figure does. */
  private static final double NARROW = 0.6;

  /** Where figures have so much to give up, there are ranges under them. */
  private static final double RANGES = 0.5;

  private final List<Column> columns;
  private final double[] natural;
  private final double[] folded; // the least width of its texts in one line and its notes in two
  private final double[] least;
  private final double room;
  private final double gap;

  private ColumnWidths(
      Block.Table table, TableColumns.Setting setting, Frame frame, double gapBetween) {
    gap = gapBetween;
    columns = table.columns();
    natural = new double[columns.size()];
    folded = new double[columns.size()];
    least = new double[columns.size()];
    room = frame.width() - gap * (columns.size() - 1);
    for (int i = 0; i < columns.size(); i++) {
      int at = i;
      Stream<Cell> cells =
          Stream.concat(table.rows().stream(), table.totals().stream())
              .map(Row::cells)
              .map(c -> c.get(at));
      measureColumn(i, cells.toList(), setting, frame.measure());
    }
  }

  /** Returns those of a table; where not everything has room, its columns stand closer. */
  static ColumnWidths of(Block.Table table, TableColumns.Setting setting, Frame frame) {
    ColumnWidths wide = new ColumnWidths(table, setting, frame, GAP);
    boolean dense = setting.style().equals(TextStyle.DENSE);
    return dense || wide.isCrowded() ? new ColumnWidths(table, setting, frame, DENSE_GAP) : wide;
  }

  /** Returns the space between two columns. */
  double gap() {
    return gap;
  }

  private void measureColumn(
      int at, List<Cell> cells, TableColumns.Setting setting, Measure measure) {
    double head = measure.width(TextStyle.LABEL, columns.get(at).heading());
    natural[at] = head;
    folded[at] = isText(columns.get(at)) ? head : inTwo(columns.get(at).heading(), measure);
    least[at] = Math.max(isText(columns.get(at)) ? head : widestWord(at, measure), LEAST);
    boolean whole = !isText(columns.get(at)) || cells.stream().allMatch(ColumnWidths::isShort);
    for (Cell cell : cells) {
      natural[at] = Math.max(natural[at], CellText.natural(cell, setting.spans(cell), measure));
      folded[at] = Math.max(folded[at], foldedOf(cell, setting, measure));
      least[at] = Math.max(least[at], Math.min(leastOf(whole, cell, setting, measure), room / 3));
    }
  }

  // a time, a name of a few letters
  private static boolean isShort(Cell cell) {
    return cell.mark().isEmpty() && cell.text().length() <= SHORT_TEXT;
  }

  private static double foldedOf(Cell cell, TableColumns.Setting setting, Measure measure) {
    double text = CellText.natural(cell.withNote(""), setting.spans(cell), measure);
    return cell.note().isEmpty() ? text : Math.max(text, inTwo(cell.note(), measure));
  }

  private static double inTwo(String label, Measure measure) {
    double whole = measure.width(TextStyle.LABEL, label);
    return whole < SHORT
        ? whole
        : LineBreaker.widestOfTwo(Span.of(label, TextStyle.LABEL), measure);
  }

  private double widestWord(int at, Measure measure) {
    Span heading = Span.of(columns.get(at).heading(), TextStyle.LABEL);
    return LineBreaker.widestWord(List.of(heading), measure);
  }

  // a figure or time stays on one line, what stands under it breaks between words
  private static double leastOf(
      boolean whole, Cell cell, TableColumns.Setting setting, Measure measure) {
    List<Span> words = setting.spans(cell);
    Span note = Span.of(cell.note(), TextStyle.LABEL);
    double under = LineBreaker.widestWord(List.of(note), measure);
    double natural = CellText.natural(cell.withNote(""), words, measure);
    double mark = natural - CellText.natural(Cell.of(cell.text()), words, measure);
    double figure = whole ? natural : mark + LineBreaker.widestWord(words, measure);
    return Math.max(figure, under);
  }

  /** Returns the width of each column. */
  double[] solve() {
    return isCrowded() ? wrap() : spread();
  }

  private boolean isCrowded() {
    return Arrays.stream(natural).sum() > room;
  }

  private double[] spread() {
    double[] widths = natural.clone();
    double extra = room - Arrays.stream(natural).sum();
    int heaviest = columns.stream().filter(this::isText).mapToInt(Column::weight).max().orElse(0);
    List<Column> takers =
        columns.stream().filter(c -> isText(c) && c.weight() == heaviest).toList();
    for (Column taker : takers) {
      widths[columns.indexOf(taker)] += extra / takers.size();
    }
    return widths;
  }

  private double[] wrap() {
    slim(folded, true);
    slim(folded, false);
    if (spare(least, false) > RANGES) {
      slim(narrow(), true);
    }
    slim(least, false);
    double[] widths = natural.clone();
    boolean[] open = new boolean[widths.length];
    for (int i = 0; i < open.length; i++) {
      open[i] = isText(columns.get(i));
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      double share = shareOfWeight(open);
      for (int i = 0; i < open.length; i++) {
        if (open[i] && natural[i] <= share * columns.get(i).weight()) {
          open[i] = false;
          changed = true;
        }
      }
    }
    double share = shareOfWeight(open);
    for (int i = 0; i < open.length; i++) {
      widths[i] = open[i] ? Math.max(least[i], share * columns.get(i).weight()) : natural[i];
    }
    return squeezed(squeezed(widths, least), new double[widths.length]);
  }

  private double[] narrow() {
    return IntStream.range(0, least.length)
        .mapToDouble(i -> Math.max(least[i], natural[i] * NARROW))
        .toArray();
  }

  // takes what is too much from columns of text, or from the others, each in its part
  private void slim(double[] floors, boolean text) {
    double over = Math.max(0, Arrays.stream(natural).sum() - room);
    double spare = spare(floors, text);
    double part = spare == 0 ? 0 : Math.min(1, over / spare);
    for (int i = 0; i < natural.length; i++) {
      natural[i] -= part * spare(i, floors, text);
    }
  }

  private double spare(double[] floors, boolean text) {
    return IntStream.range(0, natural.length).mapToDouble(i -> spare(i, floors, text)).sum();
  }

  private double spare(int column, double[] floors, boolean text) {
    boolean gives = isText(columns.get(column)) == text;
    return gives ? Math.max(0, natural[column] - floors[column]) : 0;
  }

  // what one unit of weight gets of the room that the settled columns leave
  private double shareOfWeight(boolean[] open) {
    double left = room;
    int weight = 0;
    for (int i = 0; i < open.length; i++) {
      left -= open[i] ? 0 : natural[i];
      weight += open[i] ? columns.get(i).weight() : 0;
    }
    return weight == 0 ? 0 : Math.max(0, left) / weight;
  }

  // takes what is still too much from the widest column, and from the next, down to their least
  private double[] squeezed(double[] widths, double[] floors) {
    double over = Arrays.stream(widths).sum() - room;
    int widest = widest(widths, floors, -1);
    while (over > 0.01 && widest >= 0) {
      int second = widest(widths, floors, widest);
      double lead = second < 0 ? over : widths[widest] - widths[second];
      double cut = Math.min(over, Math.max(1, lead));
      cut = Math.min(cut, widths[widest] - floors[widest]);
      widths[widest] -= cut;
      over -= cut;
      widest = widest(widths, floors, -1);
    }
    return widths;
  }

  // the widest column but one that has something to give; below zero for none
  private static int widest(double[] widths, double[] floors, int but) {
    int widest = -1;
    for (int i = 0; i < widths.length; i++) {
      boolean gives = i != but && widths[i] > floors[i] + 0.01;
      widest = gives && (widest < 0 || widths[i] > widths[widest]) ? i : widest;
    }
    return widest;
  }

  private boolean isText(Column column) {
    return column.align() == Column.Align.LEFT;
  }
}
