package dev.nines.cli;

import dev.nines.credit.OutageEffect;
import dev.nines.credit.PromiseResult;
import dev.nines.downtime.Outage;
import dev.nines.money.Fraction;
import dev.nines.money.Money;
import dev.nines.report.sla.CreditShares;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** The shares that the engine reckoned; nothing for an outage that did not count. */
final class ReckonedShares implements CreditShares {

  // results by identity: each is asked for all of its outages
  private final Map<PromiseResult, Map<Outage, OutageEffect>> effects = new IdentityHashMap<>();

  @Override
  public synchronized Optional<Fraction> of(PromiseResult result, Outage outage) {
    Map<Outage, OutageEffect> own = effects.computeIfAbsent(result, ReckonedShares::byOutage);
    return Optional.ofNullable(own.get(outage))
        .map(OutageEffect::share)
        .orElseGet(() -> result.credit().amount().map(m -> Money.zero(m.currency())))
        .map(Money::toFraction);
  }

  private static Map<Outage, OutageEffect> byOutage(PromiseResult result) {
    Map<Outage, OutageEffect> effects = new HashMap<>();
    result.effects().forEach(effect -> effects.putIfAbsent(effect.outage(), effect));
    return effects;
  }
}
