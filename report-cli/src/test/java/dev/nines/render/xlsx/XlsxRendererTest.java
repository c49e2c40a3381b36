package dev.nines.render.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nines.money.Fraction;
import dev.nines.render.fixture.Cells;
import dev.nines.render.fixture.PostmortemFixture;
import dev.nines.render.fixture.SlaFixture;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Document;
import dev.nines.report.LongSheet;
import dev.nines.report.Sheet;
import dev.nines.report.Value;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxRendererTest {

  @Test
  void render_twiceGivesTheSameBytes() {
    byte[] first = Books.bytes(SlaFixture.document());
    assertThat(Arrays.equals(Books.bytes(SlaFixture.document()), first)).isTrue();
  }

  @Test
  void render_isTheSameInAnyZoneAndLocaleOfTheMachine() {
    byte[] here = Books.bytes(SlaFixture.document());
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Arrays.equals(Books.bytes(SlaFixture.document()), here)).isTrue();
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  @Test
  void render_isReadByAStrictZipReaderAndHoldsNoMacroAndNoLinkOut() throws IOException {
    List<String> parts = new ArrayList<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(Books.bytes(SlaFixture.document())))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.add(entry.getName());
        String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("TargetMode=\"External\"").doesNotContain("<f>");
      }
    }
    assertThat(parts)
        .startsWith("[Content_Types].xml")
        .contains("xl/workbook.xml", "xl/tables/table1.xml")
        .noneMatch(name -> name.contains("vba") || name.contains("externalLink"));
  }

  @Test
  void render_leavesTheStreamOpen() throws IOException {
    ByteArrayOutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            throw new AssertionError("closed");
          }
        };
    new XlsxRenderer().render(SlaFixture.document(), out);
    assertThat(out.size()).isPositive();
  }

  @Test
  void render_documentWithoutSheets() {
    Document empty = OneSheet.document(List.of());
    assertThatThrownBy(() -> new XlsxRenderer().render(empty, new ByteArrayOutputStream()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("document '1 & 2' has no sheet");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://example.org\",\"y\")",
        "+1+1",
        "-1",
        "@SUM(A1)",
        "'quoted",
        "\ttab",
        "\uFF1D1+1"
      })
  void text_thatLooksLikeAFormulaStaysText(String text) throws IOException {
    byte[] workbook = Books.bytes(OneSheet.of(Cell.of(text)));
    assertThat(dataRow(workbook).getCell(0).getType()).isEqualTo(CellType.STRING);
    assertThat(dataRow(workbook).getCellText(0)).isEqualTo(text);
    try (XSSFWorkbook read = poi(workbook)) {
      assertThat(read.getSheetAt(0).getRow(3).getCell(0).getCellStyle().getQuotePrefixed())
          .isTrue();
    }
  }

  @Test
  void heading_thatLooksLikeAFormulaStaysText() throws IOException {
    Sheet plain = OneSheet.sheet("Data", Cell.of("x"));
    List<Column> columns = List.of(Column.left("data", "=1+1", 1));
    Sheet sheet = new Sheet("Data", "=2+2", columns, plain.rows(), plain.totals(), plain.zone());
    try (XSSFWorkbook read = poi(Books.bytes(OneSheet.document(List.of(sheet))))) {
      for (int row : new int[] {0, 2}) {
        XSSFCell cell = read.getSheetAt(0).getRow(row).getCell(0);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(cell.getStringCellValue()).startsWith("=");
      }
      assertThat(read.getSheetAt(0).getTables().get(0).getColumns().get(0).getName())
          .isEqualTo("=1+1");
    }
  }

  @Test
  void text_ofOrdinaryWordsIsNotMarkedAsQuoted() throws IOException {
    try (XSSFWorkbook read = poi(Books.bytes(OneSheet.of(Cell.of("a = b"))))) {
      assertThat(read.getSheetAt(0).getRow(3).getCell(0).getCellStyle().getQuotePrefixed())
          .isFalse();
    }
  }

  @Test
  void text_withControlCharactersIsShownWithoutThemAndSaidSo() throws IOException {
    byte[] workbook = Books.bytes(OneSheet.of(Cell.of("a\u0000b\u001Bc\r\nd")));
    assertThat(texts(workbook))
        .contains(
            "a\uFFFDb\uFFFDc\nd", "A4: 2 characters that a workbook cannot hold, shown as \uFFFD.");
  }

  @Test
  void text_longerThanACellIsCutAndSaidSo() throws IOException {
    byte[] workbook = Books.bytes(OneSheet.of(Cell.of("x".repeat(40_000))));
    assertThat(dataRow(workbook).getCellText(0)).isEqualTo("x".repeat(32_767));
    assertThat(texts(workbook))
        .contains("A4: the first 32,767 of 40,000 characters; a cell cannot hold more.");
  }

  @Test
  void text_thatLooksLikeAnEscapeIsNotDecoded() throws IOException {
    try (XSSFWorkbook read = poi(Books.bytes(OneSheet.of(Cell.of("a_x0041_b"))))) {
      assertThat(read.getSheetAt(0).getRow(3).getCell(0).getStringCellValue())
          .isEqualTo("a_x0041_b");
    }
  }

  @Test
  void number_ofMoreDigitsThanExcelKeepsStaysText() throws IOException {
    Row row = dataRow(Books.bytes(OneSheet.of(Cells.number("1234567890123456"))));
    assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
    assertThat(row.getCellText(0)).isEqualTo("1234567890123456");
  }

  @Test
  void length_belowZeroStaysText() throws IOException {
    Row row = dataRow(Books.bytes(OneSheet.of(Cells.length("−5 min", Duration.ofMinutes(-5)))));
    assertThat(row.getCellText(0)).isEqualTo("−5 min");
  }

  @ParameterizedTest
  @CsvSource({
    "whole minutes, 2025-07-05T20:27:00Z, yyyy-mm-dd hh:mm",
    "seconds, 2025-07-05T20:27:01Z, yyyy-mm-dd hh:mm:ss",
    "milliseconds, 2025-07-05T20:27:00.250Z, yyyy-mm-dd hh:mm:ss.000"
  })
  void moment_isShownWithTheDigitsItHas(String name, Instant at, String format) throws IOException {
    Row row = dataRow(Books.bytes(OneSheet.of(Cells.moment(name, at))));
    assertThat(row.getCell(0).getDataFormatString()).isEqualTo(format);
  }

  @Test
  void moment_inTheHourThatIsRepeatedSaysWhichOneItIs() throws IOException {
    Instant second = Instant.parse("2025-11-02T07:30:00Z");
    assertThat(texts(Books.bytes(OneSheet.of(Cells.moment("01:30 CST", second)))))
        .contains("A4: 01:30 occurs twice on that day; this is the one at UTC−06:00.");
  }

  @Test
  void moment_beforeExcelsCalendarStaysText() throws IOException {
    Instant early = Instant.parse("1850-01-01T00:00:00Z");
    assertThat(dataRow(Books.bytes(OneSheet.of(Cells.moment("1850", early)))).getCellText(0))
        .isEqualTo("1850");
  }

  @ParameterizedTest
  @CsvSource({
    "ends soon, 999, 1000, 0.0%",
    "whole, 1, 1, 0%",
    "does not end, 2673000, 2678400, 0.000000%",
    "would look like 99.900000, 998999999912, 1000000000000, 0.00000000%",
    "one second of 30 years, 946707779, 946707780, 0.00000000%",
  })
  void share_isNeverRoundedToARounderFigure(String name, long part, long whole, String format)
      throws IOException {
    Row row = dataRow(Books.bytes(OneSheet.of(Cells.share(name, part, whole))));
    assertThat(row.getCell(0).getDataFormatString()).isEqualTo(format);
  }

  @Test
  void share_isCutToTheDigitsThatExcelKeeps() throws IOException {
    Fraction almost = Fraction.ONE.minus(Fraction.of(1, 1_000_000_000_000_000_000L));
    Cell cell = Cell.of("almost 100 %", new Value.Share(almost));
    assertThat(dataRow(Books.bytes(OneSheet.of(cell))).getCellAsNumber(0).orElseThrow())
        .isEqualByComparingTo("0.999999999999999");
  }

  @Test
  void cash_hasTheDigitsOfItsCurrency() throws IOException {
    Cell yen = Cells.cash("1200", "JPY");
    Cell dinar = Cells.cash("1.250", "BHD");
    List<Row> rows = rows(Books.bytes(OneSheet.of(yen, dinar)));
    assertThat(rows.get(3).getCell(0).getDataFormatString()).isEqualTo("#,##0 \"JPY\"");
    assertThat(rows.get(4).getCell(0).getDataFormatString()).isEqualTo("#,##0.000 \"BHD\"");
  }

  @Test
  void note_underANumberGetsAColumnOfItsOwn() throws IOException {
    List<Row> rows = rows(Books.bytes(OneSheet.of(Cells.number("7").withNote("of 9"))));
    assertThat(rows.get(2).getCellText(1)).isEqualTo("Data, note");
    assertThat(rows.get(3).getCellText(1)).isEqualTo("of 9");
  }

  @Test
  void sheet_withoutRowsHasNoTableAndSaysSo() throws IOException {
    byte[] workbook = Books.bytes(OneSheet.of());
    assertThat(dataRow(workbook).getCellText(0)).isEqualTo("No rows");
    try (XSSFWorkbook read = poi(workbook)) {
      assertThat(read.getSheetAt(0).getTables()).isEmpty();
    }
  }

  @Test
  void sheet_beyondTheLimitOfRowsIsContinuedAndSaysSo() throws IOException {
    Cell[] cells =
        IntStream.rangeClosed(1, 250).mapToObj(i -> Cells.number("" + i)).toArray(Cell[]::new);
    byte[] workbook =
        Books.bytes(OneSheet.of("Ledger", cells), XlsxOptions.DEFAULT.withRowLimit(200));
    try (XSSFWorkbook read = poi(workbook)) {
      assertThat(read.getNumberOfSheets()).isEqualTo(3);
      assertThat(read.getSheetName(2)).isEqualTo("Ledger (3)");
      assertThat(read.getSheetAt(1).getRow(1).getCell(0).getStringCellValue())
          .isEqualTo("Part 2 of 3: rows 96 to 190 of 250, because a sheet cannot hold more.");
      assertThat(read.getSheetAt(2).getRow(3).getCell(0).getNumericCellValue()).isEqualTo(191);
      assertThat(read.getSheetAt(2).getLastRowNum()).isEqualTo(3 + 60 - 1);
    }
  }

  @Test
  void longSheet_isWrittenAsItsRowsCome_andSplitWhereASheetIsFull() throws IOException {
    List<Integer> asked = new ArrayList<>();
    LongSheet ledger =
        new LongSheet(
            OneSheet.sheet("Ledger"),
            250,
            () -> {
              asked.add(250);
              return IntStream.rangeClosed(1, 250)
                  .mapToObj(i -> dev.nines.report.Row.of(Cells.number(i + ".5")));
            });
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new XlsxRenderer(XlsxOptions.DEFAULT.withRowLimit(200))
        .render(OneSheet.of("Summary", Cell.of("x")), List.of(ledger), out);
    try (XSSFWorkbook read = poi(out.toByteArray())) {
      assertThat(IntStream.range(0, 4).mapToObj(read::getSheetName))
          .containsExactly("Summary", "Ledger", "Ledger (2)", "Ledger (3)");
      assertThat(read.getSheetAt(2).getRow(1).getCell(0).getStringCellValue())
          .isEqualTo("Part 2 of 3: rows 96 to 190 of 250, because a sheet cannot hold more.");
      assertThat(read.getSheetAt(3).getRow(62).getCell(0).getNumericCellValue()).isEqualTo(250.5);
      assertThat(read.getSheetAt(3).getTables().get(0).getArea().formatAsString())
          .isEqualTo("A3:A63");
    }
    assertThat(asked).as("once to see the digits and widths, once to write").hasSize(3);
  }

  @Test
  void sheet_isSetUpForPaperAndForReading() throws IOException {
    try (XSSFWorkbook read = poi(Books.bytes(SlaFixture.document()))) {
      XSSFSheet outages = read.getSheet("Outages");
      assertThat(outages.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
      assertThat(outages.getPrintSetup().getLandscape()).isTrue();
      assertThat(outages.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
      assertThat(outages.getFitToPage()).isTrue();
      assertThat(outages.getRepeatingRows().formatAsString()).isEqualTo("1:3");
      assertThat(outages.getFooter().getRight()).isEqualTo("&8Page &P of &N");
      assertThat(outages.getTables().get(0).getArea().formatAsString()).isEqualTo("A3:H4");
      assertThat(outages.getTables().get(0).getCTTable().getAutoFilter().getRef())
          .isEqualTo("A3:H4");
      assertThat(read.getSheet("Summary").getPrintSetup().getLandscape()).isFalse();
    }
  }

  @Test
  void sheet_onLetterPaper() throws IOException {
    XlsxOptions letter = XlsxOptions.DEFAULT.with(XlsxOptions.Paper.LETTER);
    try (XSSFWorkbook read = poi(Books.bytes(SlaFixture.document(), letter))) {
      assertThat(read.getSheetAt(0).getPrintSetup().getPaperSize()).isEqualTo((short) 1);
    }
  }

  @Test
  void foot_keepsAmpersandsAndLeadingDigitsOfTheTitle() throws IOException {
    try (XSSFWorkbook read = poi(Books.bytes(OneSheet.of(Cell.of("x"))))) {
      assertThat(read.getSheetAt(0).getFooter().getLeft()).isEqualTo("&8 1 && 2, Data");
    }
  }

  @Test
  void properties_nameTheDocumentAndNoTime() throws IOException {
    try (XSSFWorkbook read = poi(Books.bytes(PostmortemFixture.document()))) {
      var core = read.getProperties().getCoreProperties();
      assertThat(core.getTitle()).isEqualTo("ChargeOver inaccessible / network outage");
      assertThat(core.getCreator()).isEqualTo("ChargeOver");
      assertThat(core.getCreated()).isNull();
      assertThat(core.getModified()).isNull();
    }
  }

  private static Row dataRow(byte[] workbook) throws IOException {
    return rows(workbook).get(3);
  }

  private static List<Row> rows(byte[] workbook) throws IOException {
    return Books.open(workbook).getFirstSheet().read();
  }

  private static List<String> texts(byte[] workbook) throws IOException {
    return rows(workbook).stream()
        .filter(row -> row.getCellCount() > 0)
        .map(row -> row.getCellText(0))
        .toList();
  }

  private static XSSFWorkbook poi(byte[] workbook) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(workbook));
  }
}
