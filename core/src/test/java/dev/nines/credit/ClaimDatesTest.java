package dev.nines.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Contract;
import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.model.IncidentKind;
import dev.nines.model.Marks;
import dev.nines.model.ObservedState;
import dev.nines.problem.Problem;
import dev.nines.testing.Records;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The dates by which a credit must be claimed. */
class ClaimDatesTest {

  private static Contract contract(String claim) {
    return Runs.contract(
        "", "target: 99.9\ncredit: {bands: [{below: 99.9, percent: 10}]}\nclaim: " + claim + "\n");
  }

  private static Incident closed(String id, String from, String closed) {
    return Records.incident(
        id,
        IncidentKind.REAL,
        new Marks(Map.of("closed", List.of(Records.time(Instant.parse(closed), 9)))),
        Runs.outage("x", from, 60).impact());
  }

  private static List<String> dates(PromiseResult result) {
    return result.claims().stream().map(date -> (date.step() + " " + date.until()).trim()).toList();
  }

  @Test
  void severalSteps_areInOrderOfTheirDates() {
    PromiseResult result =
        Runs.promise(
            contract("[{step: report, within: 72 hours, from: outage-start}, {within: 30 days}]"),
            "2025-07",
            Runs.outage("a", "2025-07-10T08:00:00Z", 60));

    assertThat(dates(result))
        .containsExactly("report 2025-07-13T08:00:00Z", "2025-08-31T00:00:00Z");
  }

  @Test
  void mark_givesADateAnOutage_andIsMissedWhereItIsMissing() {
    SlaResult sla =
        Runs.run(
            contract("{step: ticket, within: 30 days, from: closed}"),
            "2025-07",
            closed("first", "2025-07-10T08:00:00Z", "2025-07-11T10:00:00Z"),
            closed("second", "2025-07-12T08:00:00Z", "2025-07-15T10:00:00Z"),
            Runs.outage("third", "2025-07-20T08:00:00Z", 60));

    assertThat(dates(sla.promises().get(0)))
        .containsExactly("ticket 2025-08-11T00:00:00Z", "ticket 2025-08-15T00:00:00Z");
    assertThat(sla.problems().stream().map(Problem::toString))
        .containsExactly(
            "facts.yaml:1: warning: Incident \"Title of third\" has no mark \"closed\", from which"
                + " the deadline for \"ticket\" of promise \"uptime\" is counted; no date can be"
                + " given for it. [mark-missing]");
  }

  @Test
  void outageThatDoesNotCount_hasNoDate() {
    Contract contract =
        Runs.contract(
            "",
            """
            qualify: {causes-excluded: [customer]}
            target: 99.9
            credit: {bands: [{below: 99.9, percent: 10}]}
            claim: [{step: report, within: 72 hours, from: outage-start},
                    {step: ticket, within: 30 days, from: closed}]
            """);
    Incident counted = closed("counted", "2025-07-10T08:00:00Z", "2025-07-11T10:00:00Z");
    Incident excluded =
        Records.incident(
            "excluded",
            IncidentKind.REAL,
            closed("x", "2025-07-20T08:00:00Z", "2025-07-21T10:00:00Z").marks(),
            Runs.causedBy("customer", Runs.outage("x", "2025-07-20T08:00:00Z", 60)).impact());

    assertThat(dates(Runs.promise(contract, "2025-07", counted, excluded)))
        .containsExactly("report 2025-07-13T08:00:00Z", "ticket 2025-08-11T00:00:00Z");
  }

  @Test
  void markOfAnOutageWithoutIncident_isMissed() {
    Instant midnight = Instant.parse("2025-07-10T00:00:00Z");
    Facts monitored =
        Facts.ofRecords(
            List.of(),
            List.of(),
            List.of(
                Records.observed(
                    "app", ObservedState.DOWN, midnight, midnight.plusSeconds(7_200))));

    SlaResult sla = Runs.run(contract("{within: 30 days, from: closed}"), "2025-07", monitored);

    assertThat(sla.promises().get(0).claims()).isEmpty();
    assertThat(sla.problems().stream().map(Problem::toString))
        .containsExactly(
            "facts.yaml:3: warning: The outage that starts 2025-07-10 has no incident and so no"
                + " mark \"closed\", from which a deadline of promise \"uptime\" is counted; no"
                + " date can be given for it. [mark-missing]");
  }

  @Test
  void openOutage_hasNoDateFromItsEnd() {
    Incident open =
        Records.incident(
            "open", Records.open(Runs.outage("x", "2025-07-10T08:00:00Z", 60).impact().get(0)));

    PromiseResult result =
        Runs.promise(contract("{within: 30 days, from: outage-end}"), "2025-07", open);

    assertThat(result.claims()).isEmpty();
    assertThat(result.credit().isOwed()).isTrue();
    assertThat(result.provisional()).isTrue();
  }

  @Test
  void nothingOwed_asksForNothing() {
    SlaResult sla =
        Runs.run(
            contract("{within: 30 days, from: closed}"),
            "2025-07",
            Runs.outage("a", "2025-07-10T08:00:00Z", 10));

    assertThat(sla.promises().get(0).claims()).isEmpty();
    assertThat(sla.problems()).isEmpty();
  }
}
