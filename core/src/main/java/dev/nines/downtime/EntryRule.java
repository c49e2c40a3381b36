package dev.nines.downtime;

import dev.nines.contract.Clock;
import dev.nines.contract.Promise;
import dev.nines.money.Fraction;
import dev.nines.time.SharedList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides what one instant is: the order of rules of CALCULATION 2, applied to its states. */
final class EntryRule {

  /**
   * What is so at an instant.
   *
   * @param members the states of the services judged together
   * @param counting whether an outage that the minimum rule lets count is on
   * @param promised whether it lies inside service hours
   * @param usedUp the maintenance rules of which nothing is left
   */
  record Moment(MemberStates members, boolean counting, boolean promised, Set<Integer> usedUp) {}

  private final Promise promise;
  private final Combination combination;
  // an impact is named by every entry that it lasts through
  private final Map<Impact, Reason> reasons = new IdentityHashMap<>();
  private final SharedList.Fold<Impact, SharedList<Reason>> shared =
      new SharedList.Fold<>(
          SharedList.none(), (before, i, after) -> SharedList.joined(before, named(i), after));

  EntryRule(Promise promise, Combination combination) {
    this.promise = promise;
    this.combination = combination;
  }

  /** Returns the entry of an instant; every instant has exactly one. */
  LedgerEntry decide(Moment moment) {
    if (moment.members().provided() == 0) {
      return notProvided();
    }
    Fraction raw = combination.of(moment.members(), MemberState::rawWeight);
    if (raw.isPositive() && moment.counting()) {
      return impact(moment);
    }
    if (!moment.promised()) {
      return outsideHours(moment);
    }
    if (leavesOutValues(moment)) {
      return excluded(moment);
    }
    return raw.isPositive() ? dropped(moment) : quiet(moment);
  }

  // requests that fail in maintenance are its impact, whether or not an incident says so
  private boolean leavesOutValues(Moment moment) {
    return promise.observe().isOfValues()
        && moment.members().stream()
                .filter(member -> member.provided() && member.isInMaintenance(moment.usedUp()))
                .count()
            == moment.members().provided();
  }

  /** Returns the entry of an instant for which nothing is promised. */
  LedgerEntry notProvided() {
    List<Reason> because = List.of(Reason.of(Reason.PART_PERIOD));
    return promise.clock().partPeriod() == Clock.PartPeriod.ASSUME_UP
        ? LedgerEntry.uncounted(LedgerState.UP, true, because)
        : LedgerEntry.uncounted(LedgerState.OUTSIDE, false, because);
  }

  private LedgerEntry impact(Moment moment) {
    Fraction net = netWeight(moment);
    if (net.isZero()) {
      return excluded(moment);
    }
    if (!moment.promised()) {
      return outsideHours(moment);
    }
    List<Reason> because = both(impacts(moment), excuses(moment));
    return LedgerEntry.counted(net, net.max(ceiling(moment)), because);
  }

  private LedgerEntry excluded(Moment moment) {
    List<Reason> because = both(excuses(moment), impacts(moment));
    return LedgerEntry.uncounted(LedgerState.EXCLUDED, !leavesExcluded(moment), because);
  }

  private LedgerEntry outsideHours(Moment moment) {
    List<Reason> because = both(List.of(Reason.of(Reason.SERVICE_HOURS)), impacts(moment));
    return LedgerEntry.uncounted(LedgerState.OUTSIDE, false, because);
  }

  private LedgerEntry dropped(Moment moment) {
    List<Reason> because = both(List.of(Reason.of(Reason.MINIMUM)), impacts(moment));
    return LedgerEntry.uncounted(LedgerState.UP, !leavesIdle(moment), because)
        .droppedWith(netWeight(moment));
  }

  private LedgerEntry quiet(Moment moment) {
    Fraction ceiling = ceiling(moment);
    return ceiling.isPositive()
        ? unknown(moment, ceiling)
        : LedgerEntry.uncounted(LedgerState.UP, !leavesIdle(moment), whyUp(moment));
  }

  // plain time in service has no reason: impact of no weight and idle maintenance have
  private List<Reason> whyUp(Moment moment) {
    return both(weightless(moment), idleMaintenance(moment));
  }

  private static List<Reason> idleMaintenance(Moment moment) {
    return moment.members().stream()
        .flatMap(member -> member.whyMaintenance(moment.usedUp()))
        .distinct()
        .toList();
  }

  private LedgerEntry unknown(Moment moment, Fraction ceiling) {
    List<Reason> because = both(whyUnknown(moment), idleMaintenance(moment));
    return new LedgerEntry(
        LedgerState.UNKNOWN, Fraction.ZERO, ceiling, !leavesIdle(moment), because);
  }

  private static List<Reason> whyUnknown(Moment moment) {
    List<Reason> told =
        moment.members().stream().flatMap(MemberState::whyUnknown).distinct().toList();
    return told.isEmpty() ? List.of(Reason.of(Reason.UNKNOWN_TIME)) : told;
  }

  private Fraction netWeight(Moment moment) {
    return combination.of(moment.members(), m -> m.netWeight(moment.usedUp()));
  }

  // what would count if every service without data had been down
  private Fraction ceiling(Moment moment) {
    return combination.of(
        moment.members(), m -> m.isUnknown() ? Fraction.ONE : m.netWeight(moment.usedUp()));
  }

  private boolean leavesExcluded(Moment moment) {
    return promise.clock().denominator() instanceof Clock.Denominator.MinusExcluded
        || leavesIdle(moment);
  }

  // accepted maintenance leaves the denominator with or without impact, under that term only
  private boolean leavesIdle(Moment moment) {
    return promise.clock().denominator() instanceof Clock.Denominator.MinusMaintenance
        && combination
            .of(
                moment.members(),
                m -> m.isInMaintenance(moment.usedUp()) ? Fraction.ONE : Fraction.ZERO)
            .isPositive();
  }

  // what one service says is shared with other entries; several may name one fact
  private List<Reason> impacts(Moment moment) {
    Collection<MemberState> listed = moment.members().listed();
    if (listed.size() == 1 && listed.iterator().next().impacts() instanceof SharedList<Impact> on) {
      return shared.of(on);
    }
    Set<Reason> named = new LinkedHashSet<>();
    for (MemberState member : listed) {
      for (Impact impact : member.impacts()) {
        named.add(named(impact));
      }
    }
    return List.copyOf(named);
  }

  private Reason named(Impact impact) {
    return reasons.computeIfAbsent(impact, EntryRule::reasonOf);
  }

  private static Reason reasonOf(Impact impact) {
    return impact.reason(impact.weight().isPositive() ? impact.rule() : Reason.WEIGHTS);
  }

  // where all impact is of no weight, all of it is named
  private List<Reason> weightless(Moment moment) {
    List<Reason> impacts = impacts(moment);
    return moment.members().stream().allMatch(member -> member.rawWeight().isZero())
        ? impacts
        : impacts.stream().filter(reason -> reason.rule().equals(Reason.WEIGHTS)).toList();
  }

  private static List<Reason> excuses(Moment moment) {
    Collection<MemberState> listed = moment.members().listed();
    return listed.size() == 1
        ? listed.iterator().next().excuses(moment.usedUp())
        : listed.stream().flatMap(m -> m.excuses(moment.usedUp()).stream()).distinct().toList();
  }

  private static List<Reason> both(List<Reason> first, List<Reason> second) {
    return first.isEmpty() || second.isEmpty()
        ? first.isEmpty() ? second : first
        : SharedList.copyOf(first).plus(SharedList.copyOf(second));
  }
}
