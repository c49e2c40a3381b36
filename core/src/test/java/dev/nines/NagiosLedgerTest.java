package dev.nines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.nines.contract.Contract;
import dev.nines.credit.PromiseResult;
import dev.nines.downtime.LedgerEntry;
import dev.nines.downtime.Reason;
import dev.nines.model.Facts;
import dev.nines.money.Fraction;
import dev.nines.problem.Checked;
import dev.nines.problem.SourceLocation;
import dev.nines.source.SourceInput;
import dev.nines.source.SourceReaders;
import dev.nines.source.contract.ContractFiles;
import dev.nines.source.contract.ContractReader;
import dev.nines.source.incident.IncidentFileWriter;
import dev.nines.time.PeriodExpression;
import dev.nines.time.Tile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * From logs to seconds: the day of 1 July 2025 in UTC. Columns are the words of the source with
 * where the time went, as docs/sources/nagios.md has them.
 */
class NagiosLedgerTest {

  private static final Instant DAY = Instant.parse("2025-07-01T00:00:00Z");
  private static final int HOUR = 3600;

  private static String line(double hour, String text) {
    return "[" + (DAY.getEpochSecond() + (long) (hour * HOUR)) + "] " + text + "\n";
  }

  private static Contract contract(String matches, String terms) {
    String text =
        """
        contract: c
        services:
        %spromises:
          - id: uptime
            target: none
            clock: {period: calendar-day}
        %s"""
            .formatted(matches.indent(2), terms.indent(4));
    Checked<Contract> contract =
        ContractReader.read("c.yaml", text, ContractFiles.none()).map(a -> a.latest());
    assertThat(contract.problems()).isEmpty();
    return contract.value().orElseThrow();
  }

  private static Facts read(String name, String text) {
    SourceInput input = SourceInput.of(name, text.getBytes(StandardCharsets.UTF_8));
    return SourceReaders.installed().read(input).value().orElseThrow();
  }

  private static PromiseResult result(Contract contract, Facts facts) {
    PeriodExpression period =
        PeriodExpression.parse("2025-07-01/2025-07-02", SourceLocation.ofFile("--period"))
            .value()
            .orElseThrow();
    Instant asOf = Instant.parse("2025-08-01T00:00:00Z");
    return SlaReporting.calculate(contract, facts, period, asOf)
        .value()
        .orElseThrow()
        .promises()
        .get(0);
  }

  // state and word, with the seconds of all its entries
  private static Map<String, Long> columns(PromiseResult result) {
    Map<String, Long> columns = new TreeMap<>();
    for (Tile<LedgerEntry> tile : result.members().get(0).ledger().tiles()) {
      columns.merge(column(tile.value()), tile.span().length().toSeconds(), Long::sum);
    }
    return columns;
  }

  private static String column(LedgerEntry entry) {
    String word =
        entry.because().stream()
            .filter(reason -> !reason.rule().equals(Reason.MAINTENANCE))
            .map(Reason::detail)
            .findFirst()
            .orElse("");
    String scheduled = entry.isBecauseOf(Reason.MAINTENANCE) ? " scheduled" : "";
    return (entry.state() + " " + word).strip() + scheduled;
  }

  private static final String EXCLUDED = "qualify: {maintenance: excluded}\n";
  private static final String HOST = "a: {matches: [web]}\n";
  private static final String PING = "a: {matches: [web;PING]}\n";
  private static final String BOTH = "a: {matches: [web]}\nb: {matches: [db]}\n";
  private static final String COUNTED = "observe: {soft-states: counted}\n";
  private static final String IGNORED = "observe: {soft-states: ignored}\n";
  private static final String WARNINGS =
      "observe: {outages: {weights: {degraded_performance: 1}}, soft-states: ignored}\n";

