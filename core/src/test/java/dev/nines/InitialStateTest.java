package dev.nines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.nines.contract.Contract;
import dev.nines.credit.PromiseResult;
import dev.nines.model.Facts;
import dev.nines.money.Fraction;
import dev.nines.problem.Problem;
import dev.nines.problem.SourceLocation;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import dev.nines.source.contract.ContractFiles;
import dev.nines.source.contract.ContractReader;
import dev.nines.source.incident.IncidentFileWriter;
import dev.nines.time.PeriodExpression;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How a period begins whose first record lies before it, or in it: 1 July 2025 in UTC. Each kind of
 * series says down from {@code first} on, one hour apart where it is of samples, and up at 02:00.
 */
class InitialStateTest {

  private static final Instant DAY = Instant.parse("2025-07-01T00:00:00Z");
  private static final long EPOCH = DAY.getEpochSecond();
  private static final int HOUR = 3600;

  private static SlaRequested requested(String services, String file, String text) {
    Contract contract =
        ContractReader.read(
                "c.yaml",
                "{contract: c, services: %s, promises: [{id: a, target: none, over: each, clock:"
                        .formatted(services)
                    + " {period: calendar-day}}]}",
                ContractFiles.none())
            .map(agreement -> agreement.latest())
            .value()
            .orElseThrow();
    Facts facts =
        SourceReaders.installed()
            .read(SourceInput.of(file, text.getBytes(StandardCharsets.UTF_8)))
            .value()
            .orElseThrow();
    return new SlaRequested(contract, facts);
  }

  private record SlaRequested(Contract contract, Facts facts) {
    List<PromiseResult> results() {
      return SlaReporting.calculate(contract, facts, period(), DAY.plusSeconds(24 * HOUR))
          .value()
          .orElseThrow()
          .promises();
    }

    List<String> problems() {
      return SlaReporting.calculate(contract, facts, period(), DAY.plusSeconds(24 * HOUR))
          .problems()
          .stream()
          .map(Problem::toString)
          .toList();
    }

    private static PeriodExpression period() {
      return PeriodExpression.parse("2025-07-01/2025-07-02", SourceLocation.ofFile("--period"))
          .value()
          .orElseThrow();
    }
  }

  private static LongStream samples(int first) {
    return LongStream.rangeClosed(first, 24).map(hour -> EPOCH + hour * HOUR);
  }

  private static String word(long at, String down, String up) {
    return at < EPOCH + 2 * HOUR ? down : up;
  }

  private static String probes(int first) {
    return samples(first)
        .mapToObj(at -> at + ",web," + word(at, "down", "up"))
        .collect(Collectors.joining("\n", "timestamp,service,status\n", "\n"));
  }

  private static String states(int first) {
    return "timestamp,service,state\n%s,web,down\n%s,web,up\n"
        .formatted(EPOCH + first * HOUR, EPOCH + 2 * HOUR);
  }

  private static String nagios(int first) {
    return "[%s] HOST ALERT: web;DOWN;HARD;1;x\n[%s] HOST ALERT: web;UP;HARD;1;x\n"
        .formatted(EPOCH + first * HOUR, EPOCH + 2 * HOUR);
  }

  private static String prometheus(int first) {
    return samples(first)
        .mapToObj(at -> "[" + at + ",\"" + word(at, "0", "1") + "\"]")
        .collect(
            Collectors.joining(
                ",",
                "{\"data\":{\"resultType\":\"matrix\",\"result\":[{\"metric\":{\"job\":\"web\"},"
                    + "\"values\":[",
                "]}]}}"));
  }

  private static String kuma(int first) {
    return samples(first)
        .mapToObj(
            at ->
                "{\"status\":%s,\"time\":\"%s\"}"
                    .formatted(word(at, "0", "1"), Instant.ofEpochSecond(at)))
        .collect(
            Collectors.joining(
                ",",
                "{\"monitorList\":[{\"id\":1,\"name\":\"web\"}],\"heartbeatList\":{\"1\":[",
                "]}}"));
  }

