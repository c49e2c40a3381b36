package dev.nines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.nines.contract.Contract;
import dev.nines.credit.PromiseResult;
import dev.nines.credit.SlaResult;
import dev.nines.downtime.Outage;
import dev.nines.model.Facts;
import dev.nines.money.Fraction;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import dev.nines.source.contract.ContractFiles;
import dev.nines.source.contract.ContractReader;
import dev.nines.time.PeriodExpression;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** From tables of monitoring to figures: 1 July 2025 in UTC, 86,400 s, unless a test says. */
class MonitoringTest {

  private static final Instant DAY = Instant.parse("2025-07-01T00:00:00Z");
  private static final Instant AS_OF = Instant.parse("2025-08-01T00:00:00Z");
  private static final int MINUTES = 24 * 60;
  private static final int SLOTS = MINUTES / 5;

  private static Contract contract(String terms) {
    String text =
        """
        contract: c
        services: {app: {}}
        promises:
          - id: uptime
            clock: {period: calendar-day}
        """
            + terms.indent(4);
    Checked<Contract> contract =
        ContractReader.read("c.yaml", text, ContractFiles.none()).map(a -> a.latest());
    assertThat(contract.problems()).isEmpty();
    return contract.value().orElseThrow();
  }

  private static Facts facts(String... tables) {
    Facts all = Facts.none();
    for (String table : tables) {
      SourceInput input = SourceInput.of("t.csv", table.getBytes(StandardCharsets.UTF_8));
      all = all.and(SourceReaders.installed().read(input).value().orElseThrow());
    }
    return all;
  }

  private static SlaResult sla(Contract contract, Facts facts, Instant asOf) {
    PeriodExpression period =
        PeriodExpression.parse("2025-07-01/2025-07-02", SourceLocation.ofFile("--period"))
            .value()
            .orElseThrow();
    return SlaReporting.calculate(contract, facts, period, asOf).value().orElseThrow();
  }

  private static PromiseResult result(String terms, String... tables) {
    return sla(contract(terms), facts(tables), AS_OF).promises().get(0);
  }

  private static String table(String head, IntStream minutes, IntFunction<String> cells) {
    return minutes
        .mapToObj(m -> DAY.plus(Duration.ofMinutes(m)) + ",app," + cells.apply(m))
        .collect(Collectors.joining("\n", "timestamp,service," + head + "\n", "\n"));
  }

  private static String probes(IntPredicate missing) {
    IntStream sampled = IntStream.range(0, MINUTES).filter(missing.negate());
    return table("status", sampled, m -> m >= 600 && m < 610 ? "down" : "up");
  }

  private static void assertSeconds(PromiseResult result, long up, long down, long unknown) {
    assertThat(result.totals().up()).as("up").isEqualTo(Fraction.of(up));
    assertThat(result.totals().down()).as("down").isEqualTo(Fraction.of(down));
    assertThat(result.totals().unknown()).as("unknown").isEqualTo(Fraction.of(unknown));
  }

  private static Fraction percent(PromiseResult result) {
    return result.indicator().orElseThrow().exact();
  }

  @Test
  void probes_ofADayWithTenMinutesDown() {
    PromiseResult result = result("target: 99.9", probes(m -> false));

    assertSeconds(result, 86_400 - 600, 600, 0);
    assertThat(percent(result)).isEqualTo(Fraction.of(100 * (86_400 - 600), 86_400));
    assertThat(result.outages()).hasSize(1);
    assertThat(result.outages().get(0).facts())
        .extracting(place -> place.location() + " " + place.text())
        .containsExactly(
            "t.csv:602 2025-07-01T10:00:00Z,app,down \u2026 2025-07-01T10:09:00Z,app,down");
    assertThat(result.provisional()).isFalse();
  }

