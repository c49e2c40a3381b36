package dev.nines.render.xlsx;

import dev.nines.render.LayoutWords;
import dev.nines.report.Document;
import dev.nines.report.LongSheet;
import dev.nines.report.Plot;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes the parts of a workbook one after the other, the rows of a sheet as they come; styles are
 * those that Apache POI makes.
 */
final class XlsxWriter {

  private final Document document;
  private final Places places = new Places();
  private final Styles styles;
  private final List<Planned> planned = new ArrayList<>();
  private final Map<String, Planned> whole = new HashMap<>();
  private final List<SheetParts> sheets = new ArrayList<>();
  private final List<Integer> lastRows = new ArrayList<>();
  private final SheetWriter.Shared shared;
  private int tables;
  private int drawings;
  private int charts;

  /** Plans all sheets, because formulas may mean cells of sheets that come later. */
  XlsxWriter(Document document, List<LongSheet> more, XlsxOptions options) {
    this.document = document;
    this.styles = new Styles(document.look().colours());
    PrintLayout print = new PrintLayout(document, options.paper());
    this.shared = new SheetWriter.Shared(styles, new FormulaText(places), print);
    SheetNames names = new SheetNames();
    LayoutWords words = LayoutWords.in(document.words());
    for (Sheet sheet : document.sheets()) {
      add(SheetPlan.of(sheet, words), options.rowLimit(), names);
    }
    for (LongSheet sheet : more) {
      add(SheetPlan.of(sheet, words), options.rowLimit(), names);
    }
    planned.forEach(this::number);
  }

  private void add(SheetPlan plan, int rowLimit, SheetNames names) {
    List<SheetPart> parts = SheetPart.of(plan, rowLimit, names);
    places.add(plan, parts);
    parts.forEach(part -> planned.add(new Planned(plan, part)));
    if (parts.size() == 1) {
      whole.put(plan.sheet().name(), planned.get(planned.size() - 1));
    }
  }

  /** A sheet of the workbook: a part of one of the document. */
  private record Planned(SheetPlan plan, SheetPart part) {}

  // a picture may show cells of any sheet that stands in one part
  private void number(Planned next) {
    List<Plot> plots =
        next.part().isWhole()
            ? next.plan().sheet().plots().stream()
                .filter(p -> whole.containsKey(p.sheet()))
                .toList()
            : List.of();
    int table = next.part().count() > 0 ? ++tables : 0;
    int drawing = plots.isEmpty() ? 0 : ++drawings;
    int number = sheets.size() + 1;
    sheets.add(new SheetParts(next.plan(), next.part(), number, table, drawing, charts + 1, plots));
    charts += plots.size();
  }

  /** Writes the workbook. The list of the kinds comes first, as readers that stream expect. */
  void write(ZipPackage zip) throws IOException {
    WorkbookPart workbook = new WorkbookPart(sheets, places.names(), lastRows);
    zip.add("[Content_Types].xml", workbook::types);
    zip.add("_rels/.rels", WorkbookPart::packageRelations);
    zip.add(WorkbookProperties.CORE, xml -> WorkbookProperties.core(xml, document));
    zip.add(WorkbookProperties.EXTENDED, WorkbookProperties::extended);
    zip.add("xl/_rels/workbook.xml.rels", workbook::relations);
    for (int from = 0; from < sheets.size(); ) {
      from += sheets(zip, from);
    }
    // what is printed of a sheet depends on how many rows it has come to
    zip.add(WorkbookPart.PATH, workbook::write);
    zip.add("xl/styles.xml", styles.bytes());
    charts(zip);
    zip.finish();
  }

  // the parts of one sheet share its rows; returns how many there are
  private int sheets(ZipPackage zip, int from) throws IOException {
    SheetParts first = sheets.get(from);
    int parts = first.part().parts();
    try (Stream<Row> rows = first.plan().rows()) {
      Iterator<Row> source = rows.iterator();
      for (SheetParts sheet : sheets.subList(from, from + parts)) {
        sheet(zip, sheet, source);
      }
    }
    return parts;
  }

  private void sheet(ZipPackage zip, SheetParts sheet, Iterator<Row> rows) throws IOException {
    int[] under = new int[1];
    zip.add(sheet.path(), xml -> under[0] = new SheetWriter(xml, shared, sheet).write(rows));
    // one row stays empty between, and rows are counted from 1 here
    lastRows.add(under[0] - 1);
    if (sheet.table() > 0 || sheet.drawing() > 0) {
      zip.add("xl/worksheets/_rels/sheet" + sheet.number() + ".xml.rels", sheet::relations);
    }
    if (sheet.table() > 0) {
      TablePart table = new TablePart(sheet.plan(), sheet.part());
      zip.add(sheet.tablePath(), xml -> table.write(xml, sheet.table()));
    }
    if (sheet.drawing() > 0) {
      zip.add(sheet.drawingPath(), xml -> new Plots(sheet).write(xml, under[0]));
      String relations = "xl/drawings/_rels/drawing" + sheet.drawing() + ".xml.rels";
      zip.add(relations, sheet::drawingRelations);
    }
  }

  private void charts(ZipPackage zip) throws IOException {
    for (SheetParts sheet : sheets) {
      int number = sheet.firstChart();
      for (Plot plot : sheet.plots()) {
        SheetParts source = source(plot);
        String path = SheetParts.chartPath(number++);
        zip.add(path, xml -> new ChartPart(xml, plot, source).write());
      }
    }
  }

  private SheetParts source(Plot plot) {
    SheetPart part = whole.get(plot.sheet()).part();
    return sheets.stream().filter(sheet -> sheet.part() == part).findFirst().orElseThrow();
  }
}
