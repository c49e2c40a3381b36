package dev.nines.report;

import java.util.List;

/** A row of a table: one cell for each of its columns. */
public record Row(List<Cell> cells) {

  public Row {
    cells = List.copyOf(cells);
  }

  /** Returns a row of the cells given. */
  public static Row of(Cell... cells) {
    return new Row(List.of(cells));
  }
}