  static Stream<Arguments> kinds() {
    return Stream.of(
        arguments("probes", probes(-3), probes(1)),
        arguments("states", states(-30), states(1)),
        arguments("nagios", nagios(-30), nagios(1)),
        arguments("prometheus", prometheus(-3), prometheus(1)),
        arguments("uptime-kuma", kuma(-3), kuma(1)));
  }

  private static void assertSeconds(String text, long unknown, long down) {
    SlaRequested requested =
        requested("{web: {matches: [job=web]}}", text.startsWith("{") ? "d.json" : "d.txt", text);
    PromiseResult result = requested.results().get(0);

    assertThat(result.totals().unknown()).as("unknown").isEqualTo(Fraction.of(unknown));
    assertThat(result.totals().down()).as("down").isEqualTo(Fraction.of(down));
    assertThat(result.totals().up()).as("up").isEqualTo(Fraction.of(24 * HOUR - unknown - down));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void stateBefore_isTheLastOneBeforeThePeriod(String kind, String before, String inside) {
    assertSeconds(before, 0, 2 * HOUR);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void stateBefore_isUnknownWhereTheDataBeginLater(String kind, String before, String inside) {
    assertSeconds(inside, HOUR, HOUR);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void stateBefore_isTheSameOfAnImport(String kind, String before, String inside) {
    Facts facts = requested("{web: {}}", "d.json", before).facts();

    assertSeconds(IncidentFileWriter.yaml(facts), 0, 2 * HOUR);
  }

  @Test
  void gapOfPrometheus_isUnknownAndNotDown() {
    String values =
        LongStream.concat(LongStream.range(0, 600), LongStream.range(660, 1440))
            .mapToObj(minute -> "[" + (EPOCH + minute * 60) + ",\"1\"]")
            .collect(Collectors.joining(","));
    String text =
        "{\"data\":{\"resultType\":\"matrix\",\"result\":[{\"metric\":{\"job\":\"web\"},"
            + "\"values\":["
            + values
            + "]}]}}";

    // the sample at minute 599 holds five times the step: to minute 604
    assertSeconds(text, (660 - 604) * 60, 0);
  }

  @Test
  void severalInstances_theWorstCountsAndTheDisagreementIsAWarning() {
    String text =
        "timestamp,service,state\n%1$s,web-1,up\n%1$s,web-2,up\n%2$s,web-2,down\n%3$s,web-2,up\n"
            .formatted(EPOCH, EPOCH + HOUR, EPOCH + 2 * HOUR);
    SlaRequested requested = requested("{web: {matches: [web-*]}}", "d.csv", text);

    assertThat(requested.results().get(0).totals().down()).isEqualTo(Fraction.of(HOUR));
    assertThat(requested.problems())
        .containsExactly(
            "d.csv:4: warning: Two sources disagree on \"web\" for 3600 s, first at"
                + " 2025-07-01T01:00:00Z: \"web-2\" in d.csv says \"down\" where \"web-1\" in d.csv"
                + " says \"up\"; the impact counts. [sources-disagree]");
  }

  @Test
  void nameThatNothingMatches_isOneWarningForAllRecordsOfAFile() {
    String log =
        "[%1$s] CURRENT HOST STATE: web;UP;HARD;1;x\n[%1$s] CURRENT HOST STATE: db;UP;HARD;1;x\n"
                .formatted(EPOCH)
            + "[%1$s] HOST DOWNTIME ALERT: db;STARTED; x\n[%2$s] HOST DOWNTIME ALERT: db;STOPPED; x\n"
                .formatted(EPOCH + HOUR, EPOCH + 2 * HOUR);
    SlaRequested requested = requested("{web: {}}", "n.log", log);

    assertThat(requested.problems())
        .containsExactly(
            "n.log:3: warning: The maintenance names \"db\", which no service of the contract"
                + " matches; the record is left out. Services: \"web\". The same goes for 1 more"
                + " record of the file with that name. [service-unmatched]");
  }
}