  private static final String STOPPED =
      line(0, "LOG ROTATION: DAILY")
          + line(0, "CURRENT HOST STATE: web;UP;HARD;1;fine")
          + line(1, "Successfully shutdown... (PID=1)")
          + line(3, "Finished daemonizing... (New PID=2)")
          + line(4, "HOST ALERT: web;UP;HARD;1;fine");
  private static final String TWO_HOSTS =
      line(0, "CURRENT HOST STATE: web;UP;HARD;1;fine")
          + line(0, "CURRENT HOST STATE: db;UP;HARD;1;fine")
          + line(6, "HOST ALERT: web;DOWN;HARD;1;gone")
          + line(12, "HOST ALERT: web;UP;HARD;1;fine");
  private static final String SOFT_THEN_HARD =
      line(0, "CURRENT HOST STATE: web;UP;HARD;1;fine")
          + line(20, "HOST ALERT: web;DOWN;SOFT;1;gone")
          + line(21, "HOST ALERT: web;DOWN;HARD;2;gone");
  private static final String SOFT_ONLY =
      line(0, "CURRENT HOST STATE: web;UP;HARD;1;fine")
          + line(20, "HOST ALERT: web;DOWN;SOFT;1;gone")
          + line(21, "HOST ALERT: web;UP;SOFT;2;fine");
  private static final String DOWN_AND_UP_IN_DOWNTIME =
      line(0, "CURRENT HOST STATE: web;DOWN;HARD;1;gone")
          + line(1, "HOST DOWNTIME ALERT: web;STARTED; in")
          + line(2, "HOST ALERT: web;UP;HARD;1;fine")
          + line(3, "HOST DOWNTIME ALERT: web;STOPPED; out");
  private static final String TWO_IN_DOWNTIME =
      line(0, "CURRENT HOST STATE: web;UP;HARD;1;fine")
          + line(0, "CURRENT HOST STATE: db;UP;HARD;1;fine")
          + line(1, "HOST ALERT: web;DOWN;HARD;1;gone")
          + line(1, "HOST DOWNTIME ALERT: web;STARTED; in")
          + line(1, "HOST DOWNTIME ALERT: db;STARTED; in")
          + line(2, "HOST ALERT: db;DOWN;HARD;1;gone")
          + line(3, "HOST DOWNTIME ALERT: web;STOPPED; out")
          + line(3, "HOST DOWNTIME ALERT: db;STOPPED; out")
          + line(4, "HOST ALERT: web;UP;HARD;1;fine");
  private static final String HOST_IN_DOWNTIME =
      line(-1, "HOST DOWNTIME ALERT: web;STARTED; in")
          + line(0, "CURRENT SERVICE STATE: web;PING;CRITICAL;HARD;1;gone")
          + line(0.5, "HOST ALERT: web;DOWN;HARD;1;gone")
          + line(1, "HOST DOWNTIME ALERT: web;STOPPED; out");
  private static final String WARNING =
      line(0, "CURRENT SERVICE STATE: web;PING;OK;HARD;1;fine")
          + line(2, "SERVICE ALERT: web;PING;WARNING;SOFT;1;slow")
          + line(3, "SERVICE ALERT: web;PING;WARNING;HARD;2;slow")
          + line(4, "SERVICE DOWNTIME ALERT: web;PING;STARTED; in")
          + line(5, "SERVICE DOWNTIME ALERT: web;PING;STOPPED; out")
          + line(6, "SERVICE ALERT: web;PING;OK;HARD;1;fine");
  private static final String NOBODY_LOOKS =
      line(0, "CURRENT SERVICE STATE: web;PING;OK;HARD;1;fine")
          + line(10, "SERVICE ALERT: web;PING;UNKNOWN;HARD;1;timeout")
          + line(12, "SERVICE ALERT: web;PING;OK;HARD;1;fine");

  private static Map<String, Integer> hours(Object... wordsAndHours) {
    Map<String, Integer> hours = new TreeMap<>();
    for (int i = 0; i < wordsAndHours.length; i += 2) {
      hours.put((String) wordsAndHours[i], (Integer) wordsAndHours[i + 1]);
    }
    return hours;
  }

