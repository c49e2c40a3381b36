package dev.nines.render.xlsx;

import dev.nines.render.Palette;
import dev.nines.report.Cell;
import dev.nines.report.Row;
import dev.nines.report.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes one sheet from top to bottom: title, context, heads, rows, totals and remarks. */
final class SheetWriter {

  private static final int WIDTH_UNIT = 256;

  private final XSSFSheet target;
  private final Styles styles;
  private final SheetPlan plan;
  private final SheetPart part;
  private final Remarks remarks = new Remarks();
  private final Inputs inputs = new Inputs();
  private final WordRules words = new WordRules();
  private final CellWriter cells;
  private int next = 0;

  SheetWriter(
      XSSFSheet target, Styles styles, FormulaText formulas, SheetPlan plan, SheetPart part) {
    this.target = target;
    this.styles = styles;
    this.plan = plan;
    this.part = part;
    this.cells = new CellWriter(styles, remarks, formulas);
  }

  void write() {
    set();
    line(Look.of(Look.Part.TITLE, Palette.INK, true), plan.sheet().title());
    TitleRow.layOut(target, plan);
    line(Look.of(Look.Part.CONTEXT, Palette.INK2, false), context());
    head();
    rows();
    totals();
    remarks();
  }

  /** Returns the row under everything that was written, an empty one between. */
  int end() {
    return next + 1;
  }

  private void set() {
    for (int column = 0; column < plan.columns(); column++) {
      target.setColumnWidth(column, plan.width(column) * WIDTH_UNIT);
    }
    target.createFreezePane(0, SheetPart.HEAD_ROWS);
    target.setDisplayGridlines(false);
    target.getPrintSetup().setLandscape(plan.isWide());
  }

  private void line(Look look, String text) {
    XSSFRow row = target.createRow(next++);
    row.setHeightInPoints(RowHeights.ONE_LINE);
    cells.text(row.createCell(0), Cell.of(text), look);
  }

  // what a sheet must say although its title does not: the zone of its times, what part it is
  private String context() {
    List<String> sentences = new ArrayList<>();
    if (plan.hasMoments()) {
      sentences.add("Times in " + plan.sheet().zone().getId() + ".");
    }
    if (!part.isWhole()) {
      sentences.add(
          String.format(
              Locale.ROOT,
              "Part %d of %d: rows %,d to %,d of %,d, because a sheet cannot hold more.",
              part.number(),
              part.parts(),
              part.first(),
              part.last(),
              plan.sheet().rows().size()));
    }
    return String.join(" ", sentences);
  }

  private void head() {
    XSSFRow row = target.createRow(next++);
    Look look = Look.of(Look.Part.HEAD, Palette.INK2, false);
    int lines = 1;
    for (int column = 0; column < plan.columns(); column++) {
      cells.text(row.createCell(column), Cell.of(plan.head(column)), plan.placed(look, column));
      lines = Math.max(lines, RowHeights.lines(plan.head(column), Widths.headRoom(plan, column)));
    }
    row.setHeightInPoints(RowHeights.points(lines));
  }

  private void rows() {
    int head = next - 1;
    part.rows().forEach(row -> row(row, Look.Part.BODY));
    inputs.write(target);
    words.write(target, head + 1, Math.max(head + 1, next - 1));
    if (part.rows().isEmpty()) {
      XSSFCell cell = target.createRow(next++).createCell(0);
      Cell none = Cell.of("No rows").with(Tone.ABSENT);
      cells.text(cell, none, Look.of(Look.Part.CONTEXT, none));
    }
  }

  private void totals() {
    int head = SheetPart.HEAD_ROWS - 1;
    int last = next - 1;
    Look.Part kind = Look.Part.FIRST_TOTAL;
    for (Row row : part.totals()) {
      row(row, kind);
      kind = Look.Part.TOTAL;
    }
    if (!part.rows().isEmpty()) {
      new TableWriter(target, plan, part).write(head, last);
    }
  }

  private void row(Row source, Look.Part kind) {
    XSSFRow row = target.createRow(next++);
    int lines = plan.lines(source);
    row.setHeightInPoints(RowHeights.points(lines));
    for (int column = 0; column < plan.columns(); column++) {
      Cell cell = plan.cell(source, column);
      Look.Part own = cell.live().input() ? Look.Part.INPUT : kind;
      Look look = plan.placed(Look.of(own, cell), column).inRowOf(lines);
      cell(row.createCell(column), cell, look);
    }
  }

  private void cell(XSSFCell target, Cell cell, Look look) {
    Optional<Typed> typed = plan.number(cell, target.getColumnIndex());
    if (typed.isPresent()) {
      cells.number(target, typed.get(), look);
    } else {
      cells.text(target, cell, look);
    }
    cell.live().formula().ifPresent(formula -> cells.formula(target, formula));
    if (cell.live().input()) {
      inputs.add(target.getAddress(), cell.value());
    }
    words.add(target.getColumnIndex(), cell);
  }

  private void remarks() {
    List<String> lines = remarks.lines();
    if (!lines.isEmpty()) {
      next++;
      Look look = Look.of(Look.Part.REMARK, Palette.INK2, false);
      lines.forEach(line -> line(look, line));
    }
  }
}
