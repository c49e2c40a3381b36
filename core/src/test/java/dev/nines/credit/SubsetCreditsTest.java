package dev.nines.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nines.contract.Contract;
import dev.nines.downtime.Outage;
import dev.nines.model.Facts;
import dev.nines.model.RequestCount;
import dev.nines.money.Fraction;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import dev.nines.testing.Agreements;
import dev.nines.testing.Records;
import dev.nines.time.Interval;
import dev.nines.uptime.Unit;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The credit of every subset of some outages against ledgers made without the others; July 2025,
 * UTC.
 */
class SubsetCreditsTest {

  private static final Interval JULY =
      Interval.of(Instant.parse("2025-07-01T00:00:00Z"), Instant.parse("2025-08-01T00:00:00Z"));

  // an outage a day, of one service or of both, some of them degraded or of a stated share
  private static Facts facts(int outages, Random random) {
    StringBuilder text = new StringBuilder("zone: UTC\nincidents:\n");
    List<String> services = List.of("[web]", "[db]", "[web, db]");
    List<String> levels = List.of("major_outage", "partial_outage", "degraded_performance");
    for (int i = 0; i < outages; i++) {
      Instant from = JULY.from().plusSeconds(86_400L * (1 + i) + random.nextInt(3_600));
      long seconds = 1 + random.nextInt(i % 3 == 0 ? 9_000 : 1_200);
      text.append(
          "- {id: I%d, impact: [{services: %s, level: %s, affected: %d %%, from: %s, to: %s}]}%n"
              .formatted(
                  i,
                  services.get(random.nextInt(3)),
                  levels.get(random.nextInt(3)),
                  1 + random.nextInt(100),
                  from,
                  from.plusMillis(seconds * 1_000 + random.nextInt(1_000))));
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    Facts read =
        SourceReaders.installed().read(SourceInput.of("i.yaml", bytes)).value().orElseThrow();
    List<RequestCount> requests = List.of(requests("web", 90), requests("db", 3));
    return read.and(Facts.ofMonitoring(List.of(), requests, List.of()));
  }

  private static RequestCount requests(String service, long failed) {
    Instant at = Instant.parse("2025-07-03T10:30:00Z");
    return new RequestCount(service, Records.time(at, 5), 10_000, failed, Records.provenance(5));
  }

  private static Contract contract(String promise) {
    String head =
        """
        contract: c
        currency: USD
        services: {web: {fee: 1000.00}, db: {fee: 333.33}}
        promises:
          - id: p
        """;
    return Agreements.read(head + promise.replace("; ", "\n").indent(4)).latest();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "services: [web]; target: 99.9; credit: {bands: [{below: 99.9, at-least: 99.7, percent: 10},"
            + " {below: 99.7, at-least: 99.5, percent: 25}]}",
        "services: [web]; target: 99.9; credit: {bands: [{below: 99.9, at-least: 99.8, percent: 10},"
            + " {below: 99.8, at-least: 99.6, percent: 30}]}",
        "services: [web]; target: 99.9; credit: {bands: [{above: 99.95, percent: 5},"
            + " {below: 99.8, percent: 20}]}",
        "services: [web]; target: {above: 99.2, at-most: 99.8};"
            + " credit: {linear: {each: 0.05, percent: 5}}",
        "services: [web]; target: 99.9; indicator: {is: uptime, round: {to: 0.1, mode: half-up}};"
            + " credit: {bands: [{below: 99.8, percent: 10}, {below: 99.5, percent: 15}]}",
        "services: [web]; target: 99.9; indicator: {is: uptime, averaged-over: 2 periods};"
            + " credit: {bands: [{below: 99.9, percent: 10}, {below: 99.8, percent: 20}]}",
        "services: [web]; target: 99.9; credit: {linear: {each: 0.05, percent: 5},"
            + " limits: [{cap: 40 %, per: period}]}",
        "services: [web]; target: 99.9; credit: {pro-rata: {times: 10, of: excess},"
            + " least: {above: 20.00}}",
        "services: [web]; target: 99.9; credit: {blocks: {each: 30 minutes, percent: 5,"
            + " part: counts, at-start: 3}, limits: [{cap: 20 %, per: period}]}",
        "services: [web]; target: 99.9; credit: {by: downtime, bands: [{above: 1 hour,"
            + " at-most: 2 hours, percent: 10}, {above: 3 hours, percent: 20}]}",
        "services: [web]; target: 99.9; credit: {by: outages, bands: [{above: 2, percent: 10}]}",
        "services: [web]; indicator: outages; target: {at-most: 1}; credit: {bands:"
            + " [{above: 1, percent: 10}, {above: 2, percent: 20}]}",
        "services: [web]; target: 99.9; credit: {by: each-outage, blocks: {each: 30 minutes,"
            + " percent: 5}, limits: [{cap: 8 %, per: outage}]}",
        "services: [web]; target: 99.9; credit: {bands: [{below: 99.9, percent: 10}],"
            + " base: {share: affected}}",
        "services: [web]; indicator: downtime; target: {at-most: 1 hour};"
            + " credit: {fixed: {percent: 7}, when: always}",
        "services: [web]; target: 99.99; observe: {requests: {}};"
            + " credit: {bands: [{below: 99.9, percent: 10}]}",
        "services: [web]; target: 99.99; observe: {requests: {}};"
            + " credit: {by: downtime, blocks: {each: 1 hour, percent: 1}}",
        "services: [web, db]; over: any-down; target: 99.9; credit: {bands: [{below: 99.9,"
            + " percent: 10}, {below: 99.7, percent: 20}]}",
        "over: worst; target: 99.9; credit: {bands: [{below: 99.9, percent: 10},"
            + " {below: 99.7, percent: 20}]}",
        "over: mean; target: 99.9; credit: {bands: [{below: 99.9, percent: 10},"
            + " {below: 99.8, percent: 20}]}",
        "over: mean; target: 99.9; credit: {by: downtime, bands: [{above: 1 hour, percent: 10}]}",
        "over: ratio-of-sums; target: 99.9; credit: {bands: [{below: 99.9, percent: 10},"
            + " {below: 99.8, percent: 20}]}",
        "over: ratio-of-sums; target: 99.9; credit: {by: downtime, bands: [{above: 1 hour,"
            + " percent: 10}]}"
      })
  void creditOfASubset_isThatOfLedgersWithoutTheOthers(String promise) {
    Random random = new Random(promise.hashCode());
    Contract contract = contract(promise);
    for (int outages : new int[] {2, 5}) {
      check(contract, facts(outages, random));
    }
  }

