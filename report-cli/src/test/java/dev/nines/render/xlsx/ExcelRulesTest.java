package dev.nines.render.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.render.fixture.PostmortemFixture;
import dev.nines.render.fixture.SlaFixture;
import dev.nines.report.Cell;
import dev.nines.report.Document;
import dev.nines.report.Sheet;
import dev.nines.report.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of Excel: finished workbooks keep them, and one that breaks one is found out. */
class ExcelRulesTest {

  @Test
  void fixtures_breakNone() {
    assertThat(ExcelRules.brokenBy(Books.bytes(SlaFixture.document()))).isEmpty();
    assertThat(ExcelRules.brokenBy(Books.bytes(PostmortemFixture.document()))).isEmpty();
  }

  @Test
  void longTexts_breakNone() {
    String title = "A & B: ".repeat(60);
    Sheet sheet = OneSheet.sheet("1".repeat(31), Cell.of("x".repeat(40_000)));
    Sheet titled =
        new Sheet(sheet.name(), title, sheet.columns(), sheet.rows(), List.of(), sheet.zone());
    Document document =
        new Document(
            new Document.Head("", "Test", title, List.of(), ""),
            List.of(),
            new Document.Footer("", "", title),
            List.of(titled),
            Wording.ENGLISH,
            dev.nines.brand.Look.STANDARD,
            title);
    assertThat(ExcelRules.brokenBy(Books.bytes(document))).isEmpty();
  }

  static List<Arguments> spoiled() {
    String sheet = "xl/worksheets/sheet1.xml";
    return List.of(
        Arguments.of("an element too late", sheet, "<sheetData>", "<sheetPr/><sheetData>"),
        Arguments.of("a row twice", sheet, "<row r=\"4\"", "<row r=\"3\""),
        Arguments.of("a style that is none", sheet, "<c r=\"A4\" s=\"", "<c r=\"A4\" s=\"99"),
        Arguments.of("a foot too long", sheet, "<oddFooter>", "<oddFooter>" + "x".repeat(250)),
        Arguments.of("another head", "xl/tables/table1.xml", " name=\"Data\"/>", " name=\"D\"/>"),
        Arguments.of("columns miscounted", "xl/tables/table1.xml", "count=\"1\"", "count=\"2\""),
        Arguments.of("a name like a cell", "xl/tables/table1.xml", "\"Data\" ref", "\"A1\" ref"),
        Arguments.of("a sheet's name", "xl/workbook.xml", "name=\"Data\"", "name=\"Da/ta\""),
        Arguments.of("a part of no kind", "[Content_Types].xml", "/xl/tables/", "/xl/other/"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("spoiled")
  void spoiledWorkbook_isFoundOut(String what, String path, String right, String wrong) {
    byte[] workbook = Books.bytes(OneSheet.of(Cell.of("1")));
    PackageParts parts = PackageParts.of(workbook);
    String part = new String(parts.bytes().get(path), StandardCharsets.UTF_8);
    assertThat(part).contains(right);
    parts.bytes().put(path, part.replace(right, wrong).getBytes(StandardCharsets.UTF_8));
    assertThat(ExcelRules.brokenBy(zip(parts.bytes()))).isNotEmpty();
  }

  private static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
