package dev.nines.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Contract;
import dev.nines.downtime.Outage;
import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.money.Fraction;
import dev.nines.testing.Agreements;
import dev.nines.testing.Records;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which window decides over a right in any stretch of a length, and with which outages. */
class WindowRightsTest {

  private static EscalationResult right(String promise, String right, Incident... incidents) {
    return Runs.promise(contract(promise, right), "2025-03", incidents).rights().get(0);
  }

  private static Contract contract(String promise, String right) {
    return Runs.contract("", promise + "target: 99.9\nescalation:\n  - {right: x, " + right + "}");
  }

  // two services whose figures are summed or averaged
  private static EscalationResult ofTwo(String over, String right, Incident... incidents) {
    Contract contract =
        Agreements.read(
                """
                contract: c
                services: {app: {}, db: {}}
                promises: [{id: p, target: 99.9, over: %s, escalation: [{right: x, %s}]}]
                """
                    .formatted(over, right))
            .latest();
    return Runs.promise(contract, "2025-03", incidents).rights().get(0);
  }

  private static EscalationResult.Stretch window(EscalationResult right) {
    return right.stretches().get(0);
  }

  private static List<String> incidents(EscalationResult.Stretch stretch) {
    return stretch.outages().stream().map(Outage::incidents).flatMap(List::stream).toList();
  }

  private static Fraction value(EscalationResult right) {
    return window(right).value().orElseThrow().exact();
  }

