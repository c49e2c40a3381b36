package dev.nines.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Contract;
import dev.nines.model.Incident;
import dev.nines.money.Fraction;
import dev.nines.testing.Agreements;
import dev.nines.uptime.Verdict;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A figure averaged over several periods is the mean of the periods' exact figures. */
class AveragedFigureTest {

  private static final long MAY = 31 * 24 * 60;
  private static final long JUNE = 30 * 24 * 60;
  private static final long JULY = 31 * 24 * 60;

  private static final Incident IN_MAY = Runs.outage("may", "2025-05-10T00:00:00Z", 600);
  private static final Incident IN_JULY = Runs.outage("july", "2025-07-10T00:00:00Z", 60);

  private static final String BANDS =
      """
      target: 99.9
      credit: {bands: [{below: 99.9, at-least: 99.0, percent: 10}, {below: 99.0, percent: 25}]}
      """;

  private static Fraction uptime(long down, long all) {
    return Fraction.of(all - down, all).times(100);
  }

  private static Fraction meanOf(Fraction... figures) {
    return List.of(figures).stream()
        .reduce(Fraction.ZERO, Fraction::plus)
        .dividedBy(Fraction.of(figures.length));
  }

  private static PromiseResult july(String head, String indicator) {
    Contract contract = Runs.contract(head, indicator + BANDS);
    return Runs.promise(contract, "2025-07", IN_MAY, IN_JULY);
  }

  @Test
  void mean_isOfTheExactFiguresOfThePeriods() {
    PromiseResult result = july("", "indicator: {is: uptime, averaged-over: 3 periods}\n");
    Fraction mean = meanOf(uptime(600, MAY), uptime(0, JUNE), uptime(60, JULY));

    assertThat(result.indicator().orElseThrow().exact()).isEqualTo(mean);
    assertThat(result.averaged().stream().map(figure -> figure.period().from().toString()))
        .containsExactly("2025-05-01T00:00:00Z", "2025-06-01T00:00:00Z", "2025-07-01T00:00:00Z");
    assertThat(result.averaged().stream().map(figure -> figure.value().exact()))
        .containsExactly(uptime(600, MAY), uptime(0, JUNE), uptime(60, JULY));
  }

  @Test
  void mean_hasNumeratorAndDenominatorInWholeNumbers() {
    PromiseResult result = july("", "indicator: {is: uptime, averaged-over: 2 periods}\n");

    // 1/2 x (1 + 44,580 / 44,640) = 1487 / 1488
    assertThat(result.indicator().orElseThrow().ratio().orElseThrow().inWholeUnits().numerator())
        .isEqualTo(Fraction.of(BigInteger.valueOf(1487), BigInteger.ONE));
    assertThat(result.indicator().orElseThrow().ratio().orElseThrow().denominator())
        .isEqualTo(Fraction.of(1488));
  }

  @Test
  void credit_looksAtTheMean() {
    // July alone is 99.865 %, in the first band; with a clean June it is 99.93 %
    PromiseResult alone = july("", "");
    PromiseResult two = july("", "indicator: {is: uptime, averaged-over: 2 periods}\n");
    PromiseResult three = july("", "indicator: {is: uptime, averaged-over: 3 periods}\n");

    assertThat(alone.credit().amount().orElseThrow()).hasToString("100.00 USD");
    assertThat(alone.averaged()).isEmpty();
    assertThat(two.verdict()).isEqualTo(Verdict.MET);
    assertThat(two.credit().amount().orElseThrow()).hasToString("0.00 USD");
    assertThat(three.verdict()).isEqualTo(Verdict.MISSED);
    assertThat(three.credit().amount().orElseThrow()).hasToString("100.00 USD");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "contract from July: itself alone | valid: {from: 2025-07-01} | 0",
        "contract from June | valid: {from: 2025-06-01} | 2",
        "contract from mid-June | valid: {from: 2025-06-16} | 2",
        "contract from long ago | valid: {from: 2020-01-01} | 3"
      })
  void atTheStart_fewerPeriods(String name, String head, int periods) {
    PromiseResult result = july(head + "\n", "indicator: {is: uptime, averaged-over: 3 periods}\n");

    assertThat(result.averaged()).hasSize(periods);
  }

  @Test
  void serviceProvidedFromJune_hasNoEarlierPeriod() {
    Contract contract =
        Runs.contract("", "indicator: {is: uptime, averaged-over: 3 periods}\ntarget: 99.9");
    Contract later =
        Agreements.read(
                """
                contract: c
                services: {app: {provided: {from: 2025-06-01}}}
                promises:
                  - {id: uptime, target: 99.9, indicator: {is: uptime, averaged-over: 3 periods}}
                """)
            .latest();

    assertThat(Runs.promise(contract, "2025-07", IN_MAY).averaged()).hasSize(3);
    assertThat(Runs.promise(later, "2025-07", IN_MAY).averaged()).hasSize(2);
    assertThat(Runs.promise(later, "2025-07", IN_MAY).verdict()).isEqualTo(Verdict.MET);
  }

  @Test
  void rounding_isOfTheMean() {
    PromiseResult result =
        july("", "indicator: {is: uptime, round: {to: 0.1}, averaged-over: 3 periods}\n");

    // 99.50... % is rounded as the mean, not the months
    assertThat(result.indicator().orElseThrow().compared())
        .isEqualTo(Fraction.of(new BigDecimal("99.5")));
  }

  @Test
  void downtime_isAveragedToo() {
    Contract contract =
        Runs.contract(
            "", "indicator: {is: downtime, averaged-over: 2 periods}\ntarget: {at-most: 1 hour}");

    PromiseResult june =
        Runs.promise(contract, "2025-06", IN_MAY, Runs.outage("june", "2025-06-01T00:00:00Z", 60));

    assertThat(june.indicator().orElseThrow().exact()).isEqualTo(Fraction.of(60 * (600 + 60) / 2));
    assertThat(june.verdict()).isEqualTo(Verdict.MISSED);
  }

  @Test
  void bounds_areAveragedWithTheFigure() {
    PromiseResult result = july("", "indicator: {is: uptime, averaged-over: 2 periods}\n");

    assertThat(result.ifUp().orElseThrow().exact())
        .isEqualTo(result.indicator().orElseThrow().exact());
    assertThat(result.ifDown().orElseThrow().exact())
        .isEqualTo(result.indicator().orElseThrow().exact());
  }
}
