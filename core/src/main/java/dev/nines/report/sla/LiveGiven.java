package dev.nines.report.sla;

import dev.nines.contract.Contract;
import dev.nines.contract.Limit;
import dev.nines.contract.Periods;
import dev.nines.credit.AppliedLimit;
import dev.nines.credit.PeriodTotal;
import dev.nines.money.Fraction;
import dev.nines.money.Money;
import dev.nines.report.Formula;
import dev.nines.report.Formula.Named;
import dev.nines.time.Interval;
import java.time.Instant;
import java.util.List;

/**
 * What was given before under a limit of a longer span: by earlier periods of the same report,
 * whose credits are cells, and by others.
 *
 * @param others what others gave
 * @param own the credits of the report's own earlier periods
 */
record LiveGiven(Fraction others, List<Formula> own) {

  /** An earlier credit of the report. */
  private record Earlier(Instant end, Fraction amount, String name) {}

  LiveGiven {
    own = List.copyOf(own);
  }

  /** Returns what was given before under a limit of a promise, which looked at it. */
  static LiveGiven of(Subject subject, Limit limit, LiveModel model) {
    AppliedLimit applied =
        subject.result().credit().limits().stream()
            .filter(a -> a.limit().equals(limit))
            .findFirst()
            .orElseThrow();
    List<Earlier> earlier =
        model.subjects().stream()
            .filter(other -> other != subject && isBefore(other, subject))
            .filter(other -> model.base(other).isPresent())
            .map(
                other ->
                    new Earlier(
                        other.result().period().to(),
                        amount(other),
                        model.names().figure(other, "credit")))
            .toList();
    return of(applied, subject.view().contract(), subject.result().period().to(), earlier);
  }

  /** Returns what was given before under a limit of the contract, by earlier periods in all. */
  static LiveGiven of(
      PeriodTotal period, AppliedLimit applied, List<PeriodTotal> before, LiveNames names) {
    List<Earlier> earlier =
        before.stream()
            .map(
                other ->
                    new Earlier(
                        other.period().to(),
                        other.amount().toFraction(),
                        names.total(Integer.toString(before.indexOf(other) + 1))))
            .toList();
    return of(applied, period.contract(), period.period().to(), earlier);
  }

  private static LiveGiven of(
      AppliedLimit applied, Contract contract, Instant end, List<Earlier> earlier) {
    Interval span =
        Periods.of(((Limit.Per.Span) applied.limit().per()).span(), contract.zone())
            .containing(end.minusNanos(1));
    List<Earlier> inside =
        earlier.stream()
            .filter(e -> span.from().isBefore(e.end()) && !e.end().isAfter(span.to()))
            .toList();
    Fraction sum = inside.stream().map(Earlier::amount).reduce(Fraction.ZERO, Fraction::plus);
    Fraction others = applied.given().minus(sum);
    return others.isBelow(Fraction.ZERO)
        ? new LiveGiven(applied.given(), List.of())
        : new LiveGiven(others, inside.stream().<Formula>map(e -> new Named(e.name())).toList());
  }

  private static boolean isBefore(Subject other, Subject subject) {
    return other.result().promise().id().equals(subject.result().promise().id())
        && other.result().single().equals(subject.result().single())
        && other.result().period().to().isBefore(subject.result().period().to());
  }

  private static Fraction amount(Subject subject) {
    return subject.result().credit().amount().map(Money::toFraction).orElse(Fraction.ZERO);
  }

  /** Returns what is left of the most that a limit allows, the others' part being a cell. */
  Formula left(Formula most, Formula othersCell) {
    Formula left = most.minus(othersCell);
    for (Formula credit : own) {
      left = left.minus(credit);
    }
    return left.orZero();
  }
}
