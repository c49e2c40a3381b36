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
import java.util.stream.Stream;

/**
 * Finds how wide the columns of a table are.
 *
 * <p>A column that stands right gets what its longest cell needs. If there is room for all, the
 * heaviest columns of text share what is left over. If not, columns of text that need more than
 * their weight gives them are wrapped, none narrower than its widest word where that can be.
 */
final class ColumnWidths {

  private static final double GAP = 14;
  private static final double DENSE_GAP = 11;
  private static final double LEAST = 24;

  private final List<Column> columns;
  private final double[] natural;
  private final double[] least;
  private final double room;

  private ColumnWidths(Block.Table table, TextStyle style, double width, Measure measure) {
    columns = table.columns();
    natural = new double[columns.size()];
    least = new double[columns.size()];
    room = width - gap(style) * (columns.size() - 1);
    for (int i = 0; i < columns.size(); i++) {
      int at = i;
      Stream<Cell> cells =
          Stream.concat(table.rows().stream(), table.totals().stream())
              .map(Row::cells)
              .map(c -> c.get(at));
      measureColumn(i, cells.toList(), style, measure);
    }
  }

  static double[] of(Block.Table table, TextStyle style, double width, Measure measure) {
    return new ColumnWidths(table, style, width, measure).solve();
  }

  static double gap(TextStyle style) {
    return style.equals(TextStyle.DENSE) ? DENSE_GAP : GAP;
  }

  private void measureColumn(int at, List<Cell> cells, TextStyle style, Measure measure) {
    double head = measure.width(TextStyle.LABEL, columns.get(at).heading());
    natural[at] = head;
    least[at] = Math.max(head, LEAST);
    for (Cell cell : cells) {
      natural[at] = Math.max(natural[at], CellText.natural(cell, style, measure));
      Span words = Span.of(cell.text(), Tones.style(cell.tone(), style));
      double word = LineBreaker.widestWord(List.of(words), measure);
      least[at] = Math.max(least[at], Math.min(word, room / 3));
    }
  }

  private double[] solve() {
    return Arrays.stream(natural).sum() <= room ? spread() : wrap();
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
    return squeezed(widths);
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

  // takes what is still too much from the widest column, and from the next
  private double[] squeezed(double[] widths) {
    double over = Arrays.stream(widths).sum() - room;
    while (over > 0.01) {
      int widest = 0;
      double second = 0;
      for (int i = 1; i < widths.length; i++) {
        widest = widths[i] > widths[widest] ? i : widest;
      }
      for (int i = 0; i < widths.length; i++) {
        second = i == widest ? second : Math.max(second, widths[i]);
      }
      double cut = Math.min(over, Math.max(1, widths[widest] - second));
      widths[widest] -= cut;
      over -= cut;
    }
    return widths;
  }

  private boolean isText(Column column) {
    return column.align() == Column.Align.LEFT;
  }
}
