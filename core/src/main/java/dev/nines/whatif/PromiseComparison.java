package dev.nines.whatif;

import dev.nines.credit.PromiseResult;
import dev.nines.money.Fraction;
import dev.nines.money.Money;
import dev.nines.time.Interval;
import dev.nines.uptime.FigureValue;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of a promise in one period, in two ways.
 *
 * @param before the result that the other is compared with
 * @param after the other
 */
public record PromiseComparison(PromiseResult before, PromiseResult after) {

  public PromiseComparison {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
  }

  /** Returns the promise's id. */
  public String promise() {
    return before.promise().id();
  }

  /** Returns the one service this is about where each is judged alone; absent otherwise. */
  public Optional<String> single() {
    return before.single();
  }

  /** Returns the period. */
  public Interval period() {
    return before.period();
  }

  /** Returns the counted seconds after less those before. */
  public Fraction seconds() {
    return after.totals().counted().minus(before.totals().counted());
  }

  /**
   * Returns the deciding figure after less that before, exact and in its own unit: percentage
   * points for a percentage; absent where one of them has none.
   */
  public Optional<Fraction> figure() {
    return before
        .indicator()
        .flatMap(old -> after.indicator().map(young -> young.exact().minus(old.exact())))
        .filter(difference -> isSameFigure());
  }

  /** Returns the credit after less that before; absent where the contract has no currency. */
  public Optional<Fraction> credit() {
    Optional<Money> young = after.credit().amount();
    return before
        .credit()
        .amount()
        .flatMap(old -> young.map(m -> m.toFraction().minus(old.toFraction())));
  }

  /** Returns whether seconds, figure, verdict or credit differ. */
  public boolean isChanged() {
    return !seconds().isZero()
        || !before
            .indicator()
            .map(FigureValue::exact)
            .equals(after.indicator().map(FigureValue::exact))
        || before.verdict() != after.verdict()
        || !before.credit().amount().equals(after.credit().amount());
  }

  private boolean isSameFigure() {
    return before
        .indicator()
        .map(FigureValue::figure)
        .equals(after.indicator().map(FigureValue::figure));
  }
}
