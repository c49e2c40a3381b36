package dev.nines.render.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.render.fixture.Cells;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import dev.nines.report.Value;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Sheets that are printed on several pages beside each other, and sentences under a table. */
class WideSheetTest {

  private static final Instant NOON = Instant.parse("2025-07-05T12:00:00Z");

  private static Sheet sheet(int columns) {
    List<Column> heads =
        IntStream.rangeClosed(1, columns).mapToObj(i -> Column.left("c" + i, "C" + i, 1)).toList();
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of("noon", new Value.Moment(NOON)));
    while (cells.size() < columns) {
      cells.add(Cell.of("a word of some length"));
    }
    return new Sheet(
        "Data", "Effects: R & D", heads, List.of(new Row(cells)), List.of(), ZoneOffset.UTC);
  }

  private static XSSFWorkbook book(Sheet sheet) throws IOException {
    return new XSSFWorkbook(
        new ByteArrayInputStream(Books.bytes(OneSheet.document(List.of(sheet)))));
  }

  @Test
  void title_ofASheetOnSeveralPages_isTheHeadOfEach() throws IOException {
    try (XSSFWorkbook read = book(sheet(20))) {
      XSSFSheet data = read.getSheetAt(0);
      assertThat(data.getPrintSetup().getFitWidth()).isGreaterThan((short) 1);
      assertThat(data.getHeader().getLeft())
          .isEqualTo("&\"-,Bold\"&14Effects: R && D\n&\"-,Regular\"&8Times in UTC.");
      assertThat(data.getRepeatingRows().formatAsString()).isEqualTo("3:3");
      assertThat(data.getRepeatingColumns().formatAsString()).isEqualTo("A:A");
      assertThat(read.getPrintArea(0)).isEqualTo("'Data'!$A$3:$T$4");
      assertThat(data.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Effects: R & D");
    }
  }

  @Test
  void title_ofASheetOnOnePage_standsInItsCell() throws IOException {
    try (XSSFWorkbook read = book(sheet(3))) {
      assertThat(read.getSheetAt(0).getHeader().getLeft()).isEmpty();
      assertThat(read.getSheetAt(0).getRepeatingRows().formatAsString()).isEqualTo("1:3");
      assertThat(read.getPrintArea(0)).isNull();
    }
  }

  @Test
  void notes_standUnderTheTable_onAsManyLinesAsTheyNeed() throws IOException {
    String first =
        "The share of each outage stays as it was reported, because no formula gives it. It is the"
            + " mean of what the outage adds over all orders in which the outages could have come,"
            + " and there are more of them than a sheet could hold.";
    Sheet narrow = OneSheet.sheet("Data", Cells.number("1"), Cell.of("some words of text"));

    try (XSSFWorkbook read = book(narrow.withNotes(List.of(first)))) {
      XSSFSheet data = read.getSheetAt(0);
      List<String> lines =
          IntStream.rangeClosed(6, data.getLastRowNum())
              .mapToObj(row -> data.getRow(row).getCell(0).getStringCellValue())
              .toList();
      assertThat(lines).hasSizeGreaterThan(2);
      assertThat(String.join(" ", lines)).isEqualTo(first);
      assertThat(data.getTables().get(0).getArea().formatAsString()).isEqualTo("A3:A5");
    }
  }

  @Test
  void wrap_breaksBetweenEastAsianCharacters_butNotBeforeAStop() {
    assertThat(RowHeights.wrap("停止の行はここにはありません。", 10)).containsExactly("停止の行は", "ここにはあ", "りません。");
    assertThat(RowHeights.wrap("one two three", 8)).containsExactly("one two", "three");
    assertThat(RowHeights.wrap("あいう。", 6)).containsExactly("あい", "う。");
  }
}
