package dev.nines.downtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.model.Facts;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.ObservedState;
import dev.nines.money.Fraction;
import dev.nines.testing.Records;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each entry of a ledger names the facts and the rules that made it. */
class LedgerReasonsTest {

  private static Incident causedBy(String cause, String id, String from, String to) {
    return Records.incident(id, Records.causedBy(cause, Day.down(id, from, to).impact().get(0)));
  }

  private static List<String> entries(String promise, Facts facts) {
    return Day.entries(Day.ledger(promise, facts));
  }

  @Test
  void levelWithoutWeight_isUpWithANote() {
    assertThat(entries("", Day.incidents(Day.level("a", "degraded_performance", "10:00", "11:00"))))
        .containsExactly("10:00-11:00 up: observe.outages.weights a degraded_performance");
  }

  @Test
  void maintenanceWithImpact_namesTheWindowAndTheImpact() {
    assertThat(
            entries(
                "qualify: {maintenance: excluded}\n",
                Day.incidents(Day.down("a", "10:00", "11:00"))
                    .and(Day.maintenance("10:00", "10:30"))))
        .containsExactly(
            "10:00-10:30 excluded: qualify.maintenance M-2025-07-10T10:00:00Z planned,"
                + " observe.outages a major_outage",
            "10:30-11:00 down: observe.outages a major_outage");
  }

  @Test
  void idleMaintenance_isUpAndSaysSo() {
    assertThat(entries("qualify: {maintenance: excluded}\n", Day.maintenance("10:00", "10:30")))
        .containsExactly("10:00-10:30 up: qualify.maintenance M-2025-07-10T10:00:00Z planned");
  }

  @Test
  void droppedOutageInMaintenance_leavesTheDenominatorWithIt() {
    DowntimeLedger ledger =
        Day.ledger(
            "clock: {denominator: minus-maintenance}\n"
                + "qualify: {maintenance: excluded, minimum: {at-least: 5 minutes}}\n",
            Day.incidents(Day.down("a", "10:00", "10:04"), Day.down("b", "12:00", "12:04"))
                .and(Day.maintenance("10:00", "10:30")));

    assertThat(ledger.secondsWhere(LedgerEntry::inDenominator))
        .isEqualTo(Fraction.of((24 * 60 - 30) * 60));
  }

  @Test
  void maintenanceUnderTwoRules_isNamedOnce() {
    assertThat(
            entries(
                "qualify: {maintenance: [{kind: planned}, {notice: 1 day}]}\n",
                Day.incidents(Day.down("a", "10:00", "10:30"))
                    .and(Day.maintenance("10:00", "10:30"))))
        .containsExactly(
            "10:00-10:30 excluded: qualify.maintenance M-2025-07-10T10:00:00Z planned,"
                + " observe.outages a major_outage");
  }

  @Test
  void maintenanceBeyondItsAllowance_isNoReason() {
    assertThat(
            entries(
                "qualify: {maintenance: [{allowance: {time: 20 minutes, per: calendar-month}}]}\n",
                Day.incidents(Day.down("a", "10:00", "10:30"))
                    .and(Day.maintenance("10:00", "10:30"))))
        .containsExactly(
            "10:00-10:20 excluded: qualify.maintenance M-2025-07-10T10:00:00Z planned,"
                + " observe.outages a major_outage",
            "10:20-10:30 down: observe.outages a major_outage");
  }

  @Test
  void excludedCause_isNamedWithTheWordOfTheRecord() {
    assertThat(
            entries(
                "qualify: {causes-excluded: [customer]}\n",
                Day.incidents(
                    causedBy("customer", "a", "10:00", "11:00"),
                    causedBy("provider", "b", "10:30", "12:00"))))
        .containsExactly(
            "10:00-10:30 excluded: qualify.causes-excluded a customer, observe.outages a"
                + " major_outage",
            "10:30-11:00 down: observe.outages a major_outage, observe.outages b major_outage,"
                + " qualify.causes-excluded a customer",
            "11:00-12:00 down: observe.outages b major_outage");
  }

