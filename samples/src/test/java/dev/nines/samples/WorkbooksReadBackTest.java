package dev.nines.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.cli.Main;
import dev.nines.cli.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads every cell of the workbooks of the samples with two readers, of which one is strict and
 * none wrote them: both find the same formulas, types and values, and no formula without a value.
 */
class WorkbooksReadBackTest {

  @TempDir Path folder;

  static List<Arguments> samples() {
    return List.of(
        Arguments.of(
            "chargeover",
            List.of("sla", "contract.yaml", "--data", "page.txt", "--period", "2025-07")),
        Arguments.of(
            "chargeover", List.of("postmortem", "page.txt", "--contract", "contract.yaml")),
        Arguments.of("chargeover", List.of("metrics", "page.txt")),
        Arguments.of(
            "probes",
            List.of("sla", "contract.yaml", "--data", "probes.csv", "--period", "2025-07")),
        Arguments.of(
            "brand",
            List.of("sla", "contract.yaml", "--data", "incidents.yaml", "--period", "2025-Q3")),
        Arguments.of("brand", List.of("metrics", "incidents.yaml", "--by", "cause")));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("samples")
  void everyCell(String sample, List<String> words) throws IOException {
    Path workbook = folder.resolve("out.xlsx");
    List<String> all = new ArrayList<>(words);
    all.addAll(List.of("-o", workbook.toString()));
    run(Path.of(sample).toAbsolutePath(), all);
    assertThat(compared(workbook)).isGreaterThan(50);
  }

  @Test
  void everyCellOfAFleet() throws IOException {
    run(
        Path.of("fleet").toAbsolutePath(),
        List.of("fleet", "fleet.yaml", "--period", "2025-07", "-d", folder.toString()));
    for (String name : List.of("summary", "acme", "beta-availability")) {
      assertThat(compared(folder.resolve(name + ".xlsx"))).isGreaterThan(50);
    }
  }

  private static void run(Path sample, List<String> words) {
    InstantSource clock = InstantSource.fixed(Instant.parse("2025-09-01T00:00:00Z"));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Main.run(
        new Terminal(new PrintWriter(out), new PrintWriter(err), sample, clock, false),
        words.toArray(String[]::new));
  }

  // returns how many cells there are
  private static int compared(Path file) throws IOException {
    int cells = 0;
    try (InputStream one = Files.newInputStream(file);
        InputStream two = Files.newInputStream(file);
        XSSFWorkbook wanted = new XSSFWorkbook(one);
        ReadableWorkbook found = new ReadableWorkbook(two, new ReadingOptions(true, true))) {
      for (Sheet sheet : found.getSheets().toList()) {
        XSSFSheet other = wanted.getSheet(sheet.getName());
        TreeMap<Integer, Row> rows = new TreeMap<>();
        sheet.read().forEach(row -> rows.put(row.getRowNum(), row));
        assertThat(rows.lastKey()).isEqualTo(other.getLastRowNum() + 1);
        for (Row row : rows.values()) {
          cells += compared(row, other.getRow(row.getRowNum() - 1));
        }
      }
    }
    return cells;
  }

  private static int compared(Row found, XSSFRow wanted) {
    int cells = 0;
    for (Cell cell : found) {
      if (cell != null && !cell.getText().isEmpty()) {
        compare(cell, wanted.getCell(cell.getColumnIndex()));
        cells++;
      }
    }
    return cells;
  }

  private static void compare(Cell found, XSSFCell wanted) {
    CellType type =
        wanted.getCellType() == CellType.FORMULA
            ? wanted.getCachedFormulaResultType()
            : wanted.getCellType();
    String place = wanted.getSheet().getSheetName() + "!" + wanted.getAddress();
    boolean formula = wanted.getCellType() == CellType.FORMULA;
    assertThat(found.getFormula()).as(place).isEqualTo(formula ? wanted.getCellFormula() : null);
    assertThat(type).as(place).isIn(CellType.STRING, CellType.NUMERIC);
    if (type == CellType.NUMERIC) {
      assertThat(Double.parseDouble(found.getRawValue()))
          .as(place)
          .isEqualTo(wanted.getNumericCellValue());
    } else {
      assertThat(found.getText()).as(place).isEqualTo(wanted.getStringCellValue());
    }
    assertThat(wanted.getCellStyle().getDataFormatString())
        .as(place)
        .isEqualTo(found.getDataFormatString() == null ? "General" : found.getDataFormatString());
  }
}
