package dev.nines.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.SlaReporting;
import dev.nines.credit.PromiseResult;
import dev.nines.model.Facts;
import dev.nines.money.Fraction;
import dev.nines.testing.Agreements;
import dev.nines.testing.Records;
import dev.nines.testing.Terms;
import dev.nines.time.PeriodExpression;
import dev.nines.uptime.FigureValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** July 2025 in UTC, half of it over, with 90 minutes down on the 5th. */
class SoFarTest {

  private static final int DAY = 86_400;
  private static final Instant JULY = Instant.parse("2025-07-01T00:00:00Z");
  private static final Instant HALF = Instant.parse("2025-07-16T12:00:00Z");
  private static final Instant AUGUST = Instant.parse("2025-08-01T00:00:00Z");
  private static final Instant DOWN = JULY.plusSeconds(4 * DAY);

  private static PromiseResult july(String clauses, Instant asOf) {
    String contract =
        """
        contract: c
        services: {app: {}, db: {}}
        promises:
          - id: p
        """;
    Facts facts =
        Facts.ofRecords(
            List.of(
                Records.incident(
                    "A", Records.window("app", "major_outage", DOWN, DOWN.plusSeconds(5_400), 3))),
            List.of(),
            List.of());
    String services = clauses.contains("services:") ? "" : "services: [app]; ";
    String target = clauses.contains("target:") ? "" : "target: 99.9; ";
    String terms = (services + target + clauses).replace("; ", "\n").indent(4);
    PeriodExpression period = PeriodExpression.parse("2025-07", Terms.PLACE).value().orElseThrow();
    return SlaReporting.calculate(Agreements.read(contract + terms), facts, period, asOf)
        .value()
        .orElseThrow()
        .promises()
        .get(0);
  }

  private static Optional<SoFar> at(Instant asOf) {
    return SoFar.of(july("", asOf), asOf);
  }

  @Test
  void of_givesTheFiguresOfTheTimeThatHasPassed() {
    SoFar soFar = at(HALF).orElseThrow();

    assertThat(soFar.asOf()).isEqualTo(HALF);
    assertThat(soFar.passed()).isEqualTo(Fraction.of(31 * DAY / 2));
    assertThat(soFar.toCome()).isEqualTo(Fraction.of(31 * DAY / 2));
    assertThat(soFar.counted()).isEqualTo(Fraction.of(5_400));
    FigureValue uptime = soFar.uptime().orElseThrow();
    assertThat(uptime.exact()).isEqualTo(Fraction.of(100L * (31 * DAY / 2 - 5_400), 31 * DAY / 2));
    assertThat(july("", HALF).shown(uptime)).hasToString("99.59");
  }

  @Test
  void of_countsOnlyWhatWasBefore() {
    SoFar soFar = at(DOWN.plusSeconds(600)).orElseThrow();

    assertThat(soFar.counted()).isEqualTo(Fraction.of(600));
    assertThat(soFar.passed()).isEqualTo(Fraction.of(4 * DAY + 600));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "the last second, 2025-07-31T23:59:59Z, true",
    "the end itself, 2025-08-01T00:00:00Z, false",
    "after it, 2025-09-01T00:00:00Z, false"
  })
  void of_isThereWhileThePeriodRuns(String name, Instant asOf, boolean there) {
    assertThat(at(asOf).isPresent()).isEqualTo(there);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"at its very start, 2025-07-01T00:00:00Z", "before it, 2025-06-01T00:00:00Z"})
  void of_periodThatHasNotBegun(String name, Instant asOf) {
    assertThat(at(asOf))
        .contains(
            new SoFar(asOf, Fraction.ZERO, Fraction.of(31 * DAY), Fraction.ZERO, Optional.empty()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "actual time | clock: {denominator: actual} | true",
        "less what is excluded | clock: {denominator: minus-excluded} | true",
        "less maintenance | clock: {denominator: minus-maintenance} | true",
        "a fixed time | clock: {denominator: 43200 minutes} | false",
        "days of 24 hours | clock: {denominator: days-of-24h} | false",
        "minutes | observe: {slots: {length: 1 minute, bad: {downtime: {above: 30 seconds}}}} | true",
        "requests | observe: {requests: {}} | false",
        "another figure | indicator: downtime; target: {at-most: 1 hour} | false",
        "several periods | indicator: {is: uptime, averaged-over: 2 periods} | false",
        "several ledgers | services: [app, db]; over: mean | false"
      })
  void uptime_isOfOneLedgerAndItsOwnTime(String name, String clauses, boolean there) {
    assertThat(SoFar.of(july(clauses, HALF), HALF).orElseThrow().uptime().isPresent())
        .isEqualTo(there);
  }

  @Test
  void counted_isOfAllLedgers() {
    Instant end = AUGUST.minusSeconds(1);
    PromiseResult both = july("services: [app, db]; over: mean", end);

    assertThat(SoFar.of(both, end).orElseThrow().counted()).isEqualTo(Fraction.of(5_400));
  }
}
