package dev.nines.whatif;

import java.util.List;
import java.util.Objects;

/**
 * Where two parties' data disagree.
 *
 * @param sides our result, and theirs by the same contract
 * @param promises each promise, service and period
 */
public record Dispute(ResultComparison sides, List<PromiseDispute> promises) {

  public Dispute {
    Objects.requireNonNull(sides, "sides");
    promises = List.copyOf(promises);
  }

  /** Returns whether anything differs. */
  public boolean isAny() {
    return promises.stream().anyMatch(PromiseDispute::isAny);
  }
}
