package dev.nines.whatif;

import dev.nines.credit.PromiseResult;
import dev.nines.credit.SlaResult;
import dev.nines.money.Fraction;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A result beside another of the same contract: after corrections, or under other terms.
 *
 * @param before the result that the other is compared with
 * @param after the other
 * @param promises each promise, service and period that both have, in the order of the first
 */
public record ResultComparison(
    SlaResult before, SlaResult after, List<PromiseComparison> promises) {

  public ResultComparison {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    promises = List.copyOf(promises);
  }

  /** Returns two results side by side. */
  public static ResultComparison of(SlaResult before, SlaResult after) {
    List<PromiseComparison> promises =
        before.promises().stream()
            .flatMap(old -> match(old, after).map(m -> new PromiseComparison(old, m)).stream())
            .toList();
    return new ResultComparison(before, after, promises);
  }

  /** Returns all credits after less all before; absent where the contract has no currency. */
  public Optional<Fraction> credit() {
    return before
        .credit()
        .flatMap(old -> after.credit().map(m -> m.toFraction().minus(old.toFraction())));
  }

  /** Returns the promises of which anything differs. */
  public List<PromiseComparison> changed() {
    return promises.stream().filter(PromiseComparison::isChanged).toList();
  }

  static Optional<PromiseResult> match(PromiseResult old, SlaResult after) {
    return after.promises().stream()
        .filter(
            young ->
                young.promise().id().equals(old.promise().id())
                    && young.single().equals(old.single())
                    && young.period().equals(old.period()))
        .findFirst();
  }
}
