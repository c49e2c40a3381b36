package dev.nines.render.xlsx;

import dev.nines.report.Row;
import dev.nines.report.Sheet;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a sheet that fit one sheet of the workbook.
 *
 * @param name the name in the workbook
 * @param rows the rows of this part
 * @param totals the totals, only in the last part
 * @param first the number of the first row in the whole sheet, from 1
 * @param number the number of this part, from 1
 * @param parts how many parts there are
 */
record SheetPart(String name, List<Row> rows, List<Row> totals, int first, int number, int parts) {

  /** The rows above the table: title, context, heads. */
  static final int HEAD_ROWS = 3;

  // an empty row, the remarks and the line that counts the rest of them
  private static final int REMARK_ROWS = Remarks.MOST + 2;

  static List<SheetPart> of(Sheet sheet, int rowLimit, SheetNames names) {
    int room = Math.max(1, rowLimit - HEAD_ROWS - sheet.totals().size() - REMARK_ROWS);
    List<Row> rows = sheet.rows();
    int parts = Math.max(1, (rows.size() + room - 1) / room);
    List<SheetPart> split = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      int from = part * room;
      List<Row> piece = rows.subList(from, Math.min(rows.size(), from + room));
      List<Row> totals = part == parts - 1 ? sheet.totals() : List.of();
      String name = names.unique(sheet.name());
      split.add(new SheetPart(name, piece, totals, from + 1, part + 1, parts));
    }
    return split;
  }

  boolean isWhole() {
    return parts == 1;
  }

  int last() {
    return first + rows.size() - 1;
  }
}
