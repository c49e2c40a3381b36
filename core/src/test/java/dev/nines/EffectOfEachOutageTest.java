package dev.nines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.nines.contract.Agreement;
import dev.nines.contract.Contract;
import dev.nines.credit.MemberLedger;
import dev.nines.credit.OutageEffect;
import dev.nines.credit.PromiseResult;
import dev.nines.credit.PromiseTrial;
import dev.nines.model.Facts;
import dev.nines.problem.Checked;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import dev.nines.source.contract.ContractFiles;
import dev.nines.source.contract.ContractReader;
import dev.nines.time.PeriodExpression;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The effect of an outage is reckoned from the whole, in the time of that outage alone; here it is
 * held against a promise that is evaluated anew from ledgers without it.
 */
class EffectOfEachOutageTest {

  private static final Instant JULY = Instant.parse("2025-07-01T00:00:00Z");
  private static final Instant AS_OF = Instant.parse("2025-09-01T00:00:00Z");
  private static final int CASES = 4;

  private static final String BANDS =
      "credit: {bands: [{below: 99.9, at-least: 99, percent: 10}, {below: 99, percent: 25}]}";

  static Stream<Arguments> promises() {
    return Stream.of(
        arguments("uptime", "target: 99.9, " + BANDS),
        arguments("downtime share", "indicator: downtime-share, target: {at-most: 0.2}"),
        arguments(
            "rounded",
            "indicator: {is: uptime, round: {to: 0.1, mode: half-up}}, target: 99.9, " + BANDS),
        arguments(
            "averaged",
            "indicator: {is: uptime, averaged-over: 3 periods}, target: 99.9, " + BANDS),
        arguments(
            "each outage",
            "indicator: each-outage, target: {at-most: 20 minutes},"
                + " credit: {by: each-outage, blocks: {each: 10 minutes, percent: 3, at-start: 1},"
                + " limits: [{cap: 8 %, per: outage}, {cap: 40 %}]}"),
        arguments(
            "uptime, each outage paid",
            "target: 99.8, credit: {by: each-outage, pro-rata: {times: 50},"
                + " limits: [{cap: 60 %, per: calendar-quarter}], least: {above: 20.00}}"),
        arguments(
            "share affected",
            "target: 99.9, credit: {by: each-outage, pro-rata: {times: 40}, base: {share:"
                + " affected}}"),
        arguments(
            "share affected of the period",
            "target: 99.9, credit: {bands: [{below: 99.9, percent: 10}], base: {share: affected}}"),
        arguments(
            "longest outage",
            "indicator: longest-outage, target: {at-most: 30 minutes},"
                + " credit: {by: longest-outage, blocks: {each: 15 minutes, percent: 5}}"),
        arguments(
            "outages",
            "indicator: outages, target: {at-most: 5},"
                + " credit: {by: outages, linear: {each: 1, percent: 2}}"),
        arguments(
            "downtime",
            "indicator: downtime, target: {at-most: 1 hour},"
                + " credit: {by: downtime, pro-rata: {times: 10, of: excess}}"),
        arguments(
            "removed maintenance", "clock: {denominator: minus-excluded}, target: 99.9, " + BANDS),
        arguments(
            "slots",
            "observe: {slots: {length: 5 minutes, bad: {downtime: {above: 1 minute}}}},"
                + " target: 99.9, "
                + BANDS),
        arguments(
            "time to restore",
            "observe: {times: {from: impact-start, to: impact-end}},"
                + " indicator: each, target: {at-most: 20 minutes},"
                + " credit: {by: each, fixed: {percent: 1}}"),
        arguments(
            "only measured",
            "target: none, credit: {by: downtime, pro-rata: {times: 2}, when: always}"));
  }

  private static Stream<Arguments> everyRule() {
    return promises()
        .flatMap(
            promise ->
                Stream.of("each", "any-down", "worst", "mean", "ratio-of-sums")
                    .map(over -> arguments(promise.get()[0], over, promise.get()[1])));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("everyRule")
  void effects_asOfAPromiseEvaluatedAnew(String name, String over, String terms) {
    for (int seed = 0; seed < CASES; seed++) {
      SlaReporting.Tried tried =
          SlaReporting.tried(
                  Agreement.of(contract(over, terms)),
                  facts(new Random(seed)),
                  new PeriodExpression.Month(YearMonth.of(2025, 7)),
                  AS_OF)
              .value()
              .orElseThrow();
      for (PromiseResult result : tried.result().promises()) {
        for (OutageEffect effect : result.effects()) {
          compare(result, tried.trials().get(result), effect, seed);
        }
      }
    }
  }

  private static void compare(
      PromiseResult result, PromiseTrial trial, OutageEffect effect, int seed) {
    List<MemberLedger> members =
        result.members().stream()
            .map(m -> trial.member(m.services(), m.ledger().without(effect.outage()::equals)))
            .toList();
    PromiseTrial.Result anew = trial.with(members);

    assertThat(effect.without()).as("deciding value, seed %s", seed).isEqualTo(anew.indicator());
    assertThat(effect.creditWithout()).as("credit, seed %s", seed).isEqualTo(anew.credit());
  }

  private static Contract contract(String over, String terms) {
    String text =
        """
        contract: c
        currency: USD
        services: {a: {fee: 1000.00}, b: {fee: 500.00}, c: {fee: 70.00, provided: {from: 2025-07-20}}}
        promises:
          - {id: p, over: %s, qualify: {minimum: {at-least: 2 minutes}}, %s}
        """
            .formatted(over, terms);
    Checked<Agreement> read = ContractReader.read("c.yaml", text, ContractFiles.none());
    return read.value().orElseThrow(() -> new AssertionError(read.problems())).latest();
  }

  // some incidents hit several services alike, so that their outages are equal
  private static Facts facts(Random random) {
    StringBuilder text = new StringBuilder("incidents:\n");
    int count = 3 + random.nextInt(14);
    for (int i = 0; i < count; i++) {
      Instant from = JULY.minusSeconds(86_400 * 40L).plusSeconds(random.nextInt(70 * 1_440) * 60L);
      String services = List.of("a", "b", "c", "a, b", "a, b, c").get(random.nextInt(5));
      String level = random.nextBoolean() ? "major_outage" : "degraded_performance";
      String share =
          random.nextInt(3) == 0 ? "" : ", affected: " + (10 * random.nextInt(10)) + " %";
      text.append(
          "- {id: I%d, impact: [{services: [%s], level: %s, from: %s, to: %s%s}]}%n"
              .formatted(
                  i,
                  services,
                  level,
                  from,
                  from.plusSeconds(60L * random.nextInt(90) + 60),
                  share));
    }
    text.append("maintenance: [{id: M, services: [a], from: 2025-07-10T00:00:00Z,");
    text.append(" to: 2025-07-14T00:00:00Z, announced: 2025-07-01T00:00:00Z}]\n");
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    Checked<Facts> read =
        SourceReaders.installed().read(SourceInput.of("facts.yaml", bytes), "incidents");
    return read.value().orElseThrow(() -> new AssertionError(read.problems()));
  }
}