  static Stream<Arguments> gaps() {
    return Stream.of(
        arguments("five times the usual distance", "", 56 * 60),
        arguments("a factor", "observe: {stale-after: 2x}\n", 59 * 60),
        arguments("fixed", "observe: {stale-after: 10 minutes}\n", 51 * 60),
        arguments("never", "observe: {stale-after: never}\n", 0));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("gaps")
  void probes_aGapIsUnknownAfterStaleAfter(String name, String observe, long unknown) {
    PromiseResult result = result(observe + "target: 99.9", probes(m -> m >= 720 && m < 780));

    assertSeconds(result, 86_400 - 600 - unknown, 600, unknown);
    assertThat(result.ifUp().orElseThrow().exact())
        .isEqualTo(Fraction.of(100 * (86_400 - 600), 86_400));
    assertThat(result.ifDown().orElseThrow().exact())
        .isEqualTo(Fraction.of(100 * (86_400 - 600 - unknown), 86_400));
  }

  @Test
  void probes_beforeTheFirstAndAfterTheLastSampleIsUnknown() {
    PromiseResult result = result("target: 99.9", probes(m -> m < 60 || m > 720));

    assertSeconds(result, 11 * 3_600 + 300 - 600, 600, 3_600 + 12 * 3_600 - 300);
  }

  @Test
  void probes_theWorstLocationCounts() {
    String eu = table("status,location", IntStream.range(0, MINUTES), m -> "up,eu");
    String us =
        table("status,location", IntStream.range(0, MINUTES), m -> m < 3 ? "down,us" : "up,us");

    assertSeconds(result("target: 99.9", eu, us), 86_400 - 180, 180, 0);
  }

  @Test
  void states_holdToTheNextRowAndTheLastToAsOf() {
    String table =
        """
        timestamp,service,state
        2025-07-01T06:00:00Z,app,up
        2025-07-01T10:00:00Z,app,down
        2025-07-01T10:30:00Z,app,maintenance
        2025-07-01T11:00:00Z,app,degraded
        2025-07-01T12:00:00Z,app,partial
        2025-07-01T12:10:00Z,app,unknown
        2025-07-01T12:20:00Z,app,up
        2025-07-01T23:00:00Z,app,down
        """;
    PromiseResult result = result("qualify: {maintenance: excluded}\ntarget: 99.9", table);

    long down = 1_800 + 600 + 3_600;
    long unknown = 6 * 3_600 + 600;
    assertSeconds(result, 86_400 - down - 1_800 - unknown, down, unknown);
    assertThat(result.totals().excluded()).isEqualTo(Fraction.of(1_800));
    assertThat(result.provisional()).isTrue();
    assertThat(result.outages()).extracting(Outage::open).containsExactly(false, false, true);
  }

  @Test
  void states_timeToComeIsNotUnknown() {
    Instant noon = DAY.plus(Duration.ofHours(12));
    String table = "timestamp,service,state\n2025-07-01T00:00:00Z,app,up\n";

    assertSeconds(
        sla(contract("target: 99.9"), facts(table), noon).promises().get(0), 86_400, 0, 0);
  }

  static Stream<Arguments> slots() {
    return Stream.of(
        arguments("good", 300, 0),
        arguments("bad", 300 * (1 + SLOTS - 2), 0),
        arguments("unknown", 300, 300 * (SLOTS - 2)));
  }

  // 5 of 100 is not above 5 %; 5 of 5 are too few to judge
  @ParameterizedTest(name = "empty: {0}")
  @MethodSource("slots")
  void slots_ofRequests(String empty, long down, long unknown) {
    String[] counts = {"100,5", "100,6", "5,5"};
    PromiseResult result =
        result(
            "observe: {slots: {length: 5 minutes, bad: {error-rate: {above: 5}},"
                + " least-attempts: 10, empty: %s}}\ntarget: 99.9".formatted(empty),
            table("total,failed", IntStream.range(0, 3).map(i -> 5 * i), m -> counts[m / 5]));

    assertSeconds(result, 86_400 - down - unknown, down, unknown);
  }

  static Stream<Arguments> shares() {
    Fraction first = Fraction.of(990, 1_000);
    Fraction second = Fraction.of(5, 10);
    Fraction both = first.plus(second);
    return Stream.of(
        arguments("one share", "{}", Fraction.of(995, 1_010)),
        arguments(
            "mean, empty good",
            "{slot: 5 minutes, empty: good}",
            both.plus(Fraction.of(SLOTS - 2)).dividedBy(Fraction.of(SLOTS))),
        arguments(
            "mean, empty bad", "{slot: 5 minutes, empty: bad}", both.dividedBy(Fraction.of(SLOTS))),
        arguments(
            "mean, empty unknown",
            "{slot: 5 minutes, empty: unknown}",
            both.dividedBy(Fraction.of(2))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shares")
  void requests_share(String name, String requests, Fraction share) {
    PromiseResult result =
        result(
            "observe: {requests: %s}\ntarget: 99.9".formatted(requests),
            table(
                "total,failed", IntStream.of(0, 700), minute -> minute == 0 ? "1000,10" : "10,5"));

    assertThat(percent(result)).isEqualTo(share.times(100));
  }

  // quantile type 7 of 1..100 and ten times 9999
  @ParameterizedTest(name = "while: {0}")
  @MethodSource("latencies")
  void metric_p95OfProbes(String sampled, String expected) {
    String table =
        table(
            "status,latency_ms",
            IntStream.range(0, 110),
            m -> m < 100 ? "up," + (m + 1) : "down,9999");
    PromiseResult result =
        result(
            "observe: {metric: {name: latency_ms, while: %s}}\nindicator: p95\ntarget: {at-most: 500}"
                .formatted(sampled),
            table);

    assertThat(percent(result)).isEqualTo(Fraction.parse(expected));
  }

  static Stream<Arguments> latencies() {
    return Stream.of(arguments("up", "95.05"), arguments("any", "9999"));
  }

  @Test
  void slots_ofAMetricWithoutName() {
    PromiseResult result =
        result(
            "observe: {slots: {length: 5 minutes, bad: {latency: {above: 500}}}}\ntarget: 99.9",
            table("value", IntStream.of(0, 1, 5), m -> m == 1 ? "501" : "500"));

    assertSeconds(result, 86_400 - 300, 300, 0);
  }

  @Test
  void series_thatMatchesNothingIsOneWarning() {
    String table = probes(m -> false).replace(",app,", ",other,");
    SlaResult result = sla(contract("target: 99.9"), facts(table), AS_OF);

    assertThat(result.problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.SERVICE_UNMATCHED);
  }

  @Test
  void requests_thatMatchNothingAreOneWarning() {
    String table = table("total,failed", IntStream.range(0, 50), m -> "1,0");
    SlaResult result =
        sla(
            contract("observe: {requests: {}}\ntarget: 99.9"),
            facts(table.replace(",app,", ",other,")),
            AS_OF);

    assertThat(result.problems())
        .extracting(Problem::code)
        .containsOnlyOnce(ProblemCode.SERVICE_UNMATCHED);
  }
}
