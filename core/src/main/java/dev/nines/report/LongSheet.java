package dev.nines.report;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A sheet with more rows than memory should hold: they are asked for when they are written, and
 * once before, to see how wide they are and how many digits they have.
 *
 * @param frame the sheet without its rows: name, title, columns, totals and zone
 * @param count how many rows there are
 * @param rows gives all rows in order, the same whenever it is asked; the stream is closed
 */
public record LongSheet(Sheet frame, int count, Supplier<Stream<Row>> rows) {

  public LongSheet {
    Objects.requireNonNull(frame, "frame");
    Objects.requireNonNull(rows, "rows");
    if (count < 0 || !frame.rows().isEmpty() || !frame.plots().isEmpty()) {
      throw new IllegalArgumentException(
          "sheet '" + frame.name() + "' of " + count + " rows has some in its frame, or plots");
    }
  }

  /** Returns a sheet whose rows are in memory. */
  public static LongSheet of(Sheet sheet) {
    Sheet frame =
        new Sheet(
            sheet.name(), sheet.title(), sheet.columns(), List.of(), sheet.totals(), sheet.zone());
    return new LongSheet(frame, sheet.rows().size(), sheet.rows()::stream);
  }
}
