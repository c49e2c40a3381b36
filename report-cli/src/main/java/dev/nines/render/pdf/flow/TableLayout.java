package dev.nines.render.pdf.flow;

import dev.nines.render.pdf.page.Role;
import dev.nines.render.pdf.page.Stroke;
import dev.nines.render.pdf.page.Tag;
import dev.nines.render.pdf.page.TextStyle;
import dev.nines.report.Block;
import dev.nines.report.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out a table (DESIGN 5).
 *
 * <p>The head keeps with two rows, the total with three, and the last row with another. A row is
 * torn only if it is taller than half a page, and then between its lines.
 */
final class TableLayout {

  private static final int DENSE_FROM = 13;
  private static final int ROWS_BEFORE_TOTAL = 3;

  private final Block.Table table;
  private final Frame frame;
  private final TableColumns columns;
  private final TableRun run;
  private final Tag body;
  private final List<Strip> strips = new ArrayList<>();

  private TableLayout(Block.Table table, CellSpans cells, Frame frame) {
    this.table = table;
    this.frame = frame;
    boolean dense = table.rows().size() >= DENSE_FROM;
    TextStyle style = dense ? TextStyle.DENSE : TextStyle.TABLE;
    Tag tag = frame.tag().child(Role.TABLE, table.name());
    this.columns = TableColumns.of(table, frame, new TableColumns.Setting(style, cells));
    this.run = new TableRun(frame, columns, table.rows().size(), tag.child(Role.TABLE_HEAD));
    this.body = tag.child(Role.TABLE_BODY);
  }

  static List<Strip> strips(Block.Table table, Frame frame) {
    return strips(table, CellSpans.PLAIN, frame);
  }

  static List<Strip> strips(Block.Table table, CellSpans cells, Frame frame) {
    TableLayout layout = new TableLayout(table, cells, frame);
    layout.strips.add(layout.run.firstHead());
    layout.addRows();
    layout.addTotals();
    return layout.strips;
  }

  private void addRows() {
    int count = table.rows().size();
    for (int i = 0; i < count; i++) {
      boolean nearTotal = !table.totals().isEmpty() && i >= count - ROWS_BEFORE_TOTAL;
      boolean ends = table.totals().isEmpty() && i == count - 2;
      boolean keep = i == 0 && count > 1 || nearTotal || ends;
      boolean lastRow = i == count - 1;
      Stroke rule = lastRow && !table.totals().isEmpty() ? Stroke.HEAD_RULE : Stroke.HAIR;
      addRow(table.rows().get(i), i + 1, keep, rule);
    }
  }

  private void addTotals() {
    int count = table.totals().size();
    for (int i = 0; i < count; i++) {
      boolean last = i == count - 1;
      addRow(table.totals().get(i), table.rows().size(), !last, Stroke.of(0, null));
    }
  }

  private void addRow(Row row, int number, boolean keep, Stroke rule) {
    TableRow laid = new TableRow(row, columns, frame, body.child(Role.ROW));
    if (laid.height() > frame.grid().height() / 2) {
      laid.slices(rule).forEach(s -> strips.add(s.in(run, number)));
      return;
    }
    strips.add(
        Strip.of(0, laid.height(), (canvas, top) -> laid.paint(canvas, top, rule))
            .keeping(keep)
            .in(run, number));
  }
}
