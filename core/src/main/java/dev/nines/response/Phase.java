package dev.nines.response;

import dev.nines.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What lies between two milestones of an incident that follow each other, as recorded.
 *
 * <p>Detection is impact start to detected, response detected to acknowledged, repair acknowledged
 * to impact end. Where the mark between two of them is missing they are one phase that cannot be
 * separated: never zero, never a guess (CALCULATION 5).
 *
 * @param first the milestone it starts with
 * @param last the milestone it ends with, after {@code first} in the order of {@link Milestone}
 * @param from the time of the first milestone
 * @param to the time of the last; "now" while the phase is open
 * @param open whether the impact it ends with has not ended
 */
public record Phase(Milestone first, Milestone last, Instant from, Instant to, boolean open) {

  /** The three phases that have a name of their own. */
  public enum Name {
    DETECTION,
    RESPONSE,
    REPAIR
  }

  public Phase {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    if (last.compareTo(first) <= 0) {
      throw new IllegalArgumentException("a phase from " + first + " cannot end with " + last);
    }
  }

  /** Returns the named phases it is made of, in order: one, or those that cannot be separated. */
  public List<Name> names() {
    return List.of(Name.values()).subList(first.ordinal(), last.ordinal());
  }

  /** Returns whether it is one named phase. */
  public boolean isSeparable() {
    return last.ordinal() - first.ordinal() == 1;
  }

  /** Returns the length; below zero where the last milestone stands before the first. */
  public Duration length() {
    return Duration.between(from, to);
  }

  /** Returns whether its milestones stand in the wrong order: it is reported and left out. */
  public boolean isNegative() {
    return to.isBefore(from);
  }

  /** Returns where it lies; absent for a negative one. */
  public Optional<Interval> span() {
    return isNegative() ? Optional.empty() : Optional.of(Interval.of(from, to));
  }
}
