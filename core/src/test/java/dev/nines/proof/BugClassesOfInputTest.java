package dev.nines.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.SlaReporting;
import dev.nines.contract.Agreement;
import dev.nines.credit.PromiseResult;
import dev.nines.model.Facts;
import dev.nines.money.Fraction;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import dev.nines.testing.Agreements;
import dev.nines.time.PeriodExpression;
import dev.nines.uptime.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The known kinds of mistakes that begin in a file, from its text to the figure. */
class BugClassesOfInputTest {

  private static final String PROMISE =
      "contract: c\nservices: {web: {}}\npromises: [{id: p, target: 99.9}]\n";
  // 1 July 2025 in UTC
  private static final long DAY = Instant.parse("2025-07-01T00:00:00Z").getEpochSecond();

  private static Checked<Facts> read(String name, String text) {
    return SourceReaders.installed()
        .read(SourceInput.of(name, text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<PromiseResult> results(String contract, Checked<Facts> facts) {
    Agreement agreement = Agreements.read(contract);
    PeriodExpression july =
        PeriodExpression.parse("2025-07", SourceLocation.ofFile("--period")).value().orElseThrow();
    Instant asOf = Instant.parse("2026-01-01T00:00:00Z");
    return SlaReporting.calculate(agreement, facts.value().orElseThrow(), july, asOf)
        .value()
        .orElseThrow()
        .promises();
  }

  private static Fraction counted(Checked<Facts> facts) {
    return results(PROMISE, facts).get(0).totals().counted();
  }

  @Test
  void bug18_halfDayClockAtNoonIsAnHourAndNotTwelve() {
    Checked<Facts> page =
        read(
            "page.txt",
            """
            Outage
            Incident Report for X
            On July 5th, 2025 all was down. All times are in America/Chicago.
            - 11:30am - Errors begin.
            - 12:30pm - Resolved.
            """);

    assertThat(counted(page)).isEqualTo(Fraction.of(3_600));
  }

  @Test
  void bug29_inputThatIsCutSaysSo() {
    String result = "{\"success\": true, \"timestamp\": \"2025-07-01T00:00:00Z\"}";
    String hundred = String.join(",", Collections.nCopies(100, result));
    Checked<Facts> cut =
        read("g.json", "[{\"name\": \"web\", \"key\": \"_web\", \"results\": [" + hundred + "]}]");

    assertThat(cut.problems()).extracting(Problem::code).contains(ProblemCode.INPUT_CUT);
  }

  @ParameterizedTest(name = "{0} on {1}: {2} s")
  @CsvSource({
    // down softly for an hour and up again: nothing was confirmed
    "SOFT, UP, 0",
    // down softly for an hour and then for good until 12:00: all of it
    "SOFT, DOWN, 7200",
    "HARD, UP, 3600"
  })
  void bug30_softStatesCountOnceConfirmedAndThenFromTheFirst(
      String kind, String next, long seconds) {
    String log =
        """
        [%d] CURRENT HOST STATE: web;UP;HARD;1;fine
        [%d] HOST ALERT: web;DOWN;%s;1;gone
        [%d] HOST ALERT: web;%s;HARD;3;so
        [%d] HOST ALERT: web;UP;HARD;1;fine
        """
            .formatted(DAY, DAY + 10 * 3_600, kind, DAY + 11 * 3_600, next, DAY + 12 * 3_600);

    assertThat(counted(read("nagios.log", log))).isEqualTo(Fraction.of(seconds));
  }

  @Test
  void bug40_targetChangedInTheMiddleDoesNotReachBack() {
    // an hour is 0.28 % of the first half of July, in which 99.0 held
    String contract =
        """
        contract: c
        services: {web: {}}
        versions:
          - {valid: {to: 2025-07-16}, promises: [{id: p, target: 99.0}]}
          - {valid: {from: 2025-07-16}, promises: [{id: p, target: 99.9}]}
        """;
    Checked<Facts> facts =
        read(
            "i.yaml",
            "{id: I1, zone: UTC, impact: [{services: [web], from: 2025-07-05 10:00, to: 2025-07-05"
                + " 11:00}]}");

    List<PromiseResult> parts = results(contract, facts);

    assertThat(parts).extracting(PromiseResult::verdict).containsExactly(Verdict.MET, Verdict.MET);
    assertThat(parts.get(0).indicator().orElseThrow().exact())
        .isEqualTo(Fraction.of(359, 360).times(Fraction.HUNDRED));
  }
}
