package dev.nines.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.SlaReporting;
import dev.nines.contract.Edges;
import dev.nines.contract.Figure;
import dev.nines.contract.Indicator;
import dev.nines.contract.Over;
import dev.nines.contract.Quantity;
import dev.nines.credit.PromiseResult;
import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.money.Fraction;
import dev.nines.money.RoundingRule;
import dev.nines.problem.SourceLocation;
import dev.nines.testing.Records;
import dev.nines.testing.Terms;
import dev.nines.time.PeriodExpression;
import dev.nines.uptime.Verdict;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DowntimeLeftTest {

  private static final Instant START = Instant.parse("2025-07-01T05:00:00Z");
  private static final Instant END = Instant.parse("2025-08-01T05:00:00Z");
  private static final int JULY = 31 * 86_400;

  private static PromiseResult july(Terms terms, long secondsDown) {
    return july(terms, END, down("app", secondsDown));
  }

  private static Incident down(String service, long seconds) {
    return Records.incident(
        "A-" + service,
        Records.window(service, "major_outage", START, START.plusSeconds(seconds), 3));
  }

  private static PromiseResult july(Terms terms, Instant asOf, Incident... incidents) {
    PeriodExpression period =
        PeriodExpression.parse("2025-07", SourceLocation.ofFile("--period")).value().orElseThrow();
    Facts facts = Facts.ofRecords(List.of(incidents), List.of(), List.of());
    return SlaReporting.calculate(terms.contract(), facts, period, asOf)
        .value()
        .orElseThrow()
        .promises()
        .get(0);
  }

  private static Fraction target(Terms terms, long secondsDown) {
    return DowntimeLeftCalculator.of(july(terms, secondsDown), END)
        .target()
        .orElseThrow()
        .seconds();
  }

  @Test
  void target_isExactToTheFractionOfASecond() {
    DowntimeLeft.Step step =
        DowntimeLeftCalculator.of(july(Terms.of(), 600), END).target().orElseThrow();

    assertThat(step.seconds()).isEqualTo(Fraction.of(JULY, 1000).minus(Fraction.of(600)));
    assertThat(step.atOnce()).isFalse();
    assertThat(step.wholeSeconds()).isEqualTo(BigInteger.valueOf(2_678 - 600));
  }

  @ParameterizedTest(name = "{0}: {1} s down")
  @CsvSource({
    "whole seconds that are left keep the promise, 2678, MET",
    "one second more misses it, 2679, MISSED"
  })
  void wholeSeconds_areThoseOfTheVerdict(String name, long seconds, Verdict verdict) {
    assertThat(july(Terms.of(), seconds).verdict()).isEqualTo(verdict);
  }

  @Test
  void target_missedAlreadyHasNothingLeftButTheNextBand() {
    DowntimeLeft left = DowntimeLeftCalculator.of(july(Terms.of().usualBands(), 5_400), END);

    assertThat(left.target()).isEmpty();
    assertThat(left.band().orElseThrow().left().seconds())
        .isEqualTo(Fraction.of(JULY, 100).minus(Fraction.of(5_400)));
    assertThat(left.band().orElseThrow().band().edges()).hasToString("below 99.0");
  }

  @Test
  void band_nearestOfThoseNotYetEntered() {
    DowntimeLeft left = DowntimeLeftCalculator.of(july(Terms.of().usualBands(), 0), END);

    assertThat(left.band().orElseThrow().left().seconds()).isEqualTo(Fraction.of(JULY, 1000));
    assertThat(left.target().orElseThrow().seconds()).isEqualTo(Fraction.of(JULY, 1000));
  }

  @Test
  void band_deepestReachedHasNoNext() {
    DowntimeLeft left = DowntimeLeftCalculator.of(july(Terms.of().usualBands(), 30_000), END);

    assertThat(left.band()).isEmpty();
    assertThat(left.target()).isEmpty();
    assertThat(left.pays()).isTrue();
  }

  @Test
  void target_ofAllTheTimeStandsNothing() {
    DowntimeLeft left =
        DowntimeLeftCalculator.of(
            july(Terms.of().target(Edges.atLeast(Quantity.ofNumber("100"))), 0), END);

    assertThat(left.target().orElseThrow().seconds()).isEqualTo(Fraction.ZERO);
    assertThat(left.target().orElseThrow().atOnce()).isFalse();
  }

  @Test
  void target_edgeLeftOutIsReachedAtOnce() {
    Terms above = Terms.of().target(Edges.above(Quantity.ofNumber("99")));
    DowntimeLeft.Step step = DowntimeLeftCalculator.of(july(above, 0), END).target().orElseThrow();

    assertThat(step.atOnce()).isTrue();
    assertThat(step.wholeSeconds()).isEqualTo(BigInteger.valueOf(JULY / 100 - 1));
  }

  @Test
  void target_onDowntimeItself() {
    Terms thirty =
        Terms.of().indicator(Figure.Named.DOWNTIME).target(Edges.atMost(Quantity.ofNumber("1800")));

    assertThat(target(thirty, 600)).isEqualTo(Fraction.of(1_200));
  }

  @ParameterizedTest(name = "{0}: {1} s down is {2}")
  @CsvSource({
    "HALF_UP, 4017, MET",
    "HALF_UP, 4018, MISSED",
    "UP, 5356, MET",
    "UP, 5357, MISSED",
    "DOWN, 2678, MET",
    "DOWN, 2679, MISSED",
    "HALF_EVEN, 4017, MET",
    "HALF_EVEN, 4018, MISSED"
  })
  void rounding_leftAgreesWithTheVerdict(RoundingRule mode, long seconds, Verdict verdict) {
    Terms rounded =
        Terms.of()
            .indicator(
                new Indicator(
                    Figure.Named.UPTIME,
                    Optional.of(new Indicator.Rounding(Fraction.parse("0.1"), mode)),
                    1));

    assertThat(july(rounded, seconds).verdict()).isEqualTo(verdict);
    BigInteger left =
        DowntimeLeftCalculator.of(july(rounded, 0), END).target().orElseThrow().wholeSeconds();
    assertThat(BigInteger.valueOf(seconds).compareTo(left) <= 0).isEqualTo(verdict == Verdict.MET);
  }

  @Test
  void several_namesTheServiceThatStandsLeast() {
    Terms worst = Terms.of().services("app", "db").over(new Over.Worst());
    DowntimeLeft.Step step =
        DowntimeLeftCalculator.of(july(worst, END, down("db", 600)), END).target().orElseThrow();

    assertThat(step.service()).isEqualTo("db");
    assertThat(step.seconds()).isEqualTo(Fraction.of(JULY, 1000).minus(Fraction.of(600)));
  }

  @Test
  void several_meanIsSharedByAll() {
    Terms mean = Terms.of().services("app", "db").over(new Over.Mean());

    assertThat(
            DowntimeLeftCalculator.of(july(mean, END, down("db", 600)), END)
                .target()
                .orElseThrow()
                .seconds())
        .isEqualTo(Fraction.of(2L * JULY, 1000).minus(Fraction.of(600)));
  }

  @Test
  void ahead_isThePromisedTimeStillToCome() {
    Instant lastHour = END.minusSeconds(3_600);
    PromiseResult running = july(Terms.of(), lastHour, down("app", 0));
    DowntimeLeft left = DowntimeLeftCalculator.of(running, lastHour);

    assertThat(running.provisional()).isTrue();
    assertThat(left.ahead()).isEqualTo(Fraction.of(3_600));
    assertThat(left.target().orElseThrow().isBeyond(left.ahead())).isFalse();
    assertThat(left.target().orElseThrow().isBeyond(Fraction.of(2_678))).isTrue();
    assertThat(DowntimeLeftCalculator.of(running, END).ahead()).isEqualTo(Fraction.ZERO);
  }

  @Test
  void countOfOutages_isNoLengthOfTime() {
    Terms outages =
        Terms.of().indicator(Figure.Named.OUTAGES).target(Edges.atMost(Quantity.ofNumber("2")));

    assertThat(DowntimeLeftCalculator.of(july(outages, 60), END).isEmpty()).isTrue();
  }
}
