package dev.nines.credit;

import dev.nines.downtime.DowntimeLedger;
import dev.nines.downtime.Outage;
import dev.nines.money.Fraction;
import dev.nines.money.Money;
import dev.nines.uptime.UptimeCalculator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
  private final Function<List<MemberLedger>, PromiseEvaluation> evaluate;
  private final List<Outage> counted;
  private final Map<MemberLedger, Set<Outage>> ofMember = new IdentityHashMap<>();

  OutageEffects(PromiseEvaluation real, Function<List<MemberLedger>, PromiseEvaluation> evaluate) {
    this.real = real;
    real.members()
        .forEach(member -> ofMember.put(member, new HashSet<>(member.ledger().outages())));
    this.evaluate = evaluate;
    this.counted = real.outages().stream().filter(outage -> outage.counted().isPositive()).toList();
  }

  /** Returns the effects of the counted outages, in the order of the ledgers. */
  List<OutageEffect> effects() {
    List<Optional<Money>> shares = shares();
    List<OutageEffect> effects = new ArrayList<>();
    for (int i = 0; i < counted.size(); i++) {
      Outage outage = counted.get(i);
      PromiseEvaluation without = spared(Set.of(outage));
      effects.add(
          new OutageEffect(outage, without.deciding(), without.credit().amount(), shares.get(i)));
    }
    return effects;
  }

  private List<Optional<Money>> shares() {
    Optional<Money> credit = real.credit().amount();
    if (credit.isEmpty() || counted.isEmpty() || counted.size() > MOST) {
      return counted.stream().map(outage -> Optional.<Money>empty()).toList();
    }
    List<Fraction> exact =
        credit.get().isZero()
            ? counted.stream().map(outage -> Fraction.ZERO).toList()
            : Shapley.shares(creditsOfSubsets());
    return CentShares.of(exact, credit.get().currency()).stream().map(Optional::of).toList();
  }

  // the credit of every subset of the outages, by its bits
  private List<Fraction> creditsOfSubsets() {
    List<Fraction> credits = new ArrayList<>();
    for (int subset = 0; subset < 1 << counted.size(); subset++) {
      credits.add(spared(outagesOutside(subset)).credit().amount().orElseThrow().toFraction());
    }
    return credits;
  }

  private Set<Outage> outagesOutside(int subset) {
    return IntStream.range(0, counted.size())
        .filter(i -> (subset & 1 << i) == 0)
        .mapToObj(counted::get)
        .collect(Collectors.toSet());
  }

  private PromiseEvaluation spared(Set<Outage> gone) {
    return evaluate.apply(real.members().stream().map(member -> without(member, gone)).toList());
  }

  private MemberLedger without(MemberLedger member, Set<Outage> gone) {
    DowntimeLedger ledger = member.ledger();
    Set<Outage> own = ofMember.get(member);
    List<Outage> spared = gone.stream().filter(own::contains).toList();
    return MemberLedger.lazy(
        member.services(),
        () -> ledger.without(gone::contains),
        UptimeCalculator.without(spared, member.uptime(), ledger));
  }
}
