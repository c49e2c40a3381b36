package dev.nines.render.xlsx;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.w3c.dom.Element;

/** What Excel insists on in a sheet, its table and its charts. */
final class ExcelSheetRules {

  private static final int LONGEST_TEXT = 32_767;
  private static final int LONGEST_FORMULA = 8_192;
  private static final int DEEPEST = 64;
  private static final int MOST_ARGUMENTS = 255;
  private static final int LONGEST_IN_FORMULA = 255;
  private static final int LONGEST_HEAD = 255;

  private final PackageParts parts;
  private final String path;
  private final Element sheet;
  private final XSSFWorkbook book;
  private final XSSFEvaluationWorkbook formulas;
  private final int number;
  private final List<String> broken;
  private final Map<String, Element> cells = new LinkedHashMap<>();

  ExcelSheetRules(PackageParts parts, String path, XSSFWorkbook book, List<String> broken) {
    this.parts = parts;
    this.path = path;
    this.sheet = parts.root(path);
    this.book = book;
    this.formulas = XSSFEvaluationWorkbook.create(book);
    this.number = Integer.parseInt(path.replaceAll("[^0-9]", "")) - 1;
    this.broken = broken;
  }

  void check() {
    rows();
    elements("headerFooter", "oddHeader", h -> length(h) <= LONGEST_HEAD);
    elements("headerFooter", "oddFooter", h -> length(h) <= LONGEST_HEAD);
    elements("dataValidations", "dataValidation", ExcelSheetRules::isValidation);
    int rules = book.getStylesSource()._getDXfsSize();
    elements("conditionalFormatting", "cfRule", r -> number(r, "dxfId") < rules);
    elements("conditionalFormatting", "formula", f -> length(f) <= LONGEST_IN_FORMULA + 2);
    elements("cols", "col", col -> Double.parseDouble(col.getAttribute("width")) <= 255);
    priorities();
    merged();
    table();
    charts();
  }

  private interface Rule {
    boolean holds(Element element);
  }

  private void elements(String within, String name, Rule rule) {
    for (Element outer : PackageParts.elements(sheet, within)) {
      for (Element inner : PackageParts.elements(outer, name)) {
        check(rule.holds(inner), name + " " + inner.getTextContent());
      }
    }
  }

  private static int length(Element element) {
    return element.getTextContent().length();
  }

  private static int number(Element element, String attribute) {
    return Integer.parseInt(element.getAttribute(attribute));
  }

  private static boolean isValidation(Element rule) {
    return rule.getAttribute("promptTitle").length() <= 32
        && rule.getAttribute("errorTitle").length() <= 32
        && rule.getAttribute("prompt").length() <= 255
        && rule.getAttribute("error").length() <= 225
        && PackageParts.elements(rule, "formula1").stream().allMatch(f -> length(f) <= 255);
  }

  private void rows() {
    int last = 0;
    for (Element row : PackageParts.elements(sheet, "row")) {
      int own = number(row, "r");
      check(own > last && own <= 1_048_576, "row " + own + " after " + last);
      check(Double.parseDouble(row.getAttribute("ht")) <= 409, "height of row " + own);
      last = own;
      cells(row, own);
    }
  }

  private void cells(Element row, int number) {
    int last = -1;
    for (Element cell : PackageParts.elements(row, "c")) {
      CellReference place = new CellReference(cell.getAttribute("r"));
      check(place.getRow() == number - 1 && place.getCol() > last, "cell " + place);
      last = place.getCol();
      check(number(cell, "s") < book.getStylesSource().getNumCellStyles(), "style of " + place);
      check(length(cell) <= LONGEST_TEXT + LONGEST_FORMULA, "text of " + place);
      PackageParts.elements(cell, "t").forEach(t -> check(length(t) <= LONGEST_TEXT, "" + place));
      PackageParts.elements(cell, "f").forEach(f -> formula(f.getTextContent(), "" + place));
      cells.put(cell.getAttribute("r"), cell);
    }
  }

  private void formula(String formula, String place) {
    check(formula.length() <= LONGEST_FORMULA, place + ": long formula");
    check(isNarrow(formula), place + ": deep or wide formula " + formula);
    try {
      FormulaParser.parse(formula, formulas, FormulaType.CELL, number);
    } catch (FormulaParseException e) {
      broken.add(path + ": " + place + ": " + formula + ": " + e.getMessage());
    }
  }

