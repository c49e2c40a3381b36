package dev.nines.credit;

import dev.nines.contract.Claim;
import dev.nines.contract.Escalation;
import dev.nines.downtime.Outage;
import dev.nines.problem.Problem;
import dev.nines.time.Interval;
import java.util.List;

/**
 * Finds which rights the history of a promise gives (INTERFACE, escalation): each line by itself.
 *
 * <p>A right of periods is given where enough of the last periods, the reported one last, fulfil
 * its condition, each under its own version of the contract; one without a count, where the
 * reported period does. A right of any stretch of time looks at {@link WindowRights all windows}
 * that reach into the reported period. A stretch of time that is no period of the promise gives no
 * rights.
 */
final class EscalationCalculator {

  private final PromiseHistory history;
  private final ClaimCalculator deadlines;

  EscalationCalculator(PromiseHistory history) {
    this.history = history;
    Assessment reported = history.reported();
    this.deadlines =
        new ClaimCalculator(reported.contract(), reported.promise(), reported.shared().incidents());
  }

  /** Returns the marks that were missing for dates. */
  List<Problem> problems() {
    return deadlines.problems();
  }

  /** Returns the rights in the order of the contract, given or not. */
  List<EscalationResult> results() {
    return history.reported().judged()
        ? history.reported().promise().escalation().stream().map(this::result).toList()
        : List.of();
  }

  private EscalationResult result(Escalation terms) {
    return terms.inAny().isPresent() ? ofWindows(terms) : ofPeriods(terms);
  }

  private EscalationResult ofPeriods(Escalation terms) {
    Escalation.OfPeriods rule = terms.periods().orElse(new Escalation.OfPeriods(1, 1));
    List<EscalationResult.Stretch> periods = new PeriodRights(history, terms).last(rule.of());
    List<EscalationResult.Stretch> counting =
        periods.stream().filter(EscalationResult.Stretch::counts).toList();
    long wholes = counting.stream().map(EscalationResult.Stretch::whole).distinct().count();
    boolean given = wholes >= rule.count();
    return new EscalationResult(
        terms, given, periods, given ? exercise(terms, counting) : List.of());
  }

  // the period that completes the condition is the one whose end or last outage starts the time
  private List<ClaimDate> exercise(Escalation terms, List<EscalationResult.Stretch> counting) {
    EscalationResult.Stretch completing = counting.get(counting.size() - 1);
    return dates(terms, completing.span(), lastOf(completing.outages()));
  }

  private EscalationResult ofWindows(Escalation terms) {
    WindowRights windows = new WindowRights(history, terms);
    EscalationResult.Stretch decisive = windows.decisive();
    List<ClaimDate> exercise =
        decisive.counts()
            ? dates(terms, history.reported().period(), windows.completing())
            : List.of();
    return new EscalationResult(terms, decisive.counts(), List.of(decisive), exercise);
  }

  private List<ClaimDate> dates(Escalation terms, Interval period, List<Outage> outages) {
    List<Claim.Deadline> steps = terms.notice().stream().toList();
    return deadlines.dates(steps, period, outages);
  }

  private static List<Outage> lastOf(List<Outage> outages) {
    return outages.isEmpty() ? List.of() : List.of(outages.get(outages.size() - 1));
  }
}
