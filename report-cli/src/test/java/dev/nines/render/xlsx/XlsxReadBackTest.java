package dev.nines.render.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.render.fixture.PostmortemFixture;
import dev.nines.render.fixture.SlaFixture;
import dev.nines.report.Cell;
import dev.nines.report.Document;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import dev.nines.report.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reads every cell of the fixtures back with another library: type, value and format. */
class XlsxReadBackTest {

  private static final LocalDateTime EXCEL_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);

  @TestFactory
  Stream<DynamicTest> everyCellOfEverySheetIsReadBack() throws IOException {
    return Stream.of(SlaFixture.document(), PostmortemFixture.document()).flatMap(this::sheets);
  }

  private Stream<DynamicTest> sheets(Document document) {
    ReadableWorkbook workbook = Books.open(Books.bytes(document));
    return IntStream.range(0, document.sheets().size())
        .mapToObj(
            index -> {
              Sheet sheet = document.sheets().get(index);
              return DynamicTest.dynamicTest(
                  sheet.name(), () -> compare(sheet, workbook.getSheet(index).orElseThrow()));
            });
  }

  private static void compare(Sheet expected, org.dhatim.fastexcel.reader.Sheet actual)
      throws IOException {
    assertThat(actual.getName()).isEqualTo(expected.name());
    List<org.dhatim.fastexcel.reader.Row> rows = actual.read();
    assertThat(rows.get(0).getCellText(0)).isEqualTo(expected.title());
    for (int column = 0; column < expected.columns().size(); column++) {
      assertThat(rows.get(2).getCellText(column))
          .isEqualTo(expected.columns().get(column).heading());
    }
    List<Row> wanted = Stream.concat(expected.rows().stream(), expected.totals().stream()).toList();
    for (int index = 0; index < wanted.size(); index++) {
      compare(expected, wanted.get(index), rows.get(3 + index));
    }
  }

  private static void compare(Sheet sheet, Row expected, org.dhatim.fastexcel.reader.Row actual) {
    for (int column = 0; column < expected.cells().size(); column++) {
      Cell cell = expected.cells().get(column);
      org.dhatim.fastexcel.reader.Cell found = actual.getCell(column);
      assertThat(found.getFormula()).isNull();
      if (cell.value() instanceof Value.Words || cell.value() instanceof Value.Place) {
        assertThat(found.getText()).isEqualTo(CellWriter.text(cell));
      } else {
        assertThat(found.getType()).isEqualTo(CellType.NUMBER);
        assertThat(found.asNumber().round(new MathContext(12)))
            .isEqualByComparingTo(number(sheet, cell.value()).round(new MathContext(12)));
        assertThat(found.getDataFormatString()).matches(format(cell.value()));
      }
    }
  }

  private static BigDecimal number(Sheet sheet, Value value) {
    if (value instanceof Value.Moment moment) {
      return days(LocalDateTime.ofInstant(moment.at(), sheet.zone()));
    } else if (value instanceof Value.Day day) {
      return days(day.date().atStartOfDay());
    } else if (value instanceof Value.Length length) {
      return fraction(length.length().toMillis());
    } else if (value instanceof Value.Number number) {
      return number.number();
    } else if (value instanceof Value.Share share) {
      return new BigDecimal(share.share().numerator())
          .divide(new BigDecimal(share.share().denominator()), MathContext.DECIMAL64);
    }
    return ((Value.Cash) value).money().amount();
  }

  private static BigDecimal days(LocalDateTime time) {
    return fraction(ChronoUnit.MILLIS.between(EXCEL_ZERO, time));
  }

  private static BigDecimal fraction(long millis) {
    return BigDecimal.valueOf(millis).divide(BigDecimal.valueOf(86_400_000), MathContext.DECIMAL64);
  }

  private static String format(Value value) {
    if (value instanceof Value.Moment) {
      return "yyyy-mm-dd hh:mm";
    } else if (value instanceof Value.Day) {
      return "yyyy-mm-dd";
    } else if (value instanceof Value.Length) {
      return "\\[h\\]:mm:ss(\\.0)?";
    } else if (value instanceof Value.Number) {
      return "#,##0";
    } else if (value instanceof Value.Share) {
      return "0(\\.0+)?%";
    }
    return "#,##0\\.00 \"USD\"";
  }
}
