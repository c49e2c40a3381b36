package dev.nines.downtime;

import dev.nines.contract.Clock;
import dev.nines.contract.Over;
import dev.nines.contract.Promise;
import dev.nines.money.Fraction;
import dev.nines.time.SharedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides what one instant is: the order of rules of CALCULATION 2, applied to its states. */
final class EntryRule {

  /**
   * What is so at an instant.
   *
   * @param members the states of the services judged together
   * @param reasons what the records of the services say
   * @param counting whether an outage that the minimum rule lets count is on
   * @param promised whether it lies inside service hours
   * @param usedUp the maintenance rules of which nothing is left
   */
  record Moment(
      MemberStates members,
      ReasonsNow reasons,
      boolean counting,
      boolean promised,
      Set<Integer> usedUp) {

    Moment where(boolean counts) {
      return new Moment(members, reasons, counts, promised, usedUp);
    }

    Moment inHours(boolean is) {
      return new Moment(members, reasons, counting, is, usedUp);
    }

    Moment with(Set<Integer> gone) {
      return new Moment(members, reasons, counting, promised, gone);
    }
  }

  // what states weigh while nothing is left of some maintenance rules
  private record Weighing(
      Combination net, Combination ceiling, Combination idle, Combination maintained) {

    static Weighing of(Over over, Set<Integer> usedUp) {
      return new Weighing(
          new Combination(over, m -> m.netWeight(usedUp)),
          new Combination(over, m -> m.isUnknown() ? Fraction.ONE : m.netWeight(usedUp)),
          new Combination(over, m -> share(m.isInMaintenance(usedUp))),
          new Combination(new Over.AllDown(), m -> share(m.isInMaintenance(usedUp))));
    }

    private static Fraction share(boolean is) {
      return is ? Fraction.ONE : Fraction.ZERO;
    }
  }

  private final Promise promise;
  private final Over over;
  private final Combination rawWeight;
  private final Map<Set<Integer>, Weighing> weighings = new HashMap<>();
  private final SharedList.Fold<Reason, SharedList<Reason>> weightless =
      new SharedList.Fold<>(SharedList.none(), EntryRule::weightless);

  /**
   * Makes the rule of a promise over services.
   *
   * @param rawWeight makes the weight of the impact as it happened
   */
  EntryRule(Promise promise, Over over, Combination rawWeight) {
    this.promise = promise;
    this.over = over;
    this.rawWeight = rawWeight;
  }

  /** Returns the entry of an instant; every instant has exactly one. */
  LedgerEntry decide(Moment moment) {
    if (!rawWeight.isProvided(moment.members())) {
      return notProvided();
    }
    boolean impact = rawWeight.of(moment.members()).isPositive();
    if (impact && moment.counting()) {
      return impact(moment);
    }
    if (!moment.promised()) {
      return outsideHours(moment);
    }
    if (leavesOutValues(moment)) {
      return excluded(moment);
    }
    return impact ? dropped(moment) : quiet(moment);
  }

  // requests that fail in maintenance are its impact, whether or not an incident says so
  private boolean leavesOutValues(Moment moment) {
    return promise.observe().isOfValues()
        && weighing(moment).maintained().of(moment.members().ungrouped()).isPositive();
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
    List<Reason> because = both(moment.reasons().impacts(), moment.reasons().excuses());
    return LedgerEntry.counted(net, net.max(ceiling(moment)), because);
  }

  private LedgerEntry excluded(Moment moment) {
    List<Reason> because = both(moment.reasons().excuses(), moment.reasons().impacts());
    return LedgerEntry.uncounted(LedgerState.EXCLUDED, !leavesExcluded(moment), because);
  }

  private LedgerEntry outsideHours(Moment moment) {
    List<Reason> because =
        both(List.of(Reason.of(Reason.SERVICE_HOURS)), moment.reasons().impacts());
    return LedgerEntry.uncounted(LedgerState.OUTSIDE, false, because);
  }

  private LedgerEntry dropped(Moment moment) {
    List<Reason> because = both(List.of(Reason.of(Reason.MINIMUM)), moment.reasons().impacts());
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
    return both(weightless.of(moment.reasons().impacts()), moment.reasons().maintenance());
  }

  private LedgerEntry unknown(Moment moment, Fraction ceiling) {
    List<Reason> because = both(whyUnknown(moment), moment.reasons().maintenance());
    return new LedgerEntry(
        LedgerState.UNKNOWN, Fraction.ZERO, ceiling, !leavesIdle(moment), because);
  }

  private static List<Reason> whyUnknown(Moment moment) {
    List<Reason> told = moment.reasons().unknown();
    return told.isEmpty() ? List.of(Reason.of(Reason.UNKNOWN_TIME)) : told;
  }

  private Weighing weighing(Moment moment) {
    return weighings.computeIfAbsent(moment.usedUp(), usedUp -> Weighing.of(over, usedUp));
  }

  private Fraction netWeight(Moment moment) {
    return weighing(moment).net().of(moment.members());
  }

  // what would count if every service without data had been down
  private Fraction ceiling(Moment moment) {
    return weighing(moment).ceiling().of(moment.members());
  }

  private boolean leavesExcluded(Moment moment) {
    return promise.clock().denominator() instanceof Clock.Denominator.MinusExcluded
        || leavesIdle(moment);
  }

  // accepted maintenance leaves the denominator with or without impact, under that term only
  private boolean leavesIdle(Moment moment) {
    return promise.clock().denominator() instanceof Clock.Denominator.MinusMaintenance
        && weighing(moment).idle().of(moment.members()).isPositive();
  }

  // impact of no weight is named where nothing else is on
  private static SharedList<Reason> weightless(
      SharedList<Reason> before, Reason reason, SharedList<Reason> after) {
    return reason.rule().equals(Reason.WEIGHTS)
        ? SharedList.joined(before, reason, after)
        : before.plus(after);
  }

  private static List<Reason> both(List<Reason> first, List<Reason> second) {
    return first.isEmpty() || second.isEmpty()
        ? first.isEmpty() ? second : first
        : SharedList.copyOf(first).plus(SharedList.copyOf(second));
  }
}
