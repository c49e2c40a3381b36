package dev.nines.report.postmortem;

import dev.nines.SlaReporting;
import dev.nines.contract.Claim;
import dev.nines.contract.TimeAmount;
import dev.nines.credit.SlaResult;
import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.model.IncidentStatus;
import dev.nines.model.InputFile;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import dev.nines.testing.Terms;
import dev.nines.time.PeriodExpression;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The ChargeOver page as its reader finds it, the sample's contract and what they come to. */
final class ChargeOver {

  private static final Instant AS_OF = Instant.parse("2025-09-01T00:00:00Z");
  static final String ROOT_CAUSE =
      "At approximately 3:27pm CT, one of the high-availability firewalls experienced an error.";
  static final String SUMMARY =
      "On July 5th, a firewall-related issue caused ChargeOver to be inaccessible for approximately"
          + " 90 minutes.\n\nCustomers were unable to log in.";
  static final String DOCUMENTATION = "We are improving documentation.";
  static final String INVESTIGATING = "We are still investigating what caused the error.";
  static final String ALERT =
      "Firewall experiences an error, which stops some inbound/outbound traffic. ChargeOver staff"
          + " are immediately alerted.";

  private ChargeOver() {}

  static IncidentDraft draft() {
    return IncidentDraft.in("America/Chicago", "page.txt")
        .title("ChargeOver inaccessible / network outage")
        .provider("ChargeOver")
        .status(IncidentStatus.POSTMORTEM)
        .impact("", "", "2025-07-05 15:27", "2025-07-05 16:57")
        .mark("detected", "2025-07-05 15:27", 21)
        .mark("acknowledged", "2025-07-05 15:28", 22)
        .mark("resolved", "2025-07-05 16:57", 23)
        .event("2025-07-05 15:27", ALERT, 21)
        .event("2025-07-05 15:28", "ChargeOver staff respond and begin troubleshooting.", 22)
        .event(
            "2025-07-05 16:57", "Problem resolved after power-cycling the affected firewall.", 23)
        .section("summary", "Incident details", SUMMARY, 9)
        .section("root-cause", "Root cause", ROOT_CAUSE, 15)
        .section("timeline", "Incident timeline", "• 3:27pm CT - " + ALERT, 21)
        .section("remediation", "Remediation plan", INVESTIGATING + "\n\n" + DOCUMENTATION, 27)
        .action(INVESTIGATING, 27)
        .action(DOCUMENTATION, 29)
        .update("2025-07-29 10:43", "Postmortem", SUMMARY + "\n\n" + ROOT_CAUSE, 33)
        .update(
            "2025-07-05 03:30",
            "Resolved",
            "ChargeOver was inaccessible from approx 3:27 CDT, to 4:57 CDT.",
            42);
  }

  static Incident incident() {
    return draft().incident();
  }

  static List<Problem> problems() {
    return List.of(
        problem(ProblemCode.DURATION_AGREES, 9, "\"approximately 90 minutes\" agrees."),
        problem(ProblemCode.HALF_DAY_ASSUMED, 37, "\"3:27 CDT, to 4:57 CDT\" is read as pm."),
        problem(ProblemCode.UPDATE_BEFORE_IMPACT, 42, "The update \"Resolved\" is stamped early."));
  }

  private static Problem problem(ProblemCode code, int line, String message) {
    return Problem.of(code, SourceLocation.ofLine("page.txt", line), message);
  }

  static SlaResult july() {
    return july(Terms.of().usualBands().claim(within30Days()), incident());
  }

  static SlaResult july(Terms terms, Incident... incidents) {
    PeriodExpression period =
        PeriodExpression.parse("2025-07", SourceLocation.ofFile("--period")).value().orElseThrow();
    Facts facts = Facts.ofRecords(List.of(incidents), List.of(), List.of());
    return SlaReporting.calculate(terms.contract(), facts, period, AS_OF).value().orElseThrow();
  }

  static Claim within30Days() {
    return new Claim.OnRequest(
        List.of(new Claim.Deadline("", TimeAmount.of(30, TimeAmount.Unit.DAYS), Claim.PERIOD_END)));
  }

  static PostmortemInput input() {
    return PostmortemInput.of(incident(), draft().zone(), AS_OF)
        .withProblems(problems())
        .withInputs(
            List.of(
                file("page.txt", "97566ba903cf", 1, "Status page text"),
                file("contract.yaml", "5103138e6ce1", 1, "Contract")))
        .withEffect(july());
  }

  private static InputFile file(String name, String hash, long records, String readAs) {
    return new InputFile(
        name, hash + "0".repeat(64 - hash.length()), records, readAs, Optional.empty());
  }
}
