package dev.nines.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Contract;
import dev.nines.downtime.Outage;
import dev.nines.model.Facts;
import dev.nines.model.MetricSample;
import dev.nines.model.RequestCount;
import dev.nines.money.Fraction;
import dev.nines.money.Money;
import dev.nines.problem.Checked;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import dev.nines.testing.Agreements;
import dev.nines.testing.Records;
import dev.nines.time.Interval;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is promised, what an outage did is what the promise would not have come to under ledgers
 * without it; July 2025, UTC.
 */
class EffectsOfEveryPromiseTest {

  private static final Interval JULY =
      Interval.of(Instant.parse("2025-07-01T00:00:00Z"), Instant.parse("2025-08-01T00:00:00Z"));

  private static final String RECORDS =
      """
      zone: UTC
      incidents:
        - {id: june, impact: [{services: [web], from: 2025-06-10 00:00, to: 2025-06-10 09:00}]}
        - {id: a, impact: [{services: [web], affected: 40 %, from: 2025-07-03 10:00, to: 2025-07-03 11:00}]}
        - {id: b, impact: [{services: [db], affected: 60 %, from: 2025-07-05 10:00, to: 2025-07-05 13:00}]}
        - {id: c, impact: [{services: [web, db], affected: 10 %, from: 2025-07-08 10:00, to: 2025-07-08 10:40}]}
        - {id: d, impact: [{services: [web], level: degraded_performance, from: 2025-07-11 00:00, to: 2025-07-11 03:00}]}
        - {id: e, impact: [{services: [db], cause: customer, affected: 90 %, from: 2025-07-15 10:00, to: 2025-07-15 22:00}]}
      """;

  private static Facts facts() {
    byte[] bytes = RECORDS.getBytes(StandardCharsets.UTF_8);
    Checked<Facts> read = SourceReaders.installed().read(SourceInput.of("i.yaml", bytes));
    List<RequestCount> requests =
        List.of(requests("web", 10_000, 90), requests("db", 4_000, 3), requests("mail", 5, 0));
    List<MetricSample> samples =
        List.of(
            sample("web", "03T10:30", "900"),
            sample("web", "03T10:40", "900"),
            sample("web", "04T10:30", "200"),
            sample("web", "08T10:20", "700"),
            sample("web", "08T10:30", "200"),
            sample("web", "09T10:30", "260"),
            sample("db", "05T10:30", "800"),
            sample("db", "08T10:20", "100"));
    return read.value().orElseThrow().and(Facts.ofMonitoring(List.of(), requests, samples));
  }

  private static RequestCount requests(String service, long total, long failed) {
    return new RequestCount(
        service,
        Records.time(Instant.parse("2025-07-03T10:30:00Z"), 5),
        total,
        failed,
        Records.provenance(5));
  }

  private static MetricSample sample(String service, String day, String value) {
    return new MetricSample(
        "latency",
        service,
        Records.time(Instant.parse("2025-07-" + day + ":00Z"), 6),
        new BigDecimal(value),
        Records.provenance(6));
  }

