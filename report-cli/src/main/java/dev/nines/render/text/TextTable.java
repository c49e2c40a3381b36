package dev.nines.render.text;

import dev.nines.report.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sets rows of cells in columns that fit a width; texts wrap, figures do not. */
final class TextTable {

  private static final String GAP = "  ";
  private static final int NARROWEST = 10;

  private final List<Column.Align> aligns;
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(List<Column.Align> aligns) {
    this.aligns = List.copyOf(aligns);
  }

  /** Makes a table of texts that stand left. */
  static TextTable left(int columns) {
    return new TextTable(Collections.nCopies(columns, Column.Align.LEFT));
  }

  /** Adds a row of one cell a column. */
  void add(String... cells) {
    add(List.of(cells));
  }

  void add(List<String> cells) {
    if (cells.size() != aligns.size()) {
      throw new IllegalArgumentException("row " + cells + " has not " + aligns.size() + " cells");
    }
    rows.add(List.copyOf(cells));
  }

  /** Adds a rule over the whole table. */
  void rule() {
    rows.add(List.of());
  }

  /** Returns the lines, none wider than told. */
  List<String> lines(int width) {
    int[] widths = fit(width);
    int total = Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1);
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      if (row.isEmpty()) {
        lines.add("-".repeat(total));
      } else {
        lines.addAll(row(row, widths));
      }
    }
    return lines;
  }

  private List<String> row(List<String> row, int[] widths) {
    List<List<String>> cells = new ArrayList<>();
    for (int column = 0; column < widths.length; column++) {
      cells.add(Columns.wrap(row.get(column), widths[column]));
    }
    int height = cells.stream().mapToInt(List::size).max().orElse(0);
    return IntStream.range(0, height).mapToObj(line -> line(cells, line, widths)).toList();
  }

  private String line(List<List<String>> cells, int line, int[] widths) {
    List<String> parts = new ArrayList<>();
    for (int column = 0; column < widths.length; column++) {
      List<String> cell = cells.get(column);
      String text = line < cell.size() ? cell.get(line) : "";
      parts.add(
          aligns.get(column) == Column.Align.RIGHT
              ? Columns.right(text, widths[column])
              : Columns.left(text, widths[column]));
    }
    return String.join(GAP, parts).stripTrailing();
  }

  // the widest text gives way first, in equal parts where several are as wide; down to its widest
  // word where that is enough, and only then within words
  private int[] fit(int width) {
    int[] widths = IntStream.range(0, aligns.size()).map(this::natural).toArray();
    int[] words = IntStream.range(0, aligns.size()).map(this::widestWord).toArray();
    int[] narrowest = new int[widths.length];
    Arrays.fill(narrowest, NARROWEST);
    return narrowed(narrowed(widths, words, width), narrowest, width);
  }

  private int[] narrowed(int[] natural, int[] least, int width) {
    int[] widths = natural.clone();
    int excess = Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1) - width;
    while (excess > 0) {
      int widest = widest(widths, least);
      if (widths[widest] <= least[widest]) {
        break;
      }
      widths[widest]--;
      excess--;
    }
    return widths;
  }

  // a text gives way before a figure does
  private int widest(int[] widths, int[] least) {
    int best = 0;
    for (int column = 1; column < widths.length; column++) {
      if (yields(column, widths, least) > yields(best, widths, least)) {
        best = column;
      }
    }
    return best;
  }

  private int yields(int column, int[] widths, int[] least) {
    if (widths[column] <= least[column]) {
      return 0;
    }
    boolean text = aligns.get(column) == Column.Align.LEFT;
    return text ? widths[column] + 10_000 : widths[column];
  }

  private int widestWord(int column) {
    int widest =
        rows.stream()
            .filter(row -> !row.isEmpty())
            .flatMap(row -> Stream.of(row.get(column).split("[ \n]")))
            .mapToInt(Columns::width)
            .max()
            .orElse(0);
    return Math.max(NARROWEST, widest);
  }

  private int natural(int column) {
    return rows.stream()
        .filter(row -> !row.isEmpty())
        .flatMap(row -> row.get(column).lines())
        .mapToInt(Columns::width)
        .max()
        .orElse(0);
  }
}
