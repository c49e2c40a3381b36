package dev.nines.metrics;

import dev.nines.money.Money;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What one cause brought.
 *
 * @param cause the cause in the source's word, or {@link Grouping#NOT_STATED}
 * @param incidents how many incidents have it
 * @param downtime how long there was impact of it; what overlaps counts once
 * @param credit what its incidents cost; absent without a contract
 */
public record CauseShare(String cause, int incidents, Duration downtime, Optional<Money> credit) {

  public CauseShare {
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(downtime, "downtime");
    Objects.requireNonNull(credit, "credit");
  }
}
