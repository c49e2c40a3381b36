package dev.nines.credit;

import dev.nines.downtime.Outage;
import dev.nines.money.Fraction;
import dev.nines.money.Money;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the effect of each counted outage: the figure and credit without it, and its share of the
 * credit by Shapley value.
 *
 * <p>The Shapley value of an outage is the mean, over all orders in which the outages could be
 * added one by one, of what adding it adds to the credit. Two outages that only together cross a
 * band share its credit in halves; an outage that changes nothing in any order gets nothing. It is
 * exact for up to {@value #MOST} outages and not given beyond, as 2^n credits must be reckoned.
 */
final class OutageEffects {

  /** The most outages among which a credit is shared. */
  static final int MOST = 12;

  private final PromiseEvaluation real;
  private final SparedPromise spared;
  private final List<Outage> counted;
  private final List<Integer> numbers;

  OutageEffects(PromiseEvaluation real, FeeBook fees) {
    this.real = real;
    this.spared = new SparedPromise(real, fees);
    this.counted = real.outages().stream().filter(outage -> outage.counted().isPositive()).toList();
    this.numbers = counted.stream().map(spared::numberOf).toList();
  }

  /** Returns the effects of the counted outages, in the order of the ledgers. */
  List<OutageEffect> effects() {
    List<Optional<Money>> shares = shares();
    Map<Integer, SparedPromise.Result> without = new HashMap<>();
    List<OutageEffect> effects = new ArrayList<>();
    for (int i = 0; i < counted.size(); i++) {
      // the same outage of several services is one
      SparedPromise.Result result =
          without.computeIfAbsent(numbers.get(i), number -> spared.without(setOf(number)));
      effects.add(
          new OutageEffect(counted.get(i), result.deciding(), result.credit(), shares.get(i)));
    }
    return effects;
  }

  /**
   * Returns how the credit is shared; absent where nothing is owed, and among more outages than can
   * be shared among.
   */
  Optional<CreditSharing> sharing() {
    return isShared() && !real.credit().amount().orElseThrow().isZero()
        ? Optional.of(new SubsetCredits(spared, numbers).sharing(counted))
        : Optional.empty();
  }

  private boolean isShared() {
    return real.credit().amount().isPresent() && !counted.isEmpty() && counted.size() <= MOST;
  }

  private List<Optional<Money>> shares() {
    Optional<Money> credit = real.credit().amount();
    if (!isShared()) {
      return counted.stream().map(outage -> Optional.<Money>empty()).toList();
    }
    List<Fraction> exact =
        credit.get().isZero()
            ? counted.stream().map(outage -> Fraction.ZERO).toList()
            : Shapley.shares(new SubsetCredits(spared, numbers).credits());
    return CentShares.of(exact, credit.get().currency()).stream().map(Optional::of).toList();
  }

  private static BitSet setOf(int number) {
    BitSet set = new BitSet();
    set.set(number);
    return set;
  }
}
