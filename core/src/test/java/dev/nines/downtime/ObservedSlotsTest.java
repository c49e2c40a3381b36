package dev.nines.downtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.model.Facts;
import dev.nines.model.MetricSample;
import dev.nines.model.RequestCount;
import dev.nines.testing.Records;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slots that requests, metrics or the downtime in them make bad. */
class ObservedSlotsTest {

  private static String slots(String terms) {
    return "observe: {slots: {" + terms + "}}\n";
  }

  private static Facts samples(String rows) {
    return Day.samples(rows.split(", "));
  }

  private static Facts requests(String rows) {
    return Day.requests(rows.split(", "));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "exactly the limit is not above it | 10:02 500 | 0",
        "one is above it | 10:02 501 | 5",
        "the first of two | 10:02 501, 10:03 1 | 5",
        "the second of two | 10:02 1, 10:03 501 | 5",
        "neither of two | 10:02 1, 10:03 2 | 0",
        "two slots | 10:04 501, 10:05 501 | 10",
        "two slots, one bad | 10:04 501, 10:05 1 | 5",
        "of this metric | 10:02 501 latency | 5",
        "of another metric | 10:02 501 size | 0"
      })
  void metricSlot_isBadIfAnyOfItsSamplesIs(String name, String rows, long minutes) {
    DowntimeLedger ledger =
        Day.ledger(slots("length: 5 minutes, bad: {latency: {above: 500}}"), samples(rows));

    assertThat(ledger.lengthOf(LedgerState.DOWN)).isEqualTo(Duration.ofMinutes(minutes));
  }

  @Test
  void metricSlot_saysWhy() {
    DowntimeLedger ledger =
        Day.ledger(
            slots("length: 5 minutes, bad: {latency: {above: 500}}"), Day.samples("10:02 501"));

    assertThat(Day.entries(ledger))
        .containsExactly("10:00-10:05 down: observe.slots metric over its limit");
  }

  // a sample a minute from 10:00, each on a line of its own from line 1
  private static Facts lines(int... values) {
    return Facts.ofMetrics(
        IntStream.range(0, values.length)
            .mapToObj(
                i ->
                    new MetricSample(
                        "",
                        "app",
                        Records.time(Day.at("10:%02d".formatted(i)), i + 1),
                        BigDecimal.valueOf(values[i]),
                        Records.provenance(i + 1)))
            .toList());
  }

  private static List<Integer> linesNamed(DowntimeLedger ledger) {
    return ledger.tiles().stream()
        .flatMap(tile -> tile.value().because().stream())
        .flatMap(reason -> reason.fact().stream())
        .map(fact -> fact.location().line())
        .toList();
  }

  @Test
  void slot_namesEverySampleThatMadeItBad() {
    DowntimeLedger ledger =
        Day.ledger(slots("length: 5 minutes, bad: {latency: {above: 500}}"), lines(501, 1, 502));

    assertThat(linesNamed(ledger)).containsExactly(1, 3);
  }

  @Test
  void slot_namesEveryRowOfItsRate() {
    List<RequestCount> rows =
        Stream.of(1, 2)
            .map(
                line ->
                    new RequestCount(
                        "app",
                        Records.time(Day.at("10:0" + line), line),
                        100,
                        line == 1 ? 0 : 30,
                        Records.provenance(line)))
            .toList();
    DowntimeLedger ledger =
        Day.ledger(
            slots("length: 5 minutes, bad: {error-rate: {above: 5}}"), Facts.ofRequests(rows));

    assertThat(linesNamed(ledger)).containsExactly(1, 2);
  }

  @Test
  void slot_ofManyRowsNamesTheFirstOnesAndTheLast() {
    int[] values = IntStream.generate(() -> 501).limit(40).toArray();
    DowntimeLedger ledger =
        Day.ledger(slots("length: 1 hour, bad: {latency: {above: 500}}"), lines(values));

    assertThat(linesNamed(ledger)).hasSize(20).startsWith(1, 2).endsWith(19, 40);
  }

  @ParameterizedTest(name = "{0}: {2} minutes")
  @CsvSource(
      delimiter = '|',
      value = {
        "more than 5 % failed | 10:00 100 6 | 5",
        "exactly 5 % | 10:00 100 5 | 0",
        "too few to say | 10:00 9 9 | 0",
        "just enough | 10:00 10 1 | 5",
        "enough together | 10:00 5 0, 10:04 5 1 | 5",
        "no requests at all | 10:00 0 0 | 0"
      })
  void requestSlot_isJudgedByTheShareThatFailed(String name, String rows, long minutes) {
    DowntimeLedger ledger =
        Day.ledger(
            slots("length: 5 minutes, bad: {error-rate: {above: 5}}, least-attempts: 10"),
            requests(rows));

    assertThat(ledger.lengthOf(LedgerState.DOWN)).isEqualTo(Duration.ofMinutes(minutes));
  }

  @Test
  void requestSlot_saysHowManyFailed() {
    DowntimeLedger ledger =
        Day.ledger(
            slots("length: 5 minutes, bad: {error-rate: {above: 5}}"),
            Day.requests("10:00 15 1", "10:04 5 2"));

    assertThat(Day.entries(ledger))
        .containsExactly("10:00-10:05 down: observe.slots 3 of 20 failed");
  }

  @Test
  void anyOfSeveralConditions_makesASlotBad() {
    String both =
        slots("length: 5 minutes, bad: [{error-rate: {above: 5}}, {latency: {above: 500}}]");
    Facts facts =
        Day.requests("10:00 20 0", "11:00 20 9", "12:00 20 0")
            .and(Day.samples("10:01 501", "12:01 500"));

    assertThat(Day.entries(Day.ledger(both, facts)))
        .containsExactly(
            "10:00-10:05 down: observe.slots metric over its limit",
            "11:00-11:05 down: observe.slots 9 of 20 failed");
  }

  @ParameterizedTest(name = "{0}: {1} minutes down, {2} unknown")
  @CsvSource({"good, 5, 0", "bad, 1435, 0", "unknown, 5, 1430"})
  void slotWithoutRequests_isWhatTheContractSays(String empty, long down, long unknown) {
    // one slot is bad and one is good
    DowntimeLedger ledger =
        Day.ledger(
            slots("length: 5 minutes, bad: {error-rate: {above: 5}}, empty: " + empty),
            Day.requests("10:00 20 9", "10:05 20 0"));

    assertThat(ledger.lengthOf(LedgerState.DOWN)).isEqualTo(Duration.ofMinutes(down));
    assertThat(ledger.lengthOf(LedgerState.UNKNOWN)).isEqualTo(Duration.ofMinutes(unknown));
  }

  @Test
  void emptySlotThatIsBad_saysSo() {
    DowntimeLedger ledger =
        Day.ledger(
            slots("length: 12 hours, bad: {error-rate: {above: 5}}, empty: bad"),
            Day.requests("10:00 20 0"));

    assertThat(Day.entries(ledger)).containsExactly("12:00-24:00 down: observe.slots no requests");
  }

  @Test
  void serviceWithoutAnyRow_isNotBad() {
    DowntimeLedger ledger =
        Day.ledger(
            slots("length: 5 minutes, bad: {error-rate: {above: 5}}, empty: bad"), Facts.none());

    assertThat(Day.entries(ledger)).isEmpty();
  }

  @ParameterizedTest(name = "{0}-{1}: {2} minutes excluded")
  @CsvSource({"10:00, 11:00, 60", "10:00, 11:30, 60", "09:30, 12:00, 60", "10:15, 11:15, 0"})
  void requestSlot_isExcludedOnlyInWholeMaintenance(String from, String to, long minutes) {
    DowntimeLedger ledger =
        Day.ledger(
            slots("length: 1 hour, bad: {error-rate: {above: 5}}")
                + "qualify: {maintenance: excluded}\n",
            Day.requests("10:00 20 9").and(Day.maintenance(from, to)));

    assertThat(ledger.lengthOf(LedgerState.EXCLUDED)).isEqualTo(Duration.ofMinutes(minutes));
    assertThat(ledger.lengthOf(LedgerState.DOWN)).isEqualTo(Duration.ofMinutes(60 - minutes));
  }

  @ParameterizedTest(name = "maintenance until {0}: {1} minutes down")
  @CsvSource({"10:30, 0", "10:29, 60"})
  void downtimeSlot_isJudgedAfterExclusions(String to, long minutes) {
    // 20 minutes after 10:30 are not above 20
    DowntimeLedger ledger =
        Day.ledger(
            slots("length: 1 hour, bad: {downtime: {above: 20 minutes}}")
                + "qualify: {maintenance: excluded}\n",
            Day.incidents(Day.down("a", "10:00", "10:50")).and(Day.maintenance("10:00", to)));

    assertThat(ledger.lengthOf(LedgerState.DOWN)).isEqualTo(Duration.ofMinutes(minutes));
  }

  @Test
  void slotsOfDataAlone_lookAtNoIncident() {
    Facts facts = Day.requests("10:00 20 0").and(Day.incidents(Day.down("a", "10:00", "12:00")));

    assertThat(
            Day.entries(Day.ledger(slots("length: 1 hour, bad: {error-rate: {above: 5}}"), facts)))
        .isEmpty();
    assertThat(
            Day.entries(
                Day.ledger(
                    slots(
                        "length: 1 hour, bad: [{error-rate: {above: 5}},"
                            + " {downtime: {above: 0 seconds}}]"),
                    facts)))
        .containsExactly("10:00-12:00 down: observe.slots, observe.outages a major_outage");
  }

  @ParameterizedTest(name = "hours from {0}: {1} minutes down")
  @CsvSource({"08:30, 60", "08:00, 60", "09:00, 0"})
  void requestSlotPartlyInServiceHours_isJudgedWhole(String from, long minutes) {
    DowntimeLedger ledger =
        Day.ledger(
            slots("length: 1 hour, bad: {error-rate: {above: 5}}")
                + "qualify: {service-hours: {days: MON-FRI, from: "
                + from
                + ", to: 18:00}}\n",
            Day.requests("08:10 20 9"));

    assertThat(ledger.lengthOf(LedgerState.DOWN)).isEqualTo(Duration.ofMinutes(minutes));
  }

  @Test
  void downtimeSlots_sayThatTheSlotIsJudged() {
    DowntimeLedger ledger =
        Day.ledger(
            slots("length: 1 hour, bad: {downtime: {above: 20 minutes}}"),
            Day.incidents(Day.down("a", "10:00", "10:21"), Day.down("b", "12:00", "12:20")));

    assertThat(Day.entries(ledger))
        .containsExactly(
            "10:00-10:21 down: observe.slots, observe.outages a major_outage",
            "10:21-11:00 down: observe.slots",
            "12:00-12:20 up: observe.slots, observe.outages b major_outage");
    assertThat(ledger.outages()).hasSize(2);
    assertThat(ledger.outages().get(0).span().length()).isEqualTo(Duration.ofHours(1));
  }
}
