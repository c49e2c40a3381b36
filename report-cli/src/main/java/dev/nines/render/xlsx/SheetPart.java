package dev.nines.render.xlsx;

import dev.nines.report.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a sheet that fit one sheet of the workbook.
 *
 * @param name the name in the workbook
 * @param count how many rows this part has
 * @param totals the totals, only in the last part
 * @param first the number of the first row in the whole sheet, from 1
 * @param number the number of this part, from 1
 * @param parts how many parts there are
 */
record SheetPart(String name, int count, List<Row> totals, int first, int number, int parts) {

  /** The rows above the table: title, context, heads. */
  static final int HEAD_ROWS = 3;

  // an empty row, the remarks and the line that counts the rest of them
  private static final int REMARK_ROWS = Remarks.MOST + 2;

  static List<SheetPart> of(SheetPlan plan, int rowLimit, SheetNames names) {
    List<Row> totals = plan.sheet().totals();
    int notes = plan.notes().stream().mapToInt(List::size).sum();
    int room = Math.max(1, rowLimit - HEAD_ROWS - totals.size() - notes - REMARK_ROWS);
    int parts = Math.max(1, (plan.count() + room - 1) / room);
    List<SheetPart> split = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      int from = part * room;
      int count = Math.min(plan.count() - from, room);
      List<Row> own = part == parts - 1 ? totals : List.of();
      String name = names.unique(plan.sheet().name());
      split.add(new SheetPart(name, count, own, from + 1, part + 1, parts));
    }
    return split;
  }

  /** Returns whether its totals are the table's own: one row of them, and all rows above. */
  boolean hasTableTotals() {
    return isWhole() && totals.size() == 1 && count > 0;
  }

  boolean isWhole() {
    return parts == 1;
  }

  int last() {
    return first + count - 1;
  }
}
