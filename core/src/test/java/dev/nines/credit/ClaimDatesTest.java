package dev.nines.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Contract;
import dev.nines.model.Incident;
import dev.nines.model.IncidentKind;
import dev.nines.model.Marks;
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
