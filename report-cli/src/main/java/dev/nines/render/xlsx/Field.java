package dev.nines.render.xlsx;

import dev.nines.render.LayoutWords;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * A column of the workbook: a column of the sheet, or the notes of one.
 *
 * <p>A note under a text stands in the same cell, on a line of its own. A note under a number gets
 * a column of its own, because the number's cell holds nothing else.
 *
 * @param column the column of the sheet
 * @param index its place in the rows
 * @param notes whether this column holds its notes
 * @param apart whether its notes stand in a column of their own
 */
record Field(Column column, int index, boolean notes, boolean apart) {

  static List<Field> of(List<Column> columns, List<Survey> surveys) {
    List<Field> fields = new ArrayList<>();
    for (int index = 0; index < columns.size(); index++) {
      Column column = columns.get(index);
      boolean apart = surveys.get(index).notesNeedColumn();
      fields.add(new Field(column, index, false, apart));
      if (apart) {
        fields.add(new Field(column, index, true, true));
      }
    }
    return fields;
  }

  /** Returns the cell of this field in a row. */
  Cell of(Row row) {
    Cell cell = row.cells().get(index);
    if (notes) {
      return Cell.of(cell.note());
    }
    return apart ? cell.withNote("") : cell;
  }

  /** Returns the heading wanted; a column without one goes by its id. */
  String heading(LayoutWords words) {
    String name = column.heading().isEmpty() ? column.id() : column.heading();
    return notes ? words.say("notes", name) : name;
  }

  boolean isRight() {
    return column.align() == Column.Align.RIGHT && !notes;
  }
}
