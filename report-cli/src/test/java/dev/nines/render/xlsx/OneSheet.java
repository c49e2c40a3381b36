package dev.nines.render.xlsx;

import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Document;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Documents of one sheet with one column. */
final class OneSheet {

  private OneSheet() {}

  static Document of(Cell... cells) {
    return of("Data", cells);
  }

  static Document of(String name, Cell... cells) {
    return document(List.of(sheet(name, cells)));
  }

  static Sheet sheet(String name, Cell... cells) {
    return new Sheet(
        name,
        "A title",
        List.of(Column.left("data", "Data", 1)),
        Arrays.stream(cells).map(cell -> new Row(List.of(cell))).toList(),
        List.of(),
        ZoneId.of("America/Chicago"));
  }

  static Document document(List<Sheet> sheets) {
    return new Document(
        new Document.Head("", "Test", "1 & 2", List.of(), ""),
        List.of(),
        new Document.Footer("", ""),
        sheets,
        Locale.ENGLISH);
  }
}
