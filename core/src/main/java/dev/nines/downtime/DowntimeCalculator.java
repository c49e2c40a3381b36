package dev.nines.downtime;

import dev.nines.contract.Promise;
import dev.nines.contract.Qualify;
import dev.nines.contract.ServiceTimes;
import dev.nines.problem.Problem;
import dev.nines.time.Interval;
import dev.nines.time.IntervalSet;
import dev.nines.time.Tile;
import dev.nines.time.Tiling;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes the time ledger of a promise and a period (CALCULATION 2).
 *
 * <p>Stateless: everything comes in as an argument, and the same request gives the same ledger. The
 * work grows with n log n in the number of windows.
 */
public final class DowntimeCalculator {

  private DowntimeCalculator() {}

  /**
   * A ledger and what was met while making it.
   *
   * @param ledger the ledger
   * @param problems what was met, such as late maintenance; none is an error
   */
  public record Result(DowntimeLedger ledger, List<Problem> problems) {}

  /** Returns the ledger of a request. */
  public static Result calculate(LedgerRequest request) {
    Promise promise = request.promise();
    MemberTimelines.Result members = MemberTimelines.build(request);
    Combination combination = new Combination(request.over(), request.services());
    OutageFinder finder = new OutageFinder(combination, promise.qualify().minimum());
    List<Interval> outages = finder.outages(members.states());
    IntervalSet counting = finder.counting(outages);
    Tiling<LedgerEntry> all = entries(request, members.states(), counting, combination);
    Tiling<LedgerEntry> weighed =
        judgedBySlots(
            request,
            new UnknownTimeRule(promise.qualify().unknownTime())
                .apply(all.clampTo(request.period())));
    List<Outage> touching =
        new OutageDescriber(request.period(), members.states(), weighed)
            .describe(described(request, outages, weighed), finder::qualifies);
    return new Result(
        new DowntimeLedger(weighed.merged(), touching), List.copyOf(members.problems()));
  }

  // a contract that starts or ends cuts the time, not the outage: its length is as it happened
  private static Tiling<LedgerEntry> entries(
      LedgerRequest request,
      Tiling<List<MemberState>> states,
      IntervalSet counting,
      Combination combination) {
    EntryRule rule = new EntryRule(request.promise(), combination);
    IntervalSet held = request.heldIn(states.span());
    return moments(request, states, counting.intersection(held))
        .map(rule::decide)
        .zip(Tiling.of(states.span(), held), (entry, in) -> in ? entry : rule.notProvided());
  }

  private static Tiling<EntryRule.Moment> moments(
      LedgerRequest request, Tiling<List<MemberState>> states, IntervalSet counting) {
    Interval horizon = states.span();
    List<Qualify.MaintenanceRule> rules =
        MaintenanceJudge.rulesOf(request.promise().qualify().maintenance());
    List<IntervalSet> usedUp = new Allowances(rules, request.contract()).usedUp(states, counting);
    return states
        .zip(
            Tiling.of(horizon, counting),
            (members, counts) -> new EntryRule.Moment(members, counts, true, Set.of()))
        .zip(
            Tiling.of(horizon, promised(request, horizon)),
            (moment, in) -> new EntryRule.Moment(moment.members(), moment.counting(), in, Set.of()))
        .zip(
            rulesUsedUp(horizon, usedUp),
            (moment, gone) ->
                new EntryRule.Moment(
                    moment.members(), moment.counting(), moment.promised(), new HashSet<>(gone)));
  }

  private static Tiling<List<Integer>> rulesUsedUp(Interval horizon, List<IntervalSet> usedUp) {
    List<Tile<Integer>> tiles = new ArrayList<>();
    for (int rule = 0; rule < usedUp.size(); rule++) {
      for (Interval part : usedUp.get(rule).intervals()) {
        tiles.add(new Tile<>(part, rule));
      }
    }
    return Tiling.ofOverlapping(horizon, tiles);
  }

  private static Tiling<LedgerEntry> judgedBySlots(
      LedgerRequest request, Tiling<LedgerEntry> entries) {
    return request
        .slots()
        .map(terms -> DowntimeSlots.apply(entries, terms, request.grid(terms)))
        .orElse(entries);
  }

  // a request slot that is only partly outside service hours is judged whole
  private static IntervalSet promised(LedgerRequest request, Interval horizon) {
    IntervalSet hours =
        ServiceTimes.of(request.promise().qualify().serviceHours(), request.contract(), horizon);
    return request
        .slotsByData()
        .map(terms -> request.grid(terms).wholeSlotsIn(hours.complementIn(horizon)))
        .map(outside -> outside.complementIn(horizon))
        .orElse(hours);
  }

  // a bad slot is down beyond the impact that made it bad, and belongs to the same outage
  private static List<Interval> described(
      LedgerRequest request, List<Interval> outages, Tiling<LedgerEntry> entries) {
    if (request.slots().isEmpty()) {
      return outages;
    }
    List<Interval> all = new ArrayList<>(outages);
    all.addAll(entries.where(LedgerEntry::isCounted).intervals());
    return IntervalSet.unionOf(all).intervals();
  }
}
