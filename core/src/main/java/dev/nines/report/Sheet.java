package dev.nines.report;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * A sheet of a workbook: a title and one table of typed cells, rows possibly none.
 *
 * @param name the sheet's name, 1 to 31 characters
 * @param title the title row, one sentence
 * @param columns the columns
 * @param rows the rows, each with one cell a column
 * @param totals rows of sums under the table; may be empty
 * @param zone the zone in which its moments are shown
 * @param plots pictures of its columns; may be empty
 * @param notes sentences under the table on what of it does not follow from other cells, and why;
 *     may be empty
 */
public record Sheet(
    String name,
    String title,
    List<Column> columns,
    List<Row> rows,
    List<Row> totals,
    ZoneId zone,
    List<Plot> plots,
    List<String> notes) {

  public Sheet {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(zone, "zone");
    if (name.isEmpty() || name.length() > 31) {
      throw new IllegalArgumentException("sheet name '" + name + "' is not 1 to 31 long");
    }
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    totals = List.copyOf(totals);
    plots = List.copyOf(plots);
    notes = List.copyOf(notes);
  }

  /** Makes a sheet without pictures and notes. */
  public Sheet(
      String name,
      String title,
      List<Column> columns,
      List<Row> rows,
      List<Row> totals,
      ZoneId zone) {
    this(name, title, columns, rows, totals, zone, List.of(), List.of());
  }

  /** Returns the same sheet with pictures of its columns. */
  public Sheet with(List<Plot> newPlots) {
    return new Sheet(name, title, columns, rows, totals, zone, newPlots, notes);
  }

  /** Returns the same sheet with sentences under its table. */
  public Sheet withNotes(List<String> newNotes) {
    return new Sheet(name, title, columns, rows, totals, zone, plots, newNotes);
  }
}
