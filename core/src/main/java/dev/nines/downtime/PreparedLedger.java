package dev.nines.downtime;

import dev.nines.contract.Qualify;
import dev.nines.time.Interval;
import dev.nines.time.IntervalSet;
import dev.nines.time.Tile;
import dev.nines.time.Tiling;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the ledgers of one promise over one group of services share in all periods: the states of
 * the services, the outages as they happened, and where allowances are used up.
 *
 * @param members the states of the services
 * @param reasons what their records say at each instant
 * @param rule decides what an instant is
 * @param finder which outages there are and what of them counts
 * @param outages the outages in order of time, uncut
 * @param counting what the minimum rule lets count
 * @param usedUp the maintenance rules of whose allowance nothing is left at each instant
 */
record PreparedLedger(
    MemberTimelines.Result members,
    Tiling<ReasonsNow> reasons,
    EntryRule rule,
    OutageFinder finder,
    List<Interval> outages,
    IntervalSet counting,
    Tiling<Set<Integer>> usedUp) {

  /** Prepares the ledgers of a request, around its period. */
  static PreparedLedger of(LedgerRequest request) {
    Qualify terms = request.promise().qualify();
    MemberTimelines.Result members = MemberTimelines.build(request);
    Combination rawWeight = new Combination(request.over(), MemberState::rawWeight);
    OutageFinder finder = new OutageFinder(rawWeight, terms.minimum());
    List<Interval> outages = finder.outages(members.states());
    IntervalSet counting = finder.counting(outages);
    Tiling<Set<Integer>> usedUp = usedUp(request, members.states(), counting);
    return new PreparedLedger(
        members,
        ReasonTimeline.of(members.members(), terms.causesExcluded(), usedUp),
        new EntryRule(request.promise(), request.over(), rawWeight),
        finder,
        outages,
        counting,
        usedUp);
  }

  // an allowance is used by what counts while the contract holds
  private static Tiling<Set<Integer>> usedUp(
      LedgerRequest request, Tiling<MemberStates> states, IntervalSet counting) {
    boolean idleToo = request.promise().observe().isOfValues();
    List<Qualify.MaintenanceRule> rules =
        MaintenanceJudge.rulesOf(request.promise().qualify().maintenance());
    IntervalSet whole = request.heldIn(states.span());
    IntervalSet held = idleToo ? whole : counting.intersection(whole);
    List<IntervalSet> byRule =
        new Allowances(rules, request.contract(), idleToo).usedUp(states, held);
    List<Tile<Integer>> tiles = new ArrayList<>();
    for (int rule = 0; rule < byRule.size(); rule++) {
      for (Interval part : byRule.get(rule).clampTo(states.span()).intervals()) {
        tiles.add(new Tile<>(part, rule));
      }
    }
    return Tiling.ofOverlapping(states.span(), tiles).map(HashSet::new);
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
