package dev.nines.report.sla;

import dev.nines.credit.OutageEffect;
import dev.nines.credit.PromiseResult;
import dev.nines.downtime.Outage;
import dev.nines.money.Money;
import dev.nines.report.Cell;
import dev.nines.uptime.FigureValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A counted outage of a report with what it did: figure and credit with it and without it.
 *
 * @param row the outage
 * @param effect what it did
 */
record EffectRow(OutageRow row, OutageEffect effect) {

  /** Returns those of a report by the numbers of its subjects, each in order of time. */
  static Map<Integer, List<EffectRow>> bySubject(List<Subject> all) {
    Map<Integer, Map<Outage, OutageEffect>> effects = new HashMap<>();
    all.forEach(subject -> effects.put(subject.number(), byOutage(subject.result())));
    Map<Integer, List<EffectRow>> rows = new HashMap<>();
    for (OutageRow row : OutageRow.of(all)) {
      Optional.ofNullable(effects.get(row.subject().number()).get(row.outage()))
          .map(effect -> new EffectRow(row, effect))
          .ifPresent(
              own -> rows.computeIfAbsent(row.subject().number(), n -> new ArrayList<>()).add(own));
    }
    return rows;
  }

  /**
   * Returns what each counted outage of a result did; outages are told apart by identity, as
   * services may have two that are equal.
   */
  static Map<Outage, OutageEffect> byOutage(PromiseResult result) {
    List<Outage> counted = new ArrayList<>();
    result.members().stream()
        .flatMap(member -> member.ledger().outages().stream())
        .filter(outage -> outage.counted().isPositive())
        .forEach(counted::add);
    Map<Outage, OutageEffect> effects = new IdentityHashMap<>();
    for (int i = 0; i < result.effects().size(); i++) {
      effects.put(counted.get(i), result.effects().get(i));
    }
    return effects;
  }

  private PromiseResult result() {
    return row.subject().result();
  }

  private PromiseView view() {
    return row.subject().view();
  }

  /** Returns whether the figure that decides or the credit would be another without it. */
  boolean isAny() {
    return !effect
            .without()
            .map(FigureValue::compared)
            .equals(result().indicator().map(FigureValue::compared))
        || !effect.creditWithout().equals(result().credit().amount());
  }

  /** Returns the figure with it. */
  Cell figureWith() {
    return new SubjectFacts(row.subject()).figure();
  }

  /** Returns the figure without it. */
  Cell figureWithout() {
    SubjectFacts facts = new SubjectFacts(row.subject());
    return effect.without().map(facts::figure).orElseGet(facts::noFigure);
  }

  /** Returns the credit with it; absent where the contract has no currency. */
  Optional<Cell> creditWith() {
    return result().credit().amount().map(view()::money);
  }

  /** Returns the credit without it; absent where the contract has no currency. */
  Optional<Cell> creditWithout() {
    return effect.creditWithout().map(view()::money);
  }

  /** Returns its share of a credit that is owed; absent where none is given. */
  Optional<Money> share() {
    return effect.share().filter(share -> isShared());
  }

  private boolean isShared() {
    return result().credit().amount().filter(credit -> !credit.isZero()).isPresent();
  }

  /** Returns whether there are more outages than a credit is shared among. */
  boolean isOfTooMany() {
    return effect.share().isEmpty() && isShared();
  }
}
