package dev.nines.whatif;

import dev.nines.credit.PromiseResult;
import dev.nines.credit.SlaResult;
import dev.nines.money.Fraction;
import dev.nines.time.Interval;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    Map<Key, PromiseResult> young = new HashMap<>();
    after.promises().forEach(result -> young.putIfAbsent(Key.of(result), result));
    List<PromiseComparison> promises =
        before.promises().stream()
            .filter(old -> young.containsKey(Key.of(old)))
            .map(old -> new PromiseComparison(old, young.get(Key.of(old))))
            .toList();
    return new ResultComparison(before, after, promises);
  }

  /** What two results must have in common to be compared. */
  private record Key(String promise, Optional<String> single, Interval period) {
    static Key of(PromiseResult result) {
      return new Key(result.promise().id(), result.single(), result.period());
    }
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
}
