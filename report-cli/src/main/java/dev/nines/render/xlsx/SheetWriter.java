package dev.nines.render.xlsx;

import dev.nines.render.LayoutWords;
import dev.nines.render.Palette;
import dev.nines.report.Cell;
import dev.nines.report.Row;
import dev.nines.report.Tone;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Writes one sheet from top to bottom: title, context, heads, rows, totals and remarks. */
final class SheetWriter {

  private final Xml xml;
  private final Shared shared;
  private final SheetPlan plan;
  private final SheetPart part;
  private final SheetParts sheet;
  private final TablePart table;
  private final Remarks remarks;
  private final Inputs inputs;
  private final WordRules rules = new WordRules();
  private final LayoutWords words;
  private final CellWriter cells;
  private int next = 0;
  private float points = 0;

  /** What the sheets of a workbook share. */
  record Shared(Styles styles, FormulaText formulas, PrintLayout print) {}

  SheetWriter(Xml xml, Shared shared, SheetParts sheet) {
    this.xml = xml;
    this.shared = shared;
    this.sheet = sheet;
    this.plan = sheet.plan();
    this.part = sheet.part();
    this.table = new TablePart(plan, part);
    this.words = plan.words();
    this.remarks = new Remarks(words);
    this.inputs = new Inputs(words);
    this.cells = new CellWriter(xml, shared.styles(), remarks, shared.formulas(), words);
  }