  private static void check(Contract contract, Facts facts) {
    FeeBook fees = FeeBook.of(contract, List.of());
    CreditHistory history = CreditHistory.of(List.of(), ZoneOffset.UTC);
    Assessment request = Assessments.of(contract, facts, JULY);
    PromiseHistory periods = new PromiseHistory(request);
    PromiseEvaluation real = new PromiseEvaluation(periods, periods.members(JULY), fees, history);
    SparedPromise spared = new SparedPromise(real, fees);
    PromiseTrial trial = new PromiseTrial(request, fees, history);
    List<Outage> outages = real.outages();
    List<Fraction> expected = new ArrayList<>();
    for (int subset = 0; subset < 1 << outages.size(); subset++) {
      List<Outage> gone = outside(outages, subset);
      expected.add(
          trial.with(without(trial, real, gone::contains)).credit().orElseThrow().toFraction());
    }

    List<Integer> numbers = outages.stream().map(spared::numberOf).toList();
    assertThat(new SubsetCredits(spared, numbers).credits()).isEqualTo(expected);
    CreditSharing sharing = new SubsetCredits(spared, numbers).sharing(outages);
    assertThat(sharing.outages()).isEqualTo(outages);
    assertThat(sharing.credits()).isEqualTo(expected);
    sharing.bySum().ifPresent(sum -> assertThat(reckoned(sum)).isEqualTo(expected));
  }

