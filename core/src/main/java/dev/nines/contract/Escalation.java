package dev.nines.contract;

import java.util.Objects;
import java.util.Optional;

/**
 * A right that follows from the history.
 *
 * @param right what the customer may do, for example {@code terminate}
 * @param figure the figure that is looked at; absent where a missed target is what counts
 * @param edges the values that give the right; absent with the figure
 * @param lasting how long an outage must last to be counted; absent for any
 * @param periods in how many of how many periods; absent for the reported one
 * @param inAny inside what stretch of time, wherever it lies; absent for periods
 * @param notice how long the right can be exercised; absent where unstated
 */
public record Escalation(
    String right,
    Optional<Figure> figure,
    Optional<Edges> edges,
    Optional<Edges> lasting,
    Optional<OfPeriods> periods,
    Optional<TimeAmount> inAny,
    Optional<Claim.Deadline> notice) {

  /** So many of the last so many periods, for example 2 of 3. */
  public record OfPeriods(int count, int of) {
    public OfPeriods {
      if (count < 1 || of < count) {
        throw new IllegalArgumentException(count + " of " + of + " periods cannot be");
      }
    }
  }

  public Escalation {
    Objects.requireNonNull(right, "right");
    Objects.requireNonNull(figure, "figure");
    Objects.requireNonNull(edges, "edges");
    Objects.requireNonNull(lasting, "lasting");
    Objects.requireNonNull(periods, "periods");
    Objects.requireNonNull(inAny, "inAny");
    Objects.requireNonNull(notice, "notice");
  }
}
