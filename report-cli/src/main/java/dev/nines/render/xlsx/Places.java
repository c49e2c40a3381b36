package dev.nines.render.xlsx;

import dev.nines.report.Cell;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where cells of the document stand in the workbook, before any of them is written. */
final class Places {

  /** A sheet that is in one part, so that a row and a column name one cell. */
  private record Table(String name, Map<String, Integer> columns) {}

  private final Map<String, Table> tables = new HashMap<>();
  private final Map<String, String> names = new LinkedHashMap<>();

  /** Takes a sheet; one that is split has no places, because its cells have several sheets. */
  void add(SheetPlan plan, List<SheetPart> parts) {
    if (parts.size() > 1) {
      return;
    }
    Sheet sheet = plan.sheet();
    Map<String, Integer> columns = new HashMap<>();
    sheet.columns().forEach(column -> columns.put(column.id(), plan.column(column.id())));
    Table table = new Table(parts.get(0).name(), columns);
    tables.put(sheet.name(), table);
    for (int row = 0; row < sheet.rows().size(); row++) {
      names(sheet, sheet.rows().get(row), row);
    }
  }

  private void names(Sheet sheet, Row row, int index) {
    for (int column = 0; column < row.cells().size(); column++) {
      Cell cell = row.cells().get(column);
      String name = cell.live().name();
      if (!name.isEmpty()) {
        String place = cell(sheet.name(), sheet.columns().get(column).id(), index).orElseThrow();
        names.put(name, place);
      }
    }
  }

  /** Returns the names of cells and where they are, in the order of the document. */
  Map<String, String> names() {
    return names;
  }

  /** Returns whether a cell has a name; one of a split sheet has none. */
  boolean isNamed(String name) {
    return names.containsKey(name);
  }

  /** Returns the absolute place of a cell; absent where its sheet is split. */
  Optional<String> cell(String sheet, String column, int row) {
    return Optional.ofNullable(tables.get(sheet))
        .map(table -> Address.sheet(table.name()) + "!" + reference(table, column, row));
  }

  /** Returns the absolute place of cells of a column; absent where their sheet is split. */
  Optional<String> cells(String sheet, String column, int first, int last) {
    return cell(sheet, column, first)
        .map(place -> place + ":" + reference(tables.get(sheet), column, last));
  }

  private static String reference(Table table, String column, int row) {
    Integer index = table.columns().get(column);
    if (index == null) {
      throw new IllegalArgumentException("sheet " + table.name() + " has no column " + column);
    }
    return Address.fixed(SheetPart.HEAD_ROWS + row, index);
  }
}
