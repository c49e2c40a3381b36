package dev.nines.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.nines.problem.Checked;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodExpressionTest {

  private static final SourceLocation PLACE = SourceLocation.ofFile("--period");
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a month,               2025-07, America/Chicago, 2025-07-01T05:00:00Z, 2025-08-01T05:00:00Z",
    "a month of 743 hours,  2025-03, America/Chicago, 2025-03-01T06:00:00Z, 2025-04-01T05:00:00Z",
    "a month in UTC,        2025-07, UTC,             2025-07-01T00:00:00Z, 2025-08-01T00:00:00Z",
    "December ends in next, 2025-12, UTC,             2025-12-01T00:00:00Z, 2026-01-01T00:00:00Z",
    "the first quarter,     2025-Q1, UTC,             2025-01-01T00:00:00Z, 2025-04-01T00:00:00Z",
    "the third quarter,     2025-Q3, Europe/Berlin,   2025-06-30T22:00:00Z, 2025-09-30T22:00:00Z",
    "the last quarter,      2025-Q4, UTC,             2025-10-01T00:00:00Z, 2026-01-01T00:00:00Z",
    "a year,                2024,    UTC,             2024-01-01T00:00:00Z, 2025-01-01T00:00:00Z",
    "dates leave TO out,    2025-07-05/2025-07-06, UTC, 2025-07-05T00:00:00Z, 2025-07-06T00:00:00Z",
    "instants,              2025-07-05T01:00:00Z/2025-07-05T03:00:00+01:00, America/Chicago,"
        + " 2025-07-05T01:00:00Z, 2025-07-05T02:00:00Z",
    // Santiago springs forward at midnight: 8 September 2024 starts at 01:00
    "midnight is skipped,   2024-09-08/2024-09-09, America/Santiago,"
        + " 2024-09-08T04:00:00Z, 2024-09-09T03:00:00Z",
  })
  void resolve_form(String name, String text, String zone, String from, String to) {
    assertThat(read(text).resolve(ZoneId.of(zone))).hasToString(from + "/" + to);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2025-03, America/Chicago,     743",
    "2025-11, America/Chicago,     721",
    "2025-10, Europe/Berlin,       745",
    "2024-02, UTC,                 696",
  })
  void resolve_lengthIsCounted(String text, String zone, long hours) {
    assertThat(read(text).resolve(ZoneId.of(zone)).length()).isEqualTo(Duration.ofHours(hours));
  }

  @Test
  void resolve_dayThatTheZoneSkippedIsEmpty() {
    ZoneId apia = ZoneId.of("Pacific/Apia");

    assertThat(read("2011-12-30/2011-12-31").resolve(apia).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-07",
        "2025-Q3",
        "2025",
        "0987",
        "0987-Q1",
        "2025-07-01/2025-08-01",
        "2025-07-01T00:00:00Z/2025-08-01T00:00:00Z"
      })
  void parse_readsBackWhatToStringWrites(String text) {
    assertThat(read(text)).hasToString(text).isEqualTo(read(read(text).toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "July",
        "25-07",
        "2025-7",
        "2025-13",
        "2025-00",
        "2025-Q0",
        "2025-Q5",
        "2025-q3",
        "2025-07-01",
        "2025-02-29/2025-03-01",
        "2025-07-01/",
        "/2025-07-01",
        "2025-07-01/2025-07-02/2025-07-03",
        "2025-07-01/2025-08-01T00:00:00Z",
        "2025-07-01T00:00/2025-08-01T00:00",
        "2025-06/2025-07",
      })
  void parse_noPeriod(String text) {
    Checked<PeriodExpression> result = PeriodExpression.parse(text, PLACE);

    assertThat(result.value()).isEmpty();
    assertThat(result.problems())
        .singleElement()
        .hasToString(
            "--period: error: \""
                + text
                + "\" is no period; use 2025-07, 2025-Q3, 2025, or FROM/TO as dates or instants,"
                + " TO left out. [invalid-value]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-08-01/2025-07-01",
        "2025-07-01/2025-07-01",
        "2025-07-02T00:00:00Z/2025-07-01T00:00:00Z",
        "2025-07-01T02:00:00+02:00/2025-07-01T00:00:00Z",
      })
  void parse_endIsNotAfterStart(String text) {
    Checked<PeriodExpression> result = PeriodExpression.parse(text, PLACE);

    assertThat(result.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.END_BEFORE_START);
              assertThat(problem.found()).isEqualTo(text);
              assertThat(problem.message())
                  .isEqualTo("The period \"" + text + "\" does not end after it starts.");
            });
  }

  @Test
  void of_impossibleValuesAreRefused() {
    LocalDate day = LocalDate.of(2025, 7, 1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PeriodExpression.Quarter(Year.of(2025), 5))
        .withMessage("quarter 5 is not 1 to 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PeriodExpression.Dates(day, day))
        .withMessage("to 2025-07-01 is not after from 2025-07-01");
  }

  @Test
  void resolve_quarterIsItsThreeMonths() {
    Interval quarter = read("2025-Q3").resolve(CHICAGO);

    assertThat(quarter)
        .isEqualTo(read("2025-07").resolve(CHICAGO).span(read("2025-09").resolve(CHICAGO)));
  }

  private static PeriodExpression read(String text) {
    return PeriodExpression.parse(text, PLACE).value().orElseThrow();
  }
}