  @ParameterizedTest(name = "{0}: from {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        // a window of a day holds the outage from 1 hour before its end on; the earliest counts
        "most outages | outages: {at-least: 2}, in-any: 1 day | 2025-03-09T01:00:00Z",
        "most time down | downtime: {at-least: 9 hours}, in-any: 1 day | 2025-03-09T01:00:00Z",
        "least uptime | uptime: {below: 1}, in-any: 1 day | 2025-03-09T01:00:00Z",
        "most share down | downtime-share: {above: 99}, in-any: 1 day | 2025-03-09T01:00:00Z"
      })
  void ofEqualWindows_theEarliestDecides(String name, String terms, String from) {
    EscalationResult right =
        right(
            "",
            terms,
            Runs.outage("a", "2025-03-10T00:00:00Z", 60),
            Runs.outage("b", "2025-03-20T00:00:00Z", 60));

    assertThat(right.given()).isFalse();
    assertThat(window(right).span().from()).isEqualTo(from);
  }

  @Test
  void windowWithoutServiceHours_hasNoFigure_andIsPassedOver() {
    // the contract begins on Saturday 1 March; a weekend lies between the two outages as well
    Contract contract =
        Runs.contract(
            "valid: {from: 2025-03-01}\n",
            """
            qualify: {service-hours: {days: MON-FRI, from: 08:00, to: 18:00}}
            target: 99.9
            escalation: [{right: x, uptime: {below: 50}, in-any: 1 day}]
            """);

    EscalationResult right =
        Runs.promise(
                contract,
                "2025-03",
                Runs.outage("a", "2025-03-14T08:00:00Z", 60),
                Runs.outage("b", "2025-03-18T08:00:00Z", 30))
            .rights()
            .get(0);

    assertThat(right.given()).isFalse();
    assertThat(value(right)).isEqualTo(Fraction.of(9, 10).times(100));
    assertThat(incidents(window(right))).containsExactly("a");
  }

  @Test
  void periodOutsideServiceHours_hasAWindowWithoutFigure() {
    EscalationResult right =
        right(
            "qualify: {service-hours: {days: SUN, from: 08:00, to: 08:01}}\n",
            "uptime: {below: 50}, in-any: 1 day");

    assertThat(window(right).value()).isEmpty();
    assertThat(right.given()).isFalse();
  }

  @Test
  void windowThatEndsWhereServiceHoursBegin_isLookedAt() {
    // the day from Thursday noon to Friday noon has only Thursday's six hours, one of them down
    EscalationResult right =
        right(
            "qualify: {service-hours: [{days: MON-THU, from: 08:00, to: 18:00},"
                + " {days: FRI, from: 12:00, to: 18:00}]}\n",
            "uptime: {below: 50}, in-any: 1 day",
            Runs.outage("a", "2025-03-13T15:00:00Z", 60));

    assertThat(value(right)).isEqualTo(Fraction.of(5, 6).times(100));
    assertThat(window(right).span().from()).isEqualTo("2025-03-13T12:00:00Z");
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        // 30 calendar days over Berlin's clock change have 719 hours; 1 % of 720 are 432 minutes
        "as it is | actual | 43140",
        "as the contract writes it | 43200 minutes | 43200",
        "days of 24 hours | days-of-24h | 43200"
      })
  void denominatorOfAWindow_isThatOfThePromise(String name, String denominator, long minutes) {
    Contract contract =
        Runs.contract(
            "zone: Europe/Berlin\n",
            """
            clock: {denominator: %s}
            target: 99.9
            escalation: [{right: x, uptime: {below: 99}, in-any: 30 days}]
            """
                .formatted(denominator));

    EscalationResult right =
        Runs.promise(contract, "2025-03", Runs.outage("a", "2025-03-30T12:00:00Z", 600))
            .rights()
            .get(0);

    assertThat(value(right)).isEqualTo(Fraction.of(minutes - 600, minutes).times(100));
  }

  @ParameterizedTest(name = "begun at {0}: {1}")
  @CsvSource({"2025-03-11T05:59:00Z, true", "2025-03-11T06:00:00Z, false"})
  void outage_isInTheWindowOfItsFirstCountedInstant(String second, boolean given) {
    // maintenance excludes the first six hours: the first outage counts from 06:00
    Instant midnight = Instant.parse("2025-03-10T00:00:00Z");
    Facts facts =
        Facts.ofRecords(
            List.of(
                Runs.outage("a", "2025-03-10T00:00:00Z", 12 * 60), Runs.outage("b", second, 10)),
            List.of(
                Records.maintenance(
                    "app",
                    "planned",
                    midnight,
                    midnight.plusSeconds(6 * 3_600),
                    Optional.of(midnight.minusSeconds(86_400)))),
            List.of());

    EscalationResult right =
        Runs.run(
                contract(
                    "qualify: {maintenance: excluded}\n", "outages: {at-least: 2}, in-any: 1 day"),
                "2025-03",
                facts)
            .promises()
            .get(0)
            .rights()
            .get(0);

    assertThat(right.given()).isEqualTo(given);
  }

  @Test
  void droppedOutage_isNone() {
    EscalationResult right =
        right(
            "qualify: {minimum: {at-least: 5 minutes}}\n",
            "outages: {at-least: 2}, in-any: 1 day",
            Runs.outage("short", "2025-03-10T00:00:00Z", 4),
            Runs.outage("long", "2025-03-10T10:00:00Z", 5));

    assertThat(value(right)).isEqualTo(Fraction.ONE);
    assertThat(incidents(window(right))).containsExactly("long");
  }

  @Test
  void outagesOfAWindow_areThoseThatLieInIt() {
    Incident before = Runs.outage("before", "2025-02-19T00:00:00Z", 60);
    Incident running = Runs.outage("running", "2025-02-20T00:00:00Z", 19 * 1440);

    // a whole day down: the outage that began before the window is part of its time
    EscalationResult time =
        right("", "downtime: {at-least: 24 hours}, in-any: 1 day", before, running);
    // but it is counted where it begins
    EscalationResult number =
        right(
            "",
            "outages: {at-least: 2}, in-any: 1 day",
            running,
            Runs.outage("b", "2025-03-11T10:00:00Z", 1),
            Runs.outage("c", "2025-03-11T11:00:00Z", 1));

    assertThat(incidents(window(time))).containsExactly("running");
    assertThat(incidents(window(number))).containsExactly("b", "c");
  }

  @Test
  void outagesOfSeveralServices_areTakenInOrderOfTime() {
    EscalationResult right =
        ofTwo(
            "worst",
            "outages: {at-least: 3}, in-any: 1 day",
            Runs.outageOf("app", "a", "2025-03-10T12:00:00Z", 10),
            Runs.outageOf("db", "b", "2025-03-10T06:00:00Z", 10),
            Runs.outageOf("app", "c", "2025-03-10T00:00:00Z", 10));

    assertThat(right.given()).isTrue();
    assertThat(incidents(window(right))).containsExactly("c", "b", "a");
  }

  @Test
  void right_isGivenByTheOutageThatRunsOn_notByOneThatIsOver() {
    // the windows after db's ten minutes are full of app's outage alone
    EscalationResult right =
        ofTwo(
            "mean",
            "downtime: {at-least: 24 hours}, in-any: 1 day,"
                + " notice: {within: 30 days, from: outage-start}",
            Runs.outageOf("app", "long", "2025-03-05T00:00:00Z", 5 * 1440),
            Runs.outageOf("db", "short", "2025-03-06T00:00:00Z", 10));

    assertThat(right.given()).isTrue();
    assertThat(right.exercise().stream().map(date -> date.until().toString()))
        .containsExactly("2025-04-05T00:00:00Z", "2025-04-06T00:00:00Z");
  }
}
