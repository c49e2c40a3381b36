package dev.nines.downtime;

import dev.nines.contract.Qualify;
import dev.nines.contract.ServiceTimes;
import dev.nines.problem.Problem;
import dev.nines.time.Interval;
import dev.nines.time.IntervalSet;
import dev.nines.time.Tiling;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Makes the time ledger of a promise and a period (CALCULATION 2).
 *
 * <p>Stateless: everything comes in as an argument, and the same request gives the same ledger. The
 * work grows with n log n in the number of windows.
 */
public final class DowntimeCalculator {

  /** How far around a period its service hours are looked at: a slot lasts a day at most. */
  private static final Duration AROUND = Duration.ofDays(2);

  private final LedgerRequest request;
  private final PreparedLedger prepared;
  private final Interval period;

  DowntimeCalculator(LedgerRequest request, PreparedLedger prepared) {
    this.request = request;
    this.prepared = prepared;
    this.period = request.period();
  }

  /**
   * A ledger and what was met while making it.
   *
   * @param ledger the ledger
   * @param problems what was met, such as late maintenance; none is an error
   */
  public record Result(DowntimeLedger ledger, List<Problem> problems) {}

  /** Returns the ledger of a request. */
  public static Result calculate(LedgerRequest request) {
    return new Ledgers().calculate(request);
  }

  Result result() {
    Qualify terms = request.promise().qualify();
    Tiling<LedgerEntry> weighed =
        judgedBySlots(new UnknownTimeRule(terms.unknownTime()).apply(entries()));
    List<Outage> touching =
        new OutageDescriber(period, prepared.members(), weighed)
            .describe(described(weighed), prepared.finder()::qualifies);
    return new Result(
        new DowntimeLedger(weighed.merged(), touching),
        List.copyOf(prepared.members().problemsIn(period)));
  }

  // a contract that starts or ends cuts the time, not the outage: its length is as it happened
  private Tiling<LedgerEntry> entries() {
    EntryRule rule = prepared.rule();
    IntervalSet held = request.heldIn(period);
    return moments(held)
        .map(rule::decide)
        .zip(Tiling.of(period, held), (entry, in) -> in ? entry : rule.notProvided());
  }

  private Tiling<EntryRule.Moment> moments(IntervalSet held) {
    IntervalSet counting = prepared.counting().clampTo(period).intersection(held);
    return prepared
        .members()
        .states()
        .clampTo(period)
        .zip(
            prepared.reasons().clampTo(period),
            (members, reasons) -> new EntryRule.Moment(members, reasons, true, true, Set.of()))
        .zip(Tiling.of(period, counting), EntryRule.Moment::where)
        .zip(Tiling.of(period, promised()), EntryRule.Moment::inHours)
        .zip(prepared.usedUp().clampTo(period), EntryRule.Moment::with);
  }

  private Tiling<LedgerEntry> judgedBySlots(Tiling<LedgerEntry> entries) {
    return request
        .slots()
        .map(terms -> DowntimeSlots.apply(entries, terms, request.grid(terms)))
        .orElse(entries);
  }

  // a request slot that is only partly outside service hours is judged whole
  private IntervalSet promised() {
    Interval around = Interval.of(period.from().minus(AROUND), period.to().plus(AROUND));
    Interval seen = prepared.recorded(period).intersection(around).orElse(period);
    IntervalSet hours =
        ServiceTimes.of(request.promise().qualify().serviceHours(), request.contract(), seen);
    return request
        .slotsByData()
        .map(terms -> request.grid(terms).wholeSlotsIn(hours.complementIn(seen)))
        .map(outside -> outside.complementIn(seen))
        .orElse(hours);
  }

  // a bad slot is down beyond the impact that made it bad, and belongs to the same outage
  private List<Interval> described(Tiling<LedgerEntry> entries) {
    if (request.slots().isEmpty()) {
      return prepared.outages();
    }
    List<Interval> all = new ArrayList<>(prepared.outages());
    all.addAll(entries.where(LedgerEntry::isCounted).intervals());
    return IntervalSet.unionOf(all).intervals();
  }
}
