package dev.nines.downtime;

import dev.nines.contract.Qualify;
import dev.nines.time.Interval;
import dev.nines.time.IntervalSet;
import java.util.List;

/**
 * What the ledgers of one promise over one group of services share in all periods: the states of
 * the services, the outages as they happened, and where allowances are used up.
 *
 * @param members the states of the services
 * @param finder which outages there are and what of them counts
 * @param outages the outages in order of time, uncut
 * @param counting what the minimum rule lets count
 * @param usedUp for each maintenance rule the instants at which nothing of its allowance is left
 */
record PreparedLedger(
    MemberTimelines.Result members,
    OutageFinder finder,
    List<Interval> outages,
    IntervalSet counting,
    List<IntervalSet> usedUp) {

  /** Prepares the ledgers of a request, around its period. */
  static PreparedLedger of(LedgerRequest request) {
    Qualify terms = request.promise().qualify();
    MemberTimelines.Result members = MemberTimelines.build(request);
    Combination combination = new Combination(request.over(), request.services());
    OutageFinder finder = new OutageFinder(combination, terms.minimum());
    List<Interval> outages = finder.outages(members.states());
    IntervalSet counting = finder.counting(outages);
    boolean idleToo = request.promise().observe().isOfValues();
    Allowances allowances =
        new Allowances(MaintenanceJudge.rulesOf(terms.maintenance()), request.contract(), idleToo);
    // an allowance is used by what counts while the contract holds
    IntervalSet whole = request.heldIn(members.states().span());
    IntervalSet held = idleToo ? whole : counting.intersection(whole);
    return new PreparedLedger(
        members, finder, outages, counting, allowances.usedUp(members.states(), held));
  }

  /** Returns whether a period can be cut out of it. */
  boolean covers(Interval period) {
    return members.states().span().encloses(period);
  }

  /** Returns from the first to the last record and instant of a period. */
  Interval recorded(Interval period) {
    return members.recorded().map(period::span).orElse(period);
  }
}
