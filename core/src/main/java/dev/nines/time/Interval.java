package dev.nines.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A stretch of the time-line that includes its start and excludes its end.
 *
 * <p>An interval whose start is its end is empty: it holds no instant and has no length, but keeps
 * its place. Intervals are not comparable: an interval is not its length.
 *
 * @param from the first instant inside
 * @param to the first instant after it, never before {@code from}
 */
public record Interval(Instant from, Instant to) {

  public Interval {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("to " + to + " is before from " + from);
    }
  }

  /**
   * Returns the interval of two instants.
   *
   * @throws IllegalArgumentException if {@code to} is before {@code from}
   */
  public static Interval of(Instant from, Instant to) {
    return new Interval(from, to);
  }

  /** Returns whether no instant is inside. */
  public boolean isEmpty() {
    return from.equals(to);
  }

  /** Returns the exact length, zero or greater. */
  public Duration length() {
    return Duration.between(from, to);
  }

  /** Returns whether the instant is inside: at or after the start, before the end. */
  public boolean contains(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(to);
  }

  /** Returns whether every instant of the other is inside; an empty one needs its place inside. */
  public boolean encloses(Interval other) {
    return !other.from.isBefore(from) && !other.to.isAfter(to);
  }

  /** Returns whether the two share an instant; an empty interval shares none. */
  public boolean overlaps(Interval other) {
    return from.isBefore(other.to) && other.from.isBefore(to) && !isEmpty() && !other.isEmpty();
  }

  /** Returns whether one ends exactly where the other starts. */
  public boolean abuts(Interval other) {
    return to.equals(other.from) || other.to.equals(from);
  }

  /** Returns what both hold; empty where they share no instant. */
  public Optional<Interval> intersection(Interval other) {
    return overlaps(other)
        ? Optional.of(new Interval(later(from, other.from), earlier(to, other.to)))
        : Optional.empty();
  }

  /** Returns the shortest interval that encloses both. */
  public Interval span(Interval other) {
    return new Interval(earlier(from, other.from), later(to, other.to));
  }

  /** Returns the ISO 8601 form {@code from/to}. */
  @Override
  public String toString() {
    return from + "/" + to;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