  // no deeper than 64 levels, no function of more than 255 arguments, no longer text
  private static boolean isNarrow(String formula) {
    int[] commas = new int[DEEPEST + 1];
    int depth = 0;
    int text = -1;
    for (int i = 0; i < formula.length(); i++) {
      char c = formula.charAt(i);
      if (text >= 0) {
        text = c == '"' ? -1 : text + 1;
      } else if (c == '"') {
        text = 0;
      } else if (c == '(') {
        depth++;
        if (depth > DEEPEST) {
          return false;
        }
        commas[depth] = 0;
      } else if (c == ')') {
        depth--;
      } else if (c == ',') {
        commas[depth]++;
      }
      if (commas[depth] >= MOST_ARGUMENTS || text > LONGEST_IN_FORMULA) {
        return false;
      }
    }
    return depth == 0;
  }

  private void priorities() {
    Set<String> seen = new HashSet<>();
    elements("conditionalFormatting", "cfRule", r -> seen.add(r.getAttribute("priority")));
  }

  // no cells of the table are merged
  private void merged() {
    elements(
        "mergeCells",
        "mergeCell",
        cell -> CellRangeAddress.valueOf(cell.getAttribute("ref")).getLastRow() == 0);
  }

  private void table() {
    Map<String, String> relations = parts.relations(path);
    for (Element part : PackageParts.elements(sheet, "tablePart")) {
      Element table = parts.root(relations.get(id(part)));
      CellRangeAddress area = CellRangeAddress.valueOf(table.getAttribute("ref"));
      boolean totals = table.getAttribute("totalsRowCount").equals("1");
      CellRangeAddress filter =
          CellRangeAddress.valueOf(
              PackageParts.elements(table, "autoFilter").get(0).getAttribute("ref"));
      check(filter.getLastRow() == area.getLastRow() - (totals ? 1 : 0), "filter " + filter);
      List<Element> columns = PackageParts.elements(table, "tableColumn");
      check(columns.size() == area.getLastColumn() - area.getFirstColumn() + 1, "columns");
      Set<String> names = new HashSet<>();
      for (int index = 0; index < columns.size(); index++) {
        String name = columns.get(index).getAttribute("name");
        check(names.add(name.toLowerCase(Locale.ROOT)), "column twice " + name);
        check(name.length() <= 255 && name.equals(text(area.getFirstRow(), index)), "head " + name);
        if (totals) {
          total(columns.get(index), area.getLastRow(), index);
        }
      }
    }
  }

  private static String id(Element element) {
    return element.getAttributeNS(Names.RELATIONS, "id");
  }

  private void total(Element column, int row, int index) {
    Element cell = cells.get(Address.of(row, index));
    String place = Address.of(row, index);
    if (column.hasAttribute("totalsRowFunction")) {
      String formula = PackageParts.elements(cell, "f").get(0).getTextContent();
      check(formula.startsWith("SUBTOTAL(109,"), place + ": " + formula);
    } else {
      check(PackageParts.elements(cell, "f").isEmpty(), place + ": formula without a total");
      check(column.getAttribute("totalsRowLabel").equals(text(row, index)), place + ": label");
    }
  }

  private String text(int row, int column) {
    Element cell = cells.get(Address.of(row, column));
    return cell == null ? "" : cell.getTextContent();
  }

  // a chart shows cells that exist, and says in words what it shows
  private void charts() {
    for (Element part : PackageParts.elements(sheet, "drawing")) {
      String drawing = parts.relations(path).get(id(part));
      Element root = parts.root(drawing);
      for (Element name : PackageParts.elements(root, "cNvPr")) {
        check(!name.getAttribute("descr").isBlank(), drawing + ": a chart without words");
      }
      for (Element chart : PackageParts.elements(root, "chart")) {
        chart(parts.root(parts.relations(drawing).get(id(chart))));
      }
    }
  }

  private void chart(Element chart) {
    for (String kind : List.of("strRef", "numRef")) {
      for (Element reference : PackageParts.elements(chart, kind)) {
        String cells = PackageParts.elements(reference, "f").get(0).getTextContent();
        formula(cells, "chart");
        CellRangeAddress area = CellRangeAddress.valueOf(cells.substring(cells.indexOf('!') + 1));
        int count = number(PackageParts.elements(reference, "ptCount").get(0), "val");
        check(count == area.getNumberOfCells(), "points of " + cells);
      }
    }
  }

  private void check(boolean holds, String what) {
    if (!holds) {
      broken.add(path + ": " + what);
    }
  }
}
