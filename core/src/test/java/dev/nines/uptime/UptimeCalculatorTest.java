package dev.nines.uptime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.nines.contract.Contract;
import dev.nines.contract.Observe;
import dev.nines.downtime.DowntimeLedger;
import dev.nines.downtime.Outage;
import dev.nines.model.Facts;
import dev.nines.model.MetricSample;
import dev.nines.money.Fraction;
import dev.nines.testing.Records;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A day with 2 hours down, 1 excluded, and 3 without data. */
class UptimeCalculatorTest {

  private static final Facts FACTS =
      Ledgers.facts(
          """
          incidents:
            - {id: a, impact: [{services: [app], from: 10:00, to: 12:00}]}
            - {id: c, impact: [{services: [app], from: 14:00, to: 15:00, cause: customer}]}
          observed:
            - {service: app, from: 00:00, to: 18:00, state: up}
            - {service: app, from: 21:00, to: 2025-07-11T00:00Z, state: up}
          """);

  private static Uptime uptime(String denominator, String unknown) {
    Contract contract =
        Ledgers.contract(
            """
            clock: {denominator: %s}
            qualify: {causes-excluded: [customer], unknown-time: %s}
            target: 99.9
            """
                .formatted(denominator, unknown));
    return UptimeCalculator.calculate(
        Ledgers.ledger(contract, FACTS),
        contract.promises().get(0).clock().denominator(),
        contract.zone());
  }

  private static Ratio hours(long part, long whole) {
    return new Ratio(Fraction.of(part * 3_600), Fraction.of(whole * 3_600));
  }

  @ParameterizedTest(name = "{0}, unknown {1}: {2} of {3}, bounds {4} and {5} of {6} hours")
  @CsvSource({
    "actual, up, 22, 24, 22, 19, 24",
    "actual, down, 19, 24, 22, 19, 24",
    "actual, removed, 19, 21, 22, 19, 24",
    "minus-excluded, up, 21, 23, 21, 18, 23",
    "minus-excluded, removed, 18, 20, 21, 18, 23",
    "days-of-24h, up, 22, 24, 22, 19, 24",
    "days-of-24h, removed, 19, 21, 22, 19, 24",
    "30 hours, up, 28, 30, 28, 25, 30",
    "30 hours, removed, 28, 30, 28, 25, 30"
  })
  void bounds_askWhatUnknownTimeWouldHaveBeen(
      String denominator, String unknown, long up, long of, long ifUp, long ifDown, long ofAll) {
    Uptime uptime = uptime(denominator, unknown);

    assertThat(uptime.ratio()).contains(hours(up, of));
    assertThat(uptime.ifUp()).contains(hours(ifUp, ofAll));
    assertThat(uptime.ifDown()).contains(hours(ifDown, ofAll));
  }

  @Test
  void totals_areTheLengthsOfTheStates() {
    TimeTotals totals = uptime("actual", "up").totals();

    assertThat(Stream.of(totals.up(), totals.down(), totals.excluded(), totals.unknown()))
        .containsExactly(
            Fraction.of((24 - 2 - 1 - 3) * 3_600),
            Fraction.of(2 * 3_600),
            Fraction.of(3_600),
            Fraction.of(3 * 3_600));
    assertThat(totals.all()).isEqualTo(Fraction.of(86_400));
  }

  @Test
  void without_isTheUptimeOfTheLedgerWithoutTheOutages() {
    Contract contract =
        Ledgers.contract(
            "observe: {outages: {weights: {degraded_performance: 0.5}}}\ntarget: 99.9\n");
    Facts facts =
        Ledgers.facts(
            """
            incidents:
              - {id: a, impact: [{services: [app], from: 10:00, to: 12:00}]}
              - {id: b, impact: [{services: [app], level: degraded_performance, from: 14:00, to: 15:00}]}
              - {id: c, impact: [{services: [app], from: 16:00, to: 17:00}]}
            """);
    DowntimeLedger ledger = Ledgers.ledger(contract, facts);
    var rule = contract.promises().get(0).clock().denominator();
    Uptime whole = UptimeCalculator.calculate(ledger, rule, contract.zone());
    List<Outage> gone = ledger.outages().subList(0, 2);

    assertThat(whole.without(Spared.of(gone.get(0), ledger).plus(Spared.of(gone.get(1), ledger))))
        .isEqualTo(
            UptimeCalculator.calculate(ledger.without(gone::contains), rule, contract.zone()));
  }

  private static List<Sample> samples(String metric, String... rows) {
    Contract contract =
        Ledgers.contract(
            """
            observe: {metric: {%s}}
            qualify: {causes-excluded: [customer], service-hours: {days: THU, from: 00:00, to: 23:00}}
            indicator: mean
            target: {below: 500}
            """
                .formatted(metric));
    return MetricSamples.of(
        Stream.of(rows).map(UptimeCalculatorTest::sample).toList(),
        (Observe.Metric) contract.promises().get(0).observe().what(),
        Ledgers.ledger(contract, FACTS));
  }

  // "10:30 7 latency" is time, value and metric; "next" is at the midnight that ends the day
  private static MetricSample sample(String row) {
    String[] words = row.split(" ");
    return new MetricSample(
        words.length == 2 ? "" : words[2],
        "app",
        Records.time(
            words[0].equals("next")
                ? Ledgers.DAY.to()
                : Ledgers.MIDNIGHT.plusSeconds(LocalTime.parse(words[0]).toSecondOfDay()),
            6),
        new BigDecimal(words[1]),
        Records.provenance(6));
  }

  private static List<String> values(List<Sample> samples) {
    return samples.stream().map(sample -> sample.value().toString()).toList();
  }

  @Test
  void metric_countsOutsideExcludedTimeAndServiceHours() {
    String[] rows = {"09:00 1", "10:30 2", "14:30 3", "19:00 4", "23:00 5", "next 6"};

    assertThat(values(samples("name: latency", rows))).containsExactly("1", "2", "4");
    assertThat(values(samples("name: latency, while: up", rows))).containsExactly("1", "4");
  }

  @Test
  void metric_isTheOneOfItsName() {
    List<Sample> samples = samples("name: latency", "09:00 1 latency", "09:01 2 size", "09:02 3");

    assertThat(samples)
        .extracting(Sample::value, Sample::subject)
        .containsExactly(
            tuple(Fraction.ONE, "2025-07-10T09:00:00Z"),
            tuple(Fraction.of(3), "2025-07-10T09:02:00Z"));
  }
}