  private static Contract contract(String promise) {
    String head =
        """
        contract: c
        currency: USD
        services: {web: {fee: 1000.00}, db: {fee: 500.00}, mail: {fee: 70.00}}
        promises:
          - id: p
            qualify: {causes-excluded: [customer]}
        """;
    return Agreements.read(head + promise.replace("; ", "\n").indent(4)).latest();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "services: [web]; target: 99.9; credit: {bands: [{below: 99.9, percent: 10},"
            + " {below: 99.75, percent: 20}, {below: 99.6, percent: 50}]}",
        "services: [web]; target: 99.9",
        "services: [web]; target: none; credit: {bands: [{below: 99.8, percent: 10}]}",
        "services: [web]; target: 99.9; indicator: {is: uptime, round: {to: 0.1, mode: half-up}};"
            + " credit: {bands: [{below: 99.7, percent: 10}]}",
        "services: [web]; target: 99.7; indicator: {is: uptime, averaged-over: 2 periods};"
            + " credit: {bands: [{below: 99.4, percent: 10}, {below: 99.3, percent: 20}]}",
        "services: [web]; target: 99.9; credit: {linear: {each: 0.05, percent: 5}}",
        "services: [web]; target: 99.9; credit: {pro-rata: {times: 10, of: excess}}",
        "services: [web]; target: 99.9; credit: {blocks: {each: 30 minutes, percent: 5,"
            + " part: counts, at-start: 3}, limits: [{cap: 20 %, per: period}]}",
        "services: [web]; target: 99.9; credit: {by: each-outage, blocks: {each: 30 minutes,"
            + " percent: 5}, limits: [{cap: 8 %, per: outage}]}",
        "services: [web]; target: 99.9; credit: {by: outages, bands: [{above: 0, percent: 10},"
            + " {above: 1, percent: 25}]}",
        "services: [web]; target: 99.9; credit: {by: longest-outage,"
            + " bands: [{above: 30 minutes, percent: 10}, {above: 50 minutes, percent: 25}]}",
        "services: [web]; indicator: each-outage; target: {at-most: 50 minutes};"
            + " credit: {fixed: {percent: 5}, base: {share: affected}}",
        "services: [web]; indicator: longest-outage; target: {at-most: 50 minutes};"
            + " credit: {fixed: {percent: 5}}",
        "services: [web]; indicator: outages; target: {at-most: 1}; credit: {fixed: {percent: 5}}",
        "services: [web]; indicator: downtime; target: {at-most: 1 hour};"
            + " credit: {fixed: {percent: 7}, least: {above: 60.00}}",
        "services: [web]; indicator: downtime-share; target: {at-most: 0.1};"
            + " credit: {bands: [{above: 0.1, percent: 10}, {above: 0.3, percent: 20}]}",
        "services: [web]; target: 99.9; observe: {outages: {weights: {degraded_performance: 0.25}}};"
            + " credit: {bands: [{below: 99.6, percent: 10}, {below: 99.5, percent: 20}]}",
        "services: [web]; target: 99.9; observe: {slots: {length: 1 hour,"
            + " bad: {downtime: {above: 30 minutes}}}}; credit: {pro-rata: {}}",
        "services: [web]; target: 99.9; observe: {requests: {}};"
            + " credit: {bands: [{below: 99.9, percent: 10}]}",
        "services: [web]; target: 99.9; observe: {requests: {}};"
            + " credit: {by: downtime, blocks: {each: 1 hour, percent: 1}}",
        "services: [web]; target: {at-most: 500}; observe: {metric: {name: latency, while: up}};"
            + " indicator: mean; credit: {bands: [{above: 300, percent: 10}]}",
        "services: [web]; target: {at-most: 500}; observe: {metric: {name: latency, while: up}};"
            + " indicator: p95; credit: {bands: [{above: 300, percent: 10}, {above: 800, percent: 20}]}",
        "services: [web]; target: {at-most: 500}; observe: {metric: {name: latency, while: up}};"
            + " indicator: median; credit: {bands: [{above: 200, percent: 10}]}",
        "services: [web]; target: {at-least: 500}; observe: {metric: {name: latency, while: up}};"
            + " indicator: minimum; credit: {fixed: {percent: 10}}",
        "services: [web]; target: {at-most: 500}; observe: {metric: {name: latency, while: up}};"
            + " indicator: maximum; credit: {bands: [{above: 300, percent: 10}, {above: 800, percent: 20}]}",
        "services: [web]; target: {at-least: 90}; observe: {metric: {name: latency, while: up}};"
            + " indicator: {within: 300}; credit: {bands: [{below: 90, percent: 10}]}",
        "services: [web]; target: {at-most: 1}; observe: {metric: {name: latency, while: up}};"
            + " indicator: {beyond: 300}; credit: {bands: [{above: 0, percent: 10}]}",
        "services: [web]; target: {at-most: 250}; observe: {metric: {name: latency, while: up}};"
            + " indicator: each; credit: {linear: {each: 100, percent: 1}}",
        "services: [web]; target: none; observe: {metric: {name: latency, while: up}};"
            + " indicator: each; credit: {bands: [{above: 300, percent: 10}, {above: 800, percent: 20}]}",
        "services: [db]; target: {at-most: 500}; observe: {metric: {name: latency, while: up}};"
            + " indicator: p95; credit: {fixed: {percent: 10}}",
        "over: mean; target: {at-most: 500}; observe: {metric: {name: latency, while: up}};"
            + " indicator: p95; credit: {bands: [{above: 100, percent: 10}]}",
        "over: worst; target: {at-most: 500}; observe: {metric: {name: latency, while: up}};"
            + " indicator: each; credit: {bands: [{above: 300, percent: 10}, {above: 900, percent: 20}]}",
        "over: ratio-of-sums; target: {at-most: 500}; observe: {metric: {name: latency,"
            + " while: up}}; indicator: p95; credit: {bands: [{above: 300, percent: 10}]}",
        "over: ratio-of-sums; target: {at-most: 500}; observe: {metric: {name: latency,"
            + " while: up}}; indicator: maximum; credit: {bands: [{above: 300, percent: 10}]}",
        "over: worst; target: {at-most: 500}; observe: {metric: {name: latency, while: up}};"
            + " indicator: mean; credit: {bands: [{above: 300, percent: 10}]}",
        "over: mean; target: {at-least: 90}; observe: {metric: {name: latency, while: up}};"
            + " indicator: {within: 300}; credit: {bands: [{below: 90, percent: 10}]}",
        "services: [web]; target: {at-most: 500}; observe: {metric: {name: latency}};"
            + " indicator: maximum; credit: {bands: [{above: 300, percent: 10}]}",
        "services: [web, db]; over: any-down; target: 99.9; credit: {bands: [{below: 99.9,"
            + " percent: 10}], base: {share: affected}}",
        "services: [web, db]; over: all-down; target: 99.99; credit: {fixed: {percent: 10}}",
        "over: worst; target: 99.9; credit: {bands: [{below: 99.75, percent: 10},"
            + " {below: 99.6, percent: 20}, {below: 99.55, percent: 40}]}",
        "over: mean; target: 99.9; credit: {linear: {each: 0.01, percent: 1}}",
        "over: ratio-of-sums; target: 99.9; credit: {linear: {each: 0.01, percent: 1}}",
        "over: worst; indicator: downtime-share; target: {at-most: 0.1};"
            + " credit: {bands: [{above: 0.3, percent: 10}, {above: 0.5, percent: 20}]}",
        "over: mean; indicator: downtime; target: {at-most: 1 hour};"
            + " credit: {blocks: {each: 1 hour, percent: 1}}",
        "over: mean; indicator: longest-outage; target: {at-most: 1 hour};"
            + " credit: {blocks: {each: 1 hour, percent: 1}}",
        "over: worst; indicator: outages; target: {at-most: 1};"
            + " credit: {bands: [{above: 1, percent: 10}, {above: 3, percent: 20}]}",
        "over: mean; indicator: each-outage; target: {at-most: 1 hour};"
            + " credit: {fixed: {percent: 1}}",
        "over: mean; observe: {requests: {}}; target: 99.9; credit: {fixed: {percent: 1}}",
        "over: worst; target: 99.9; indicator: {is: uptime, averaged-over: 2 periods};"
            + " credit: {fixed: {percent: 10}}",
        "services: [web]; over: worst; target: 99.9; credit: {fixed: {percent: 10}}",
        "over: mean; clock: {denominator: 43200 minutes}; target: 99.9;"
            + " credit: {linear: {each: 0.01, percent: 1}}"
      })
  void effectOfAnOutage_isThatOfLedgersWithoutIt(String promise) {
    Contract contract = contract(promise);
    FeeBook fees = FeeBook.of(contract, List.of());
    CreditHistory history = CreditHistory.of(List.of(), ZoneOffset.UTC);
    PromiseResult result =
        PromiseCalculator.calculate(Assessments.of(contract, facts(), JULY), fees, history)
            .result();
    PromiseTrial trial = new PromiseTrial(Assessments.of(contract, facts(), JULY), fees, history);

    assertThat(result.effects()).isNotEmpty();
    for (OutageEffect effect : result.effects()) {
      PromiseTrial.Result without = trial.with(without(trial, result, effect.outage()::equals));
      assertThat(effect.without()).as("%s", effect.outage()).isEqualTo(without.indicator());
      assertThat(effect.creditWithout()).as("%s", effect.outage()).isEqualTo(without.credit());
    }
    Money withoutAll = trial.with(without(trial, result, outage -> true)).credit().orElseThrow();
    Money credit = result.credit().amount().orElseThrow();
    assertThat(sharesOf(result))
        .isEqualTo(
            credit.isZero() ? Fraction.ZERO : credit.toFraction().minus(withoutAll.toFraction()));
  }

  private static Fraction sharesOf(PromiseResult result) {
    return result.effects().stream()
        .map(effect -> effect.share().orElseThrow())
        .map(Money::toFraction)
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  private static List<MemberLedger> without(
      PromiseTrial trial, PromiseResult result, Predicate<Outage> gone) {
    return result.members().stream()
        .map(m -> trial.member(m.services(), m.ledger().without(gone)))
        .toList();
  }
}