  // of every set the sum of what its outages add, and the credit of the step that it has reached
  private static List<Fraction> reckoned(CreditBySum sum) {
    assertThat(sum.steps())
        .isSortedAccordingTo(Comparator.comparing(CreditBySum.Step::from))
        .first()
        .extracting(CreditBySum.Step::from)
        .isEqualTo(Fraction.ZERO);
    int outages = sum.adds().size();
    return IntStream.range(0, 1 << outages)
        .mapToObj(
            set ->
                Fraction.sum(
                    IntStream.range(0, outages)
                        .filter(i -> (set & 1 << i) != 0)
                        .mapToObj(sum.adds()::get)
                        .toList()))
        .map(
            all ->
                sum.steps().stream()
                    .filter(step -> !step.from().isAbove(all))
                    .reduce((earlier, later) -> later)
                    .orElseThrow()
                    .credit())
        .toList();
  }

  private static List<Outage> outside(List<Outage> outages, int subset) {
    List<Outage> outside = new ArrayList<>(outages);
    for (int i = outages.size() - 1; i >= 0; i--) {
      if ((subset & 1 << i) != 0) {
        outside.remove(i);
      }
    }
    return outside;
  }

  private static List<MemberLedger> without(
      PromiseTrial trial, PromiseEvaluation real, Predicate<Outage> gone) {
    return real.members().stream()
        .map(m -> trial.member(m.services(), m.ledger().without(gone)))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "services: [web]; target: 99.9 | SECONDS",
        "over: mean; target: 99.9 | OWN",
        "over: ratio-of-sums; target: 99.9; credit: {by: downtime, pro-rata: {}} | SECONDS",
        "over: mean; indicator: downtime; target: {at-most: 1 hour} | SECONDS",
        "over: mean; indicator: downtime-share; target: {at-most: 1} | OWN",
        "over: mean; indicator: outages; target: {at-most: 1} | COUNT",
        "services: [web]; target: 99.9; observe: {requests: {}} | SECONDS",
        "services: [web]; indicator: outages; target: {at-most: 1} | COUNT",
        "over: worst; target: 99.9 |",
        "over: mean; target: 99.9; credit: {by: downtime, pro-rata: {}} |",
        "services: [web]; indicator: longest-outage; target: {at-most: 1 hour} |",
        "services: [web]; target: 99.9; credit: {fixed: {percent: 1}, base: {share: affected}} |"
      })
  void additions_areOfOneSumOrNone(String promise, Unit unit) {
    assertThat(additions(promise).map(Additions::unit)).isEqualTo(Optional.ofNullable(unit));
  }

  @Test
  void steps_areTheLeastSumsThatHaveACredit() {
    Contract contract =
        contract(
            "services: [web]; indicator: outages; target: {at-most: 1}; credit: {bands:"
                + " [{above: 1, percent: 10}, {above: 2, percent: 20}]}");
    SparedPromise spared = spared(contract);
    List<Outage> outages = outages(contract);

    CreditBySum sum =
        new SubsetCredits(spared, outages.stream().map(spared::numberOf).toList())
            .sharing(outages)
            .bySum()
            .orElseThrow();

    assertThat(sum.unit()).isEqualTo(Unit.COUNT);
    assertThat(sum.adds()).hasSizeGreaterThan(3).containsOnly(Fraction.ONE);
    assertThat(sum.steps())
        .containsExactly(
            new CreditBySum.Step(Fraction.ZERO, Fraction.ZERO),
            new CreditBySum.Step(Fraction.of(2), Fraction.of(100)),
            new CreditBySum.Step(Fraction.of(3), Fraction.of(200)));
  }

  @Test
  void sum_withoutStepsIsRefused() {
    assertThatThrownBy(() -> new CreditBySum(Unit.SECONDS, List.of(Fraction.ONE), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no step says the credit of the empty set");
  }

  private static Optional<Additions> additions(String promise) {
    Contract contract = contract(promise);
    SparedPromise spared = spared(contract);
    return spared.additions(outages(contract).stream().map(spared::numberOf).toList());
  }

  private static List<Outage> outages(Contract contract) {
    return real(contract).outages();
  }

  private static SparedPromise spared(Contract contract) {
    return new SparedPromise(real(contract), FeeBook.of(contract, List.of()));
  }

  private static PromiseEvaluation real(Contract contract) {
    PromiseHistory periods =
        new PromiseHistory(Assessments.of(contract, facts(12, new Random(1)), JULY));
    return new PromiseEvaluation(
        periods,
        periods.members(JULY),
        FeeBook.of(contract, List.of()),
        CreditHistory.of(List.of(), ZoneOffset.UTC));
  }
}