  static Stream<Arguments> logs() {
    String carry = "qualify: {unknown-time: {carry: 3 hours, then: down}}\n";
    return Stream.of(
        arguments("not running", HOST, "", STOPPED, hours("UP", 22, "UNKNOWN NOT RUNNING", 2)),
        arguments(
            "not running, carried",
            HOST,
            carry,
            STOPPED,
            hours("UP", 22, "UNKNOWN NOT RUNNING", 2)),
        arguments(
            "any of two hosts",
            BOTH,
            "over: any-down\n",
            TWO_HOSTS,
            hours("UP", 18, "DOWN DOWN", 6)),
        arguments("soft, confirmed", HOST, "", SOFT_THEN_HARD, hours("UP", 20, "DOWN DOWN", 4)),
        arguments("soft, counted", HOST, COUNTED, SOFT_THEN_HARD, hours("UP", 20, "DOWN DOWN", 4)),
        arguments("soft, ignored", HOST, IGNORED, SOFT_THEN_HARD, hours("UP", 21, "DOWN DOWN", 3)),
        arguments("soft, not confirmed", HOST, "", SOFT_ONLY, hours("UP", 24)),
        arguments(
            "soft, not confirmed but counted",
            HOST,
            COUNTED,
            SOFT_ONLY,
            hours("UP", 23, "DOWN DOWN", 1)),
        arguments(
            "down, then up in downtime",
            HOST,
            EXCLUDED,
            DOWN_AND_UP_IN_DOWNTIME,
            hours("DOWN DOWN", 1, "EXCLUDED DOWN scheduled", 1, "UP scheduled", 1, "UP", 21)),
        arguments(
            "downtime counts",
            HOST,
            "qualify: {maintenance: counts}\n",
            DOWN_AND_UP_IN_DOWNTIME,
            hours("DOWN DOWN", 2, "UP", 22)),
        arguments(
            "any of two hosts in downtime",
            BOTH,
            "over: any-down\n" + EXCLUDED,
            TWO_IN_DOWNTIME,
            hours("UP", 1, "EXCLUDED DOWN scheduled", 2, "DOWN DOWN", 21)),
        arguments(
            "the downtime of a host is that of its service, its state is not",
            PING,
            EXCLUDED,
            HOST_IN_DOWNTIME,
            hours("EXCLUDED CRITICAL scheduled", 1, "DOWN CRITICAL", 23)),
        arguments(
            "warnings that count",
            PING,
            WARNINGS + EXCLUDED,
            WARNING,
            hours("UP", 21, "DOWN WARNING", 2, "EXCLUDED WARNING scheduled", 1)),
        arguments(
            "warnings that do not",
            PING,
            IGNORED + EXCLUDED,
            WARNING,
            hours("UP", 21, "UP WARNING", 2, "UP WARNING scheduled", 1)),
        arguments(
            "a state of unknown", PING, "", NOBODY_LOOKS, hours("UP", 22, "UNKNOWN UNKNOWN", 2)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("logs")
  void log_hasItsSecondsUnderItsOwnWords(
      String name, String services, String terms, String log, Map<String, Integer> hours) {
    PromiseResult result = result(contract(services, terms), read("n.log", log));
    Map<String, Long> seconds = new TreeMap<>();
    hours.forEach((word, count) -> seconds.put(word, (long) count * HOUR));

    assertThat(columns(result)).isEqualTo(seconds);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("logs")
  void import_hasTheSameLedger(
      String name, String services, String terms, String log, Map<String, Integer> hours) {
    Facts facts = read("n.log", log);
    Facts imported = read("i.yaml", IncidentFileWriter.yaml(facts));
    Contract contract = contract(services, terms);

    assertThat(columns(result(contract, imported))).isEqualTo(columns(result(contract, facts)));
  }

  @Test
  void mean_ofTwoHosts() {
    PromiseResult result = result(contract(BOTH, "over: mean\n"), read("n.log", TWO_HOSTS));

    assertThat(result.indicator().orElseThrow().exact())
        .isEqualTo(Fraction.of(100 * (18 + 24), 48));
  }

  @Test
  void carried_unknownTimeWeighsAsTheStateBeforeIt() {
    String log =
        line(0, "CURRENT HOST STATE: web;DOWN;HARD;1;gone")
            + line(1, "Successfully shutdown... (PID=1)")
            + line(3, "Finished daemonizing... (New PID=2)");
    String carry = "qualify: {unknown-time: {carry: 90 days, then: up}}\n";

    PromiseResult result = result(contract(HOST, carry), read("n.log", log));

    assertThat(result.totals().unknown()).isEqualTo(Fraction.of(2 * HOUR));
    assertThat(result.totals().counted()).isEqualTo(Fraction.of(24 * HOUR));
  }

  @Test
  void downtime_overTheEndOfAFileIsOne() {
    String first =
        line(-9, "CURRENT HOST STATE: web;UP;HARD;1;fine")
            + line(-3, "HOST DOWNTIME ALERT: web;STARTED; in")
            + line(-2, "HOST ALERT: web;DOWN;HARD;1;gone");
    String second =
        line(1, "LOG ROTATION: DAILY")
            + line(1, "CURRENT HOST STATE: web;DOWN;HARD;1;gone")
            + line(3, "HOST DOWNTIME ALERT: web;STOPPED; out")
            + line(4, "HOST ALERT: web;UP;HARD;1;fine");
    Facts facts = read("1.log", first).and(read("2.log", second));

    PromiseResult result = result(contract(HOST, EXCLUDED), facts);

    assertThat(columns(result))
        .isEqualTo(
            Map.of("EXCLUDED DOWN scheduled", 3L * HOUR, "DOWN DOWN", 1L * HOUR, "UP", 20L * HOUR));
  }

  @Test
  void initialState_comesFromTheLastChangeBeforeThePeriod() {
    String log =
        line(-48, "HOST ALERT: web;DOWN;HARD;1;gone") + line(2, "HOST ALERT: web;UP;HARD;1;fine");

    assertThat(columns(result(contract(HOST, ""), read("n.log", log))))
        .isEqualTo(Map.of("DOWN DOWN", 2L * HOUR, "UP", 22L * HOUR));
  }

  @Test
  void initialState_isUnknownWhereTheLogDoesNotHoldIt() {
    String log = line(2, "HOST ALERT: web;UP;HARD;1;fine");

    assertThat(columns(result(contract(HOST, ""), read("n.log", log))))
        .isEqualTo(Map.of("UNKNOWN", 2L * HOUR, "UP", 22L * HOUR));
  }

  @Test
  void acknowledgement_changesNoSecond() {
    String command = line(6.5, "EXTERNAL COMMAND: ACKNOWLEDGE_HOST_PROBLEM;web;2;1;1;mira;on it");
    Facts with = read("n.log", TWO_HOSTS + command);
    String inside =
        TWO_HOSTS.replace(
            line(12, "HOST ALERT: web;UP;HARD;1;fine"),
            command + line(12, "HOST ALERT: web;UP;HARD;1;fine"));
    Facts acknowledged = read("n.log", inside);
    Contract contract = contract(BOTH, "over: any-down\n");

    assertThat(with.incidents()).isEmpty();
    assertThat(acknowledged.incidents()).hasSize(1);
    assertThat(result(contract, acknowledged).totals()).isEqualTo(result(contract, with).totals());
  }
}
