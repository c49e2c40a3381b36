package dev.nines.credit;

import dev.nines.contract.Claim;
import dev.nines.contract.Contract;
import dev.nines.contract.Deadlines;
import dev.nines.contract.Promise;
import dev.nines.downtime.Outage;
import dev.nines.model.Incident;
import dev.nines.model.IncidentsById;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.time.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the dates by which a credit must be claimed or a right be exercised (CALCULATION 4).
 *
 * <p>A deadline from an outage or a mark gives one date an outage. An outage that none of its
 * incidents give the mark gives none, and a warning: the deadline then runs unseen.
 */
final class ClaimCalculator {

  private final Contract contract;
  private final Promise promise;
  private final Deadlines deadlines;
  private final IncidentsById incidents;
  private final Set<Problem> problems = new LinkedHashSet<>();

  ClaimCalculator(Contract contract, Promise promise, IncidentsById incidents) {
    this.contract = contract;
    this.promise = promise;
    this.deadlines = Deadlines.of(contract, promise);
    this.incidents = incidents;
  }

  /** Returns the marks that were missing. */
  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Returns the dates of a claim, the earliest first; none where the credit comes by itself. */
  List<ClaimDate> claims(Interval period, List<Outage> outages) {
    return promise.claim() instanceof Claim.OnRequest onRequest
        ? dates(onRequest.steps(), period, outages)
        : List.of();
  }

  /**
   * Returns the dates of deadlines, the earliest first.
   *
   * @param steps the deadlines
   * @param period the judged period
   * @param outages the outages, of which those that count give dates
   */
  List<ClaimDate> dates(List<Claim.Deadline> steps, Interval period, List<Outage> outages) {
    return steps.stream()
        .flatMap(step -> dates(step, period, outages))
        .distinct()
        .sorted(Comparator.comparing(ClaimDate::until))
        .toList();
  }

  private Stream<ClaimDate> dates(Claim.Deadline step, Interval period, List<Outage> outages) {
    if (step.from().equals(Claim.PERIOD_END)) {
      Deadlines.Due due = deadlines.afterPeriod(step.within(), period);
      return Stream.of(new ClaimDate(step.step(), period.to(), due.until(), due.lastDay()));
    }
    return outages.stream()
        .filter(outage -> outage.counted().isPositive())
        .flatMap(outage -> anchors(step, outage))
        .map(anchor -> date(step, anchor, period));
  }

  private Stream<Instant> anchors(Claim.Deadline step, Outage outage) {
    return switch (step.from()) {
      case Claim.OUTAGE_START -> Stream.of(outage.span().from());
      case Claim.OUTAGE_END -> outage.open() ? Stream.empty() : Stream.of(outage.span().to());
      default -> marks(step, outage);
    };
  }

  private Stream<Instant> marks(Claim.Deadline step, Outage outage) {
    List<Incident> own = incidents.of(outage.incidents());
    own.stream()
        .filter(incident -> incident.marks().first(step.from()).isEmpty())
        .forEach(incident -> problems.add(missing(step, incident)));
    if (own.isEmpty()) {
      problems.add(withoutIncident(step, outage));
    }
    return own.stream()
        .flatMap(incident -> incident.marks().first(step.from()).stream())
        .map(RecordedTime::at);
  }

  private ClaimDate date(Claim.Deadline step, Instant anchor, Interval period) {
    Deadlines.Due due = deadlines.after(step.within(), anchor, period);
    return new ClaimDate(step.step(), anchor, due.until(), due.lastDay());
  }

  private Problem missing(Claim.Deadline step, Incident incident) {
    return new Problem(
        ProblemCode.MARK_MISSING,
        incident.provenance().location(),
        String.join(", ", incident.marks().names()),
        step.from(),
        "Incident \""
            + incident.title()
            + "\" has no mark \""
            + step.from()
            + "\", from which "
            + what(step)
            + " is counted; no date can be given for it.");
  }

  private Problem withoutIncident(Claim.Deadline step, Outage outage) {
    LocalDate day = outage.span().from().atZone(contract.zone()).toLocalDate();
    return new Problem(
        ProblemCode.MARK_MISSING,
        outage.facts().stream().findFirst().map(Provenance::location).orElse(contract.location()),
        "",
        step.from(),
        "The outage that starts "
            + day
            + " has no incident and so no mark \""
            + step.from()
            + "\", from which "
            + what(step)
            + " is counted; no date can be given for it.");
  }

  private String what(Claim.Deadline step) {
    String name = step.step().isEmpty() ? "a deadline" : "the deadline for \"" + step.step() + "\"";
    return name + " of promise \"" + promise.id() + "\"";
  }
}
