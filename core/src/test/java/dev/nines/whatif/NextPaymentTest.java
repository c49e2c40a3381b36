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
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The next payment of remedies without bands, in July 2025 (2,678,400 s), target 99.9 %. */
class NextPaymentTest {

  private static final Instant JULY = Instant.parse("2025-07-01T00:00:00Z");
  private static final Instant END = Instant.parse("2025-08-01T00:00:00Z");

  private static PromiseResult july(String credit, long secondsDown) {
    String terms =
        """
        contract: c
        currency: USD
        services: {app: {fee: 1000.00}}
        promises: [{id: uptime, target: 99.9, credit: {%s}}]
        """
            .formatted(credit);
    PeriodExpression period = PeriodExpression.parse("2025-07", Terms.PLACE).value().orElseThrow();
    Facts facts =
        Facts.ofRecords(
            List.of(
                Records.incident(
                    "A",
                    Records.window("app", "major_outage", JULY, JULY.plusSeconds(secondsDown), 3))),
            List.of(),
            List.of());
    return SlaReporting.calculate(Agreements.read(terms), facts, period, END)
        .value()
        .orElseThrow()
        .promises()
        .get(0);
  }

  @ParameterizedTest(name = "{0}, {2} s down")
  @CsvSource(
      delimiter = '|',
      value = {
        "full blocks, three paid | blocks: {each: 30 minutes, percent: 5} | 5400 | 4 | 1800",
        "full blocks, target met | blocks: {each: 30 minutes, percent: 5} | 600 | 1 | 2078.4",
        "full blocks, one waits for the target | blocks: {each: 30 minutes, percent: 5} | 2000"
            + " | 1 | 678.4",
        "begun blocks | blocks: {each: 30 minutes, percent: 5, part: counts} | 5400 | 4 | 0",
        "begun blocks, in the middle | blocks: {each: 30 minutes, percent: 5, part: counts} | 5000"
            + " | 4 | 400",
        "blocks after an hour | blocks: {each: 30 minutes, percent: 5, after: 1 hour} | 3000 | 1"
            + " | 2400",
        "blocks of excess | blocks: {each: 30 minutes, percent: 5, of: excess} | 5000 | 2 | 1278.4",
        "every second pays | blocks: {each: 30 minutes, percent: 5, part: proportional} | 5000 | 0"
            + " | 0",
        "at once | blocks: {each: 30 minutes, percent: 5, at-start: 2} | 0 | 0 | 2678.4",
        "full steps | linear: {each: 0.1, percent: 1} | 2700 | 1 | 2656.8",
        "full steps, target met | linear: {each: 0.1, percent: 1} | 0 | 1 | 5356.8",
        "begun steps | linear: {each: 0.1, percent: 1, part: counts} | 2700 | 2 | 2656.8",
        "time paid, target met | pro-rata: {times: 10} | 78 | 0 | 2600.4",
        "time paid, target missed | pro-rata: {times: 10} | 5000 | 0 | 0",
        "fixed | fixed: {percent: 5} | 78 | 1 | 2600.4"
      })
  void next_paysOnceItIsReached(
      String name, String credit, long seconds, String number, String left) {
    PromiseResult now = july(credit, seconds);
    DowntimeLeft.NextPayment next = DowntimeLeftCalculator.of(now, END).next().orElseThrow();

    assertThat(next.number()).isEqualTo(Fraction.parse(number));
    assertThat(next.left().seconds()).isEqualTo(Fraction.parse(left));
    // the longest that does not reach it pays what is paid now, one second more pays more
    BigInteger free = next.left().wholeSeconds();
    long before = seconds + free.longValueExact();
    assertThat(july(credit, before).credit().exact()).isEqualTo(now.credit().exact());
    assertThat(july(credit, before + 1).credit().exact()).isGreaterThan(now.credit().exact());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a fixed sum is paid once | fixed: {percent: 5}",
        "a limit is reached | pro-rata: {times: 10}, limits: [{cap: 1 %, per: period}]"
      })
  void next_noneWhereNothingMoreIsToCome(String name, String credit) {
    DowntimeLeft left = DowntimeLeftCalculator.of(july(credit, 5_000), END);

    assertThat(left.next()).isEmpty();
    assertThat(left.pays()).isTrue();
    assertThat(left.isEmpty()).isFalse();
  }
}
