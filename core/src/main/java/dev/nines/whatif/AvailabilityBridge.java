package dev.nines.whatif;

import dev.nines.contract.Figure;
import dev.nines.contract.Observe;
import dev.nines.credit.PromiseResult;
import dev.nines.money.Fraction;
import dev.nines.whatif.ImpactSplit.Taken;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The way from the raw availability, as if all recorded impact counted in full, to the contract's
 * figure, reason by reason.
 *
 * <p>Of 2,678,400 s with 7,200 s recorded, of which maintenance takes 1,800 s: raw 99.731182... %,
 * maintenance +0.067204... points, by the contract 99.798387... %. Raw plus all effects is the
 * contract's figure, exactly. Percentages are of the denominator that the contract has; absent for
 * other figures than uptime, and where several ledgers or periods are combined.
 *
 * @param recorded the seconds of impact recorded in the period, at full length
 * @param raw the uptime in per cent if all of it counted
 * @param reasons what each rule took, in the order of the contract; rules that took nothing are
 *     left out
 * @param unknownCounted the seconds without data that count as down
 * @param unknownEffect what they change, in percentage points, zero or less
 * @param counted the seconds that count
 * @param contract the contract's figure in per cent, exact
 */
public record AvailabilityBridge(
    Fraction recorded,
    Optional<Fraction> raw,
    List<Reason> reasons,
    Fraction unknownCounted,
    Optional<Fraction> unknownEffect,
    Fraction counted,
    Optional<Fraction> contract) {

  /**
   * What one rule took.
   *
   * @param rule the rule
   * @param seconds the seconds that it took
   * @param effect what that changes, in percentage points, zero or more
   */
  public record Reason(Taken rule, Fraction seconds, Optional<Fraction> effect) {
    public Reason {
      Objects.requireNonNull(rule, "rule");
      Objects.requireNonNull(seconds, "seconds");
      Objects.requireNonNull(effect, "effect");
    }
  }

  public AvailabilityBridge {
    Objects.requireNonNull(recorded, "recorded");
    Objects.requireNonNull(raw, "raw");
    reasons = List.copyOf(reasons);
    Objects.requireNonNull(unknownCounted, "unknownCounted");
    Objects.requireNonNull(unknownEffect, "unknownEffect");
    Objects.requireNonNull(counted, "counted");
    Objects.requireNonNull(contract, "contract");
  }

  /** Returns the bridge of a promise; absent for one that is not on time down. */
  public static Optional<AvailabilityBridge> of(PromiseResult result) {
    Observe.What what = result.promise().observe().what();
    return what instanceof Observe.Outages || what instanceof Observe.Slots
        ? Optional.of(bridge(result))
        : Optional.empty();
  }

  private static AvailabilityBridge bridge(PromiseResult result) {
    ImpactSplit split = ImpactSplit.of(result.members());
    Optional<Fraction> whole = wholeOf(result);
    List<Reason> reasons =
        Arrays.stream(Taken.values())
            .filter(rule -> split.taken(rule).isPositive())
            .map(rule -> new Reason(rule, split.taken(rule), share(split.taken(rule), whole)))
            .toList();
    return new AvailabilityBridge(
        split.recorded(),
        uptime(split.recorded(), whole),
        reasons,
        split.unknownCounted(),
        share(split.unknownCounted(), whole).map(Fraction::negated),
        split.counted(),
        uptime(split.counted(), whole));
  }

  // what percentages are of: the denominator, where one ledger makes an uptime
  private static Optional<Fraction> wholeOf(PromiseResult result) {
    boolean uptime =
        result.promise().indicator().is() == Figure.Named.UPTIME && result.averaged().isEmpty();
    Fraction denominator = result.totals().denominator();
    return uptime && result.members().size() == 1 && denominator.isPositive()
        ? Optional.of(denominator)
        : Optional.empty();
  }

  private static Optional<Fraction> share(Fraction seconds, Optional<Fraction> whole) {
    return whole.map(w -> seconds.dividedBy(w).times(Fraction.HUNDRED));
  }

  private static Optional<Fraction> uptime(Fraction down, Optional<Fraction> whole) {
    return share(down, whole).map(Fraction.HUNDRED::minus);
  }
}
