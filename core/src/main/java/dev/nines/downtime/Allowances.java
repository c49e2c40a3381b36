package dev.nines.downtime;

import dev.nines.contract.Contract;
import dev.nines.contract.PeriodRule;
import dev.nines.contract.Periods;
import dev.nines.contract.Qualify;
import dev.nines.time.Interval;
import dev.nines.time.IntervalSet;
import dev.nines.time.Tiling;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the allowances of maintenance rules are used up (CALCULATION 2.5).
 *
 * <p>An allowance is used by impact that would count and lies inside accepted maintenance, inside
 * the span of the allowance, second by second in order of time, at full length whatever the weight.
 * One second uses it once, however many of the promise's services it concerns; under several rules
 * that accept the same second, the first with something left takes it. Idle maintenance and outages
 * that the minimum rule drops use nothing, unless the promise is on requests or values of a metric:
 * then all of the accepted maintenance leaves them out, and uses the allowance.
 */
final class Allowances {

  private final List<Qualify.MaintenanceRule> rules;
  private final Contract contract;
  private final boolean idleToo;

  /**
   * Makes the allowances of rules.
   *
   * @param idleToo whether maintenance without impact uses them too
   */
  Allowances(List<Qualify.MaintenanceRule> rules, Contract contract, boolean idleToo) {
    this.rules = rules;
    this.contract = contract;
    this.idleToo = idleToo;
  }

  /**
   * Returns, for each rule by its index, the instants at which nothing of its allowance is left.
   */
  List<IntervalSet> usedUp(Tiling<MemberStates> states, IntervalSet counting) {
    List<IntervalSet> usedUp = new ArrayList<>();
    IntervalSet open = counting;
    for (int index = 0; index < rules.size(); index++) {
      IntervalSet waiting = open.intersection(excusable(states, index));
      IntervalSet excess = excess(rules.get(index), waiting);
      usedUp.add(excess);
      open = open.minus(waiting.minus(excess));
    }
    return usedUp;
  }

  private IntervalSet excusable(Tiling<MemberStates> states, int rule) {
    return states.where(MemberStates.any(member -> isExcusable(member, rule)));
  }

  private boolean isExcusable(MemberState member, int rule) {
    return member.provided()
        && (idleToo || member.rawWeight().isPositive())
        && member.maintenance().stream().anyMatch(accepted -> accepted.rule() == rule);
  }

  private IntervalSet excess(Qualify.MaintenanceRule rule, IntervalSet waiting) {
    if (rule.allowance().isEmpty()) {
      return IntervalSet.none();
    }
    Qualify.Allowance allowance = rule.allowance().get();
    Map<Interval, Duration> left = new HashMap<>();
    List<Interval> excess = new ArrayList<>();
    for (Interval piece : waiting.intervals()) {
      for (Interval part : cutAtSpans(piece, allowance.per())) {
        Interval span = spanOf(part.from(), allowance.per());
        Duration rest = left.getOrDefault(span, allowance.time());
        Duration used = rest.compareTo(part.length()) < 0 ? rest : part.length();
        left.put(span, rest.minus(used));
        excess.add(Interval.of(part.from().plus(used), part.to()));
      }
    }
    return IntervalSet.unionOf(excess);
  }

  private List<Interval> cutAtSpans(Interval piece, PeriodRule per) {
    List<Interval> parts = new ArrayList<>();
    Instant from = piece.from();
    while (from.isBefore(piece.to())) {
      Instant end = spanOf(from, per).to();
      Instant to = end.isBefore(piece.to()) ? end : piece.to();
      parts.add(Interval.of(from, to));
      from = to;
    }
    return parts;
  }

  private Interval spanOf(Instant instant, PeriodRule per) {
    return Periods.of(per, contract.zone()).containing(instant);
  }
}
