package dev.nines.source;

import dev.nines.contract.Observe.StaleAfter;
import dev.nines.money.Fraction;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What will be asked of probes, so that a reader can leave out the rows that could not change the
 * answer: those that say the same as the row before them, no further from it than a row holds.
 *
 * @param staleAfter every rule of how long a row holds
 */
public record Keeping(Set<StaleAfter> staleAfter) {

  private static final StaleAfter USUAL = new StaleAfter.Times(Fraction.of(5));

  public Keeping {
    staleAfter = Set.copyOf(staleAfter);
  }

  /** Returns what is asked without a contract: rows hold for five times their usual distance. */
  public static Keeping usual() {
    return new Keeping(Set.of(USUAL));
  }

  /** Returns what is asked besides by other rules. */
  public Keeping and(List<StaleAfter> more) {
    Set<StaleAfter> all = new LinkedHashSet<>(staleAfter);
    all.addAll(more);
    return new Keeping(all);
  }

  /**
   * Returns the longest distance at which a row holds to the next one by every rule; absent for
   * any.
   *
   * @param first the times of the first rows
   */
  public Optional<Duration> longest(List<Instant> first) {
    return staleAfter.stream()
        .map(rule -> rule.longest(first))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  /** Returns the shortest fixed length among the rules; absent where there is none. */
  public Optional<Duration> fixed() {
    return staleAfter.stream()
        .filter(StaleAfter.Fixed.class::isInstance)
        .map(rule -> ((StaleAfter.Fixed) rule).length())
        .min(Comparator.naturalOrder());
  }
}
