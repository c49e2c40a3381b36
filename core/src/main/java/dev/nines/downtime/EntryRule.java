package dev.nines.downtime;

import dev.nines.contract.Clock;
import dev.nines.contract.Promise;
import dev.nines.contract.Qualify;
import dev.nines.money.Fraction;
import java.util.ArrayList;
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
    List<Reason> because = new ArrayList<>(impacts(moment));
    because.addAll(excuses(moment));
    return LedgerEntry.counted(net, net.max(ceiling(moment)), because);
  }

  private LedgerEntry excluded(Moment moment) {
    List<Reason> because = new ArrayList<>(excuses(moment));
    because.addAll(impacts(moment));
    return LedgerEntry.uncounted(LedgerState.EXCLUDED, !leavesExcluded(moment), because);
  }

  private LedgerEntry outsideHours(Moment moment) {
    List<Reason> because = new ArrayList<>();
    because.add(Reason.of(Reason.SERVICE_HOURS));
    because.addAll(impacts(moment));
    return LedgerEntry.uncounted(LedgerState.OUTSIDE, false, because);
  }

  private LedgerEntry dropped(Moment moment) {
    List<Reason> because = new ArrayList<>();
    because.add(Reason.of(Reason.MINIMUM));
    because.addAll(impacts(moment));
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
    List<Reason> because = new ArrayList<>(weightless(moment));
    because.addAll(idleMaintenance(moment));
    return because;
  }

  private static List<Reason> idleMaintenance(Moment moment) {
    return moment.members().stream()
        .flatMap(member -> member.whyMaintenance(moment.usedUp()))
        .distinct()
        .toList();
  }

  private LedgerEntry unknown(Moment moment, Fraction ceiling) {
    List<Reason> because = new ArrayList<>(whyUnknown(moment));
    because.addAll(idleMaintenance(moment));
    return new LedgerEntry(
        LedgerState.UNKNOWN, Fraction.ZERO, ceiling, !leavesIdle(moment), because);
  }

  private static List<Reason> whyUnknown(Moment moment) {
    List<Reason> told =
        moment.members().stream().flatMap(MemberState::whyUnknown).distinct().toList();
    return told.isEmpty() ? List.of(Reason.of(Reason.UNKNOWN_TIME)) : told;
  }

  private Fraction netWeight(Moment moment) {
    Set<String> causes = promise.qualify().causesExcluded();
    return combination.of(moment.members(), m -> m.netWeight(moment.usedUp(), causes));
  }

  // what would count if every service without data had been down
  private Fraction ceiling(Moment moment) {
    Set<String> causes = promise.qualify().causesExcluded();
    return combination.of(
        moment.members(), m -> m.isUnknown() ? Fraction.ONE : m.netWeight(moment.usedUp(), causes));
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

  private List<Reason> impacts(Moment moment) {
    Set<Reason> named = new LinkedHashSet<>();
    for (MemberState member : moment.members().listed()) {
      for (Impact impact : member.impacts()) {
        named.add(reasons.computeIfAbsent(impact, EntryRule::reasonOf));
      }
    }
    return List.copyOf(named);
  }

  private static Reason reasonOf(Impact impact) {
    return impact.reason(impact.weight().isPositive() ? impact.rule() : Reason.WEIGHTS);
  }

  private List<Reason> weightless(Moment moment) {
    return impacts(moment).stream().filter(r -> r.rule().equals(Reason.WEIGHTS)).toList();
  }

  private List<Reason> excuses(Moment moment) {
    Qualify terms = promise.qualify();
    return moment.members().stream()
        .flatMap(member -> member.excuses(moment.usedUp(), terms.causesExcluded()))
        .distinct()
        .toList();
  }
}
