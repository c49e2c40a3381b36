package dev.nines.whatif;

import java.util.List;
import java.util.Objects;

/**
 * Where two parties disagree on one promise in one period.
 *
 * @param sides our result and theirs
 * @param disagreements the stretches in which the ledgers differ, in order of time for each ledger
 * @param causes what each cause comes to, in the order of {@link DisputeCause}
 */
public record PromiseDispute(
    PromiseComparison sides, List<Disagreement> disagreements, List<CauseShare> causes) {

  public PromiseDispute {
    Objects.requireNonNull(sides, "sides");
    disagreements = List.copyOf(disagreements);
    causes = List.copyOf(causes);
  }

  /** Returns whether anything differs. */
  public boolean isAny() {
    return sides.isChanged() || !disagreements.isEmpty();
  }
}
