package dev.nines.source.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.nines.model.Charge;
import dev.nines.model.EarlierCredit;
import dev.nines.model.Facts;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvReadersTest {

  private static Checked<Facts> read(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return SourceReaders.installed().read(SourceInput.of("c.csv", bytes));
  }

  private static List<String> problems(Checked<Facts> facts) {
    return facts.problems().stream().map(Problem::toString).toList();
  }

  private static List<CsvRow> rows(String text, ProblemLog log) {
    List<CsvRow> rows = new ArrayList<>();
    try {
      CsvParser parser =
          new CsvParser(SourceLocation.ofLine("c.csv", 1), new StringReader(text), log);
      for (Optional<CsvRow> row = parser.next(); row.isPresent(); row = parser.next()) {
        rows.add(row.get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  @Test
  void read_charges() {
    Checked<Facts> facts =
        read("month,service,amount\r\n2025-07,app,1000.00\r\n2025-08,\"a, b\",7\r\n");

    assertThat(facts.problems()).isEmpty();
    assertThat(facts.value().orElseThrow().charges())
        .extracting(Charge::month, Charge::service, Charge::amount)
        .containsExactly(
            tuple(YearMonth.of(2025, 7), "app", new BigDecimal("1000.00")),
            tuple(YearMonth.of(2025, 8), "a, b", new BigDecimal("7")));
    assertThat(facts.value().get().charges().get(1).provenance().location()).hasToString("c.csv:3");
    assertThat(facts.value().get().charges().get(1).provenance().text())
        .isEqualTo("2025-08,\"a, b\",7");
  }

  @Test
  void read_creditsWithColumnsInAnotherOrder() {
    Checked<Facts> facts = read("Promise,Amount,Period\nuptime,12.50,2025-06\n");

    assertThat(facts.problems()).isEmpty();
    assertThat(facts.value().orElseThrow().credits())
        .extracting(EarlierCredit::period, EarlierCredit::promise, EarlierCredit::amount)
        .containsExactly(tuple("2025-06", "uptime", new BigDecimal("12.50")));
  }

  @Test
  void read_columnsAloneAreData() {
    Checked<Facts> facts = read("month,service,amount\n");

    assertThat(facts.problems()).isEmpty();
    assertThat(facts.value().orElseThrow().inputs().get(0).records()).isZero();
  }

  @Test
  void read_brokenRowsAreReportedAndTheRestIsRead() {
    Checked<Facts> facts =
        read("month,service,amount\nJuly,app,1\n2025-07,app\n\n2025-07,app,1e3\n2025-07,app,2\n");

    assertThat(facts.value().orElseThrow().charges()).hasSize(1);
    assertThat(problems(facts))
        .containsExactly(
            "c.csv:2: warning: \"month\" is \"July\"; allowed is a month such as 2025-07. The row"
                + " is left out. [row-damaged]",
            "c.csv:3: warning: The row has 2 cells, not 3, and is left out: \"2025-07,app\"."
                + " [row-damaged]",
            "c.csv:5: warning: \"amount\" is \"1e3\"; allowed is a number such as 99.9. The row is"
                + " left out. [row-damaged]");
  }

  @Test
  void read_forcedOnOtherColumns() {
    SourceInput input = SourceInput.of("c.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));

    assertThat(problems(SourceReaders.installed().read(input, "charges")))
        .containsExactly(
            "c.csv:1: error: The columns are \"a,b\"; they must be \"month,service,amount\"."
                + " [missing-key]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a,b | a;b",
        "\"a\"\"b\",c | a\"b;c",
        "a,, | a;;",
        "\" a \",b | ` a ;b`",
        "a , b | a;b",
        "\"x,y\" | x,y"
      })
  void parse_row(String text, String cells) {
    assertThat(rows(text, ProblemLog.empty()))
        .singleElement()
        .satisfies(row -> assertThat(String.join(";", row.cells())).isEqualTo(cells));
  }

  @Test
  void parse_lineEndInsideACellCountsAsLine() {
    List<CsvRow> rows = rows("a,\"b\nc\"\nd,e\n", ProblemLog.empty());

    assertThat(rows).extracting(row -> row.location().line()).containsExactly(1, 3);
    assertThat(rows.get(0).cells()).containsExactly("a", "b\nc");
  }

  @Test
  void parse_quoteThatIsNeverClosed() {
    ProblemLog log = ProblemLog.empty();
    rows("a\n\"b\nc", log);

    assertThat(log.problems())
        .singleElement()
        .hasToString("c.csv:2: error: A quote that opens in this row is never closed. [syntax]");
  }
}