  /**
   * Writes the sheet.
   *
   * @param rows where its rows are taken from
   * @return where its pictures begin: the row under all others, one empty row between, from 0
   */
  int write(Iterator<Row> rows) throws IOException {
    TitleRow title = new TitleRow(plan);
    xml.raw("<worksheet").attribute("xmlns", Names.MAIN).attribute("xmlns:r", Names.RELATIONS);
    xml.raw("><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
    view();
    columns();
    xml.raw("<sheetData>");
    line(title.points(), Look.of(Look.Part.TITLE, Palette.INK, true), plan.sheet().title());
    line(RowHeights.ONE_LINE, Look.of(Look.Part.CONTEXT, Palette.INK2, false), context());
    head();
    int end = table(rows);
    totals();
    remarks();
    int under = next + 1;
    float above = points;
    pictures(under);
    xml.raw("</sheetData>");
    after(title, end);
    if (sheet.drawing() > 0) {
      new Plots(sheet).breaks(xml, under, above);
      xml.raw("<drawing").attribute("r:id", SheetParts.DRAWING).raw("/>");
    }
    parts();
    return under;
  }

  private void view() throws IOException {
    xml.raw("<sheetViews><sheetView showGridLines=\"0\" workbookViewId=\"0\">");
    xml.raw("<pane").attribute("ySplit", SheetPart.HEAD_ROWS);
    xml.attribute("topLeftCell", Address.of(SheetPart.HEAD_ROWS, 0));
    xml.raw(" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\"/>");
    xml.raw("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>");
  }

  private void columns() throws IOException {
    xml.raw("<cols>");
    for (int column = 0; column < plan.columns(); column++) {
      xml.raw("<col").attribute("min", column + 1).attribute("max", column + 1);
      xml.attribute("width", plan.width(column)).raw(" customWidth=\"1\"/>");
    }
    xml.raw("</cols>");
  }

  private void openRow(float height) throws IOException {
    next++;
    points += height;
    xml.raw("<row").attribute("r", next).raw(" ht=\"").number(height);
    xml.raw("\" customHeight=\"1\">");
  }

  private void line(float points, Look look, String text) throws IOException {
    openRow(points);
    text(0, text, look);
    xml.raw("</row>");
  }

  private void text(int column, String text, Look look) throws IOException {
    cells.write(place(column), Cell.of(text), Optional.empty(), look);
  }

  // in the row that was opened last
  private String place(int column) {
    return Address.of(next - 1, column);
  }

  // what a sheet must say although its title does not: the zone of its times, what part it is
  private String context() {
    List<String> sentences = new ArrayList<>();
    if (plan.hasMoments()) {
      String zone = plan.sheet().zone().getId();
      sentences.add(words.say("times", zone.equals("Z") ? "UTC" : zone));
    }
    if (!part.isWhole()) {
      sentences.add(
          words.say("part", part.number(), part.parts(), part.first(), part.last(), plan.count()));
    }
    return String.join(" ", sentences);
  }

  private void head() throws IOException {
    int lines = 1;
    for (int column = 0; column < plan.columns(); column++) {
      lines = Math.max(lines, RowHeights.lines(plan.head(column), Widths.headRoom(plan, column)));
    }
    openRow(RowHeights.points(lines));
    Look look = Look.of(Look.Part.HEAD, Palette.INK2, false);
    for (int column = 0; column < plan.columns(); column++) {
      text(column, plan.head(column), plan.placed(look, column));
    }
    xml.raw("</row>");
  }

  // returns the last row of the table
  private int table(Iterator<Row> rows) throws IOException {
    for (int row = 0; row < part.count(); row++) {
      row(rows.next(), Look.Part.BODY);
    }
    int end = Math.max(next, SheetPart.HEAD_ROWS + 1) - 1;
    if (part.count() == 0) {
      Look look = Look.of(Look.Part.CONTEXT, Cell.of(words.say("no-rows")).with(Tone.ABSENT));
      openRow(RowHeights.ONE_LINE);
      text(0, words.say("no-rows"), look);
      xml.raw("</row>");
    }
    return end;
  }

  private void totals() throws IOException {
    Look.Part kind = Look.Part.FIRST_TOTAL;
    for (Row row : part.totals()) {
      row(row, kind);
      kind = Look.Part.TOTAL;
    }
  }

  private void row(Row source, Look.Part kind) throws IOException {
    int lines = plan.lines(source);
    openRow(RowHeights.points(lines));
    for (int column = 0; column < plan.columns(); column++) {
      Cell cell = plan.cell(source, column);
      Look.Part own = cell.live().input() ? Look.Part.INPUT : kind;
      Look look = plan.placed(Look.of(own, cell), column).inRowOf(lines);
      cell(column, cell, look, kind != Look.Part.BODY);
    }
    xml.raw("</row>");
  }

  private void cell(int column, Cell cell, Look look, boolean isTotal) throws IOException {
    String place = place(column);
    Optional<String> sum = isTotal ? table.sum(cell, column) : Optional.empty();
    if (sum.isPresent()) {
      cells.write(new CellWriter.At(place, sum), cell, plan.number(cell, column), look);
    } else {
      cells.write(place, cell, plan.number(cell, column), look);
    }
    if (cell.live().input()) {
      inputs.add(next - 1, column, cell.value());
    }
    rules.add(column, cell);
  }

  private void remarks() throws IOException {
    List<List<String>> notes = new ArrayList<>(plan.notes());
    remarks.lines().forEach(remark -> notes.add(List.of(remark)));
    if (!notes.isEmpty()) {
      openRow(RowHeights.ONE_LINE);
      xml.raw("</row>");
    }
    Look look = Look.of(Look.Part.REMARK, Palette.INK2, false);
    for (List<String> lines : notes) {
      for (int index = 0; index < lines.size(); index++) {
        boolean last = index == lines.size() - 1;
        line(last ? RowHeights.ONE_LINE : RowHeights.LEADING, look, lines.get(index));
      }
    }
  }

  // of their own height, whatever the program's own is
  private void pictures(int first) throws IOException {
    Plots plots = new Plots(sheet);
    for (int index = 0; index < sheet.plots().size(); index++) {
      next = plots.row(first, index);
      for (int row = 0; row < plots.rows(index); row++) {
        openRow(Plots.ROW);
        xml.raw("</row>");
      }
    }
  }

  private void after(TitleRow title, int end) throws IOException {
    if (title.columns() > 1) {
      String cells = Address.area(0, 0, 0, title.columns() - 1);
      xml.raw("<mergeCells count=\"1\"><mergeCell").attribute("ref", cells).raw("/></mergeCells>");
    }
    rules.write(xml, shared.styles(), SheetPart.HEAD_ROWS, end);
    inputs.write(xml);
    shared.print().write(xml, part.name(), plan, context());
  }

  private void parts() throws IOException {
    if (part.count() > 0) {
      xml.raw("<tableParts count=\"1\"><tablePart").attribute("r:id", SheetParts.TABLE);
      xml.raw("/></tableParts>");
    }
    xml.raw("</worksheet>");
  }
}
