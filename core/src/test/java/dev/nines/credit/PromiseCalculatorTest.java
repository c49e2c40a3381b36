package dev.nines.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Contract;
import dev.nines.downtime.Attribution;
import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.model.MetricSample;
import dev.nines.money.Fraction;
import dev.nines.testing.Records;
import dev.nines.time.Interval;
import dev.nines.uptime.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a promise in July 2025, UTC, and what it would come to under other ledgers. */
class PromiseCalculatorTest {

  private static final Interval JULY =
      Interval.of(Instant.parse("2025-07-01T00:00:00Z"), Instant.parse("2025-08-01T00:00:00Z"));

  private static final Contract BANDS =
      Runs.contract("", "target: 99.9\ncredit: {bands: [{below: 99.9, percent: 10}]}\n");

  private static final Incident HOUR = Runs.outage("a", "2025-07-10T00:00:00Z", 60);

  private static Assessment assessment(Contract contract, Instant asOf, Incident... incidents) {
    Facts facts = Runs.facts(incidents);
    return new Assessment(
        contract,
        contract.promises().get(0),
        List.of("app"),
        facts,
        Attribution.attribute(facts, contract.services()).services(),
        JULY,
        true,
        asOf);
  }

  private static PromiseResult result(Contract contract, Instant asOf, Incident... incidents) {
    return PromiseCalculator.calculate(
            assessment(contract, asOf, incidents),
            FeeBook.of(contract, List.of()),
            CreditHistory.of(List.of(), ZoneOffset.UTC))
        .result();
  }

  @ParameterizedTest(name = "as of {0}: {1}")
  @CsvSource({
    "2025-07-31T23:59:59Z, true",
    "2025-08-01T00:00:00Z, false",
    "2025-09-01T00:00:00Z, false"
  })
  void runningPeriod_isProvisional(Instant asOf, boolean provisional) {
    assertThat(result(BANDS, asOf, HOUR).provisional()).isEqualTo(provisional);
  }

  @Test
  void openOutage_isProvisional_evenAfterThePeriod() {
    Incident open = Records.incident("open", Records.open(HOUR.impact().get(0)));

    assertThat(result(BANDS, JULY.to(), open).provisional()).isTrue();
  }

  @Test
  void trial_saysWhatThePromiseWouldComeTo() {
    PromiseResult real = result(BANDS, JULY.to(), HOUR);
    MemberLedger member = real.members().get(0);
    PromiseTrial trial =
        new PromiseTrial(
            assessment(BANDS, JULY.to(), HOUR),
            FeeBook.of(BANDS, List.of()),
            CreditHistory.of(List.of(), ZoneOffset.UTC));

    PromiseTrial.Result without =
        trial.with(List.of(trial.member(List.of("app"), member.ledger().without(outage -> true))));
    PromiseTrial.Result same = trial.with(List.of(trial.member(List.of("app"), member.ledger())));

    assertThat(without.verdict()).isEqualTo(Verdict.MET);
    assertThat(without.indicator().orElseThrow().exact()).isEqualTo(Fraction.HUNDRED);
    assertThat(without.credit().orElseThrow()).hasToString("0.00 USD");
    assertThat(same.indicator()).isEqualTo(real.indicator());
    assertThat(same.credit()).isEqualTo(real.credit().amount());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "outages: {} | uptime | true",
        "slots: {length: 1 minute, bad: {error-rate: {above: 5}}} | uptime | true",
        "requests: {} | uptime | false",
        "metric: {name: latency} | mean | false",
        "times: {from: reported, to: restored} | mean | false"
      })
  void trial_isOfLedgers_whereTheyAloneMakeTheFigures(
      String observe, String figure, boolean ofLedgers) {
    Contract contract =
        Runs.contract("", "observe: {" + observe + "}\nindicator: " + figure + "\ntarget: none\n");
    PromiseTrial trial =
        new PromiseTrial(
            assessment(contract, JULY.to()),
            FeeBook.of(contract, List.of()),
            CreditHistory.of(List.of(), ZoneOffset.UTC));

    assertThat(trial.isMadeOfLedgers()).isEqualTo(ofLedgers);
  }

  @Test
  void members_areEqualWhereTheirContentIs() {
    MemberLedger member = result(BANDS, JULY.to(), HOUR).members().get(0);
    MemberLedger again = result(BANDS, JULY.to(), HOUR).members().get(0);
    MemberLedger quiet = result(BANDS, JULY.to()).members().get(0);

    assertThat(member).isEqualTo(again).hasSameHashCodeAs(again).hasToString(again.toString());
    assertThat(member).isNotEqualTo(quiet).isNotEqualTo("app");
    assertThat(member)
        .isNotEqualTo(new MemberLedger(List.of("db"), member.ledger(), member.uptime()))
        .isNotEqualTo(new MemberLedger(List.of("app"), quiet.ledger(), member.uptime()))
        .isNotEqualTo(new MemberLedger(List.of("app"), member.ledger(), quiet.uptime()));
    assertThat(member.hashCode()).isNotEqualTo(quiet.hashCode());
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource({
    "mean, 300, MET",
    "p50, 250, MET",
    "maximum, 600, MISSED",
    "each, 600, MISSED",
    "minimum, 100, MET"
  })
  void metric_isPromisedInItsOwnUnit(String figure, long value, Verdict verdict) {
    Contract contract =
        Runs.contract(
            "",
            "observe: {metric: {name: latency}}\nindicator: "
                + figure
                + "\ntarget: {at-most: 300}\n");
    List<MetricSample> samples =
        Stream.of("100", "200", "300", "600").map(PromiseCalculatorTest::sample).toList();

    PromiseResult result =
        Runs.run(contract, "2025-07", Facts.ofMetrics(samples)).promises().get(0);

    assertThat(result.indicator().orElseThrow().exact()).isEqualTo(Fraction.of(value));
    assertThat(result.verdict()).isEqualTo(verdict);
  }

  private static MetricSample sample(String value) {
    return new MetricSample(
        "latency",
        "app",
        Records.time(JULY.from().plusSeconds(Long.parseLong(value)), 6),
        new BigDecimal(value),
        Records.provenance(6));
  }

  @Test
  void contractThatBeginsInThePeriod_isJudgedFromThenOn() {
    Contract contract = Runs.contract("valid: {from: 2025-07-11}\n", "target: 99.9\n");

    PromiseResult result =
        Runs.promise(contract, "2025-07", Runs.outage("a", "2025-07-10T23:00:00Z", 90));

    assertThat(result.totals().counted()).isEqualTo(Fraction.of(30 * 60));
    assertThat(result.totals().outside()).isEqualTo(Fraction.of(10 * 86_400));
    assertThat(result.totals().denominator()).isEqualTo(Fraction.of(21 * 86_400));
  }
}