  @Test
  void excludedCauseOfAWeightlessLevel_isNoExcuse() {
    ImpactWindow slow =
        Records.window("app", "degraded_performance", Day.at("10:00"), Day.at("11:00"), 7);

    assertThat(
            entries(
                "qualify: {causes-excluded: [customer]}\n",
                Day.incidents(
                    Records.incident("slow", Records.causedBy("customer", slow)),
                    Day.down("b", "10:00", "11:00"))))
        .containsExactly(
            "10:00-11:00 down: observe.outages.weights slow degraded_performance,"
                + " observe.outages b major_outage");
  }

  @Test
  void droppedOutage_isUpAndSaysSo() {
    assertThat(
            entries(
                "qualify: {minimum: {at-least: 5 minutes}}\n",
                Day.incidents(Day.down("a", "10:00", "10:04"))))
        .containsExactly("10:00-10:04 up: qualify.minimum, observe.outages a major_outage");
  }

  @Test
  void serviceHours_areNamedWithWhatLiesOutside() {
    assertThat(
            entries(
                "qualify: {service-hours: {days: MON-FRI, from: 08:00, to: 18:00}}\n",
                Day.incidents(Day.down("a", "17:00", "19:00"))))
        .containsExactly(
            "00:00-08:00 outside: qualify.service-hours",
            "17:00-18:00 down: observe.outages a major_outage",
            "18:00-19:00 outside: qualify.service-hours, observe.outages a major_outage",
            "19:00-24:00 outside: qualify.service-hours");
  }

  @Test
  void seriesState_isNamedInItsOwnWord() {
    assertThat(
            entries(
                "qualify: {maintenance: excluded}\n",
                Day.observed(
                    Records.observed("app", ObservedState.UP, Day.MIDNIGHT, Day.at("10:00")),
                    Records.observed("app", ObservedState.DOWN, Day.at("10:00"), Day.at("11:00")),
                    Records.observed(
                        "app", ObservedState.MAINTENANCE, Day.at("11:00"), Day.at("12:00")),
                    Records.observed(
                        "app", ObservedState.UNKNOWN, Day.at("12:00"), Day.at("13:00")),
                    Records.observed("app", ObservedState.UP, Day.at("13:00"), Day.at("23:00")))))
        .containsExactly(
            "10:00-11:00 down: observe.outages down",
            "11:00-12:00 excluded: qualify.maintenance maintenance maintenance, observe.outages"
                + " maintenance",
            "12:00-13:00 unknown: qualify.unknown-time unknown",
            "23:00-24:00 unknown: qualify.unknown-time");
  }

  @Test
  void stateOfNoLength_isNothing() {
    assertThat(
            entries(
                "",
                Day.observed(
                    Records.observed("app", ObservedState.UP, Day.MIDNIGHT, Day.at("23:59")),
                    Records.observed(
                        "app", ObservedState.UP, Day.at("23:59"), Day.MIDNIGHT.plusSeconds(86_400)),
                    Records.observed("app", ObservedState.DOWN, Day.at("10:00"), Day.at("10:00")))))
        .isEmpty();
  }

  @Test
  void outage_namesIncidentsOfWeightAlone() {
    Outage outage =
        Day.ledger(
                "",
                Day.incidents(
                        Day.down("a", "10:00", "11:00"),
                        Day.level("slow", "degraded_performance", "10:00", "12:00"))
                    .and(
                        Day.observed(
                            Records.observed(
                                "app", ObservedState.DOWN, Day.at("10:30"), Day.at("11:30")))))
            .outages()
            .get(0);

    assertThat(outage.incidents()).containsExactly("a");
    assertThat(outage.facts()).containsExactly(Records.provenance(7), Records.provenance(3));
    assertThat(outage.affected()).isEqualTo(Optional.empty());
  }
}
