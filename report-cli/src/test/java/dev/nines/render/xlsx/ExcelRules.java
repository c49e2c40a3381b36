package dev.nines.render.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What Excel insists on before it opens a workbook without offering to repair it: the schema of
 * ISO/IEC 29500 (transitional), and limits and references that no schema says.
 */
public final class ExcelRules {

  private static final Pattern NAME = Pattern.compile("[\\p{L}_\\\\][\\p{L}\\p{M}\\p{N}_.\\\\?]*");
  private static final Pattern REFERENCE =
      Pattern.compile("(?i)[a-z]{1,3}[0-9]{1,7}|r[0-9]*|c[0-9]*|r[0-9]*c[0-9]*");
  private static final Pattern SHEET = Pattern.compile("[^\\\\/?*\\[\\]:]{1,31}");

  private final PackageParts parts;
  private final List<String> broken = new ArrayList<>();

  private ExcelRules(PackageParts parts) {
    this.parts = parts;
  }

  /** Returns a sentence for each rule that a workbook breaks; none for one that Excel opens. */
  public static List<String> brokenBy(byte[] workbook) {
    ExcelRules rules = new ExcelRules(PackageParts.of(workbook));
    rules.schemas();
    if (!rules.broken.isEmpty()) {
      return rules.broken;
    }
    rules.parts();
    rules.sheets();
    rules.names();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      for (String path : rules.parts.paths("xl/worksheets/sheet")) {
        new ExcelSheetRules(rules.parts, path, book, rules.broken).check();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rules.broken;
  }

  /** Parses a part as the schema says. */
  private interface Schema {
    XmlObject parse(ByteArrayInputStream in) throws XmlException, IOException;
  }

  private void schemas() {
    schema("xl/workbook.xml", WorkbookDocument.Factory::parse);
    schema("xl/styles.xml", StyleSheetDocument.Factory::parse);
    schema("xl/worksheets/sheet", WorksheetDocument.Factory::parse);
    schema("xl/charts/", ChartSpaceDocument.Factory::parse);
  }

  private void schema(String start, Schema schema) {
    for (String path : parts.paths(start)) {
      List<Object> errors = new ArrayList<>();
      try {
        schema
            .parse(new ByteArrayInputStream(known(parts.bytes().get(path))))
            .validate(new XmlOptions().setErrorListener((List) errors));
      } catch (XmlException | IOException e) {
        errors.add(e.getMessage());
      }
      errors.stream().map(Object::toString).forEach(error -> broken.add(path + ": " + error));
    }
  }

  // Apache POI's own types lack that of the overlap of bars, and the schema the attribute that
  // Excel itself writes on every text
  private static byte[] known(byte[] part) {
    return new String(part, StandardCharsets.UTF_8)
        .replace("<c:overlap val=\"100\"/>", "")
        .replace(" xml:space=\"preserve\"", "")
        .getBytes(StandardCharsets.UTF_8);
  }

  // every part has a kind, and every relation leads to a part inside of the package
  private void parts() {
    Set<String> typed = new HashSet<>();
    for (Element type : PackageParts.elements(parts.root("[Content_Types].xml"), "Override")) {
      typed.add(type.getAttribute("PartName").substring(1));
    }
    for (String path : parts.bytes().keySet()) {
      boolean known = typed.remove(path) || path.endsWith(".rels") || path.startsWith("[");
      check(known, path, "has no kind");
      parts.relations(path).values().forEach(to -> check(parts.bytes().containsKey(to), path, to));
    }
    check(typed.isEmpty(), "kinds of no part", typed.toString());
  }

  private void sheets() {
    Set<String> names = new HashSet<>();
    for (Element sheet : PackageParts.elements(parts.root("xl/workbook.xml"), "sheet")) {
      String name = sheet.getAttribute("name");
      boolean legal = SHEET.matcher(name).matches() && !name.startsWith("'") && !name.endsWith("'");
      check(legal && !name.equalsIgnoreCase("history"), "sheet", name);
      check(names.add(name.toLowerCase(Locale.ROOT)), "sheet twice", name);
    }
  }

  // names of cells and of tables are of one kind
  private void names() {
    Set<String> names = new HashSet<>();
    for (Element name : PackageParts.elements(parts.root("xl/workbook.xml"), "definedName")) {
      String own = name.getAttribute("name");
      String key = own + " " + name.getAttribute("localSheetId");
      check(own.startsWith("_xlnm.") || isName(own), "name", own);
      check(names.add(key.toLowerCase(Locale.ROOT).strip()), "name twice", own);
    }
    Set<String> ids = new HashSet<>();
    for (String path : parts.paths("xl/tables/")) {
      Element table = parts.root(path);
      String own = table.getAttribute("displayName");
      check(isInOrder(table), "parts of a table", own);
      check(isName(own), "name of a table", own);
      check(names.add(own.toLowerCase(Locale.ROOT)), "name twice", own);
      check(ids.add(table.getAttribute("id")), "number of a table twice", own);
    }
  }

  // Apache POI's own types lack those of a table
  private static boolean isInOrder(Element table) {
    List<String> names = new ArrayList<>();
    for (Node child = table.getFirstChild(); child != null; child = child.getNextSibling()) {
      names.add(child.getLocalName());
    }
    int columns = PackageParts.elements(table, "tableColumn").size();
    Element list = PackageParts.elements(table, "tableColumns").get(0);
    return names.equals(List.of("autoFilter", "tableColumns"))
        && list.getAttribute("count").equals(Integer.toString(columns));
  }

  private static boolean isName(String name) {
    return name.length() <= 255
        && NAME.matcher(name).matches()
        && !REFERENCE.matcher(name).matches();
  }

  private void check(boolean holds, String what, String found) {
    if (!holds) {
      broken.add(what + ": " + found);
    }
  }
}
