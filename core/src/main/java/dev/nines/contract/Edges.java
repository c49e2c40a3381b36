package dev.nines.contract;

import dev.nines.money.Fraction;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A range of values whose edges say themselves whether they belong to it.
 *
 * @param lower the lower edge; absent for a range without one
 * @param upper the upper edge; absent for a range without one
 */
public record Edges(Optional<Edge> lower, Optional<Edge> upper) {

  /**
   * An edge.
   *
   * @param at the value
   * @param included whether the value itself belongs to the range
   */
  public record Edge(Quantity at, boolean included) {
    public Edge {
      Objects.requireNonNull(at, "at");
    }
  }

  public Edges {
    Objects.requireNonNull(lower, "lower");
    Objects.requireNonNull(upper, "upper");
    if (lower.isEmpty() && upper.isEmpty()) {
      throw new IllegalArgumentException("a range needs an edge");
    }
  }

  /** Returns the values at or above one: {@code at-least}. */
  public static Edges atLeast(Quantity value) {
    return new Edges(Optional.of(new Edge(value, true)), Optional.empty());
  }

  /** Returns the values above one: {@code above}. */
  public static Edges above(Quantity value) {
    return new Edges(Optional.of(new Edge(value, false)), Optional.empty());
  }

  /** Returns the values at or below one: {@code at-most}. */
  public static Edges atMost(Quantity value) {
    return new Edges(Optional.empty(), Optional.of(new Edge(value, true)));
  }

  /** Returns the values below one: {@code below}. */
  public static Edges below(Quantity value) {
    return new Edges(Optional.empty(), Optional.of(new Edge(value, false)));
  }

  /** Returns the edges that it has, the lower first. */
  public Stream<Edge> edges() {
    return Stream.concat(lower.stream(), upper.stream());
  }

  /** Returns whether a value is in the range; compared exact. */
  public boolean contains(Fraction value) {
    return lower.map(edge -> isOnSide(value.compareTo(edge.at().value()), edge)).orElse(true)
        && upper.map(edge -> isOnSide(edge.at().value().compareTo(value), edge)).orElse(true);
  }

  // comparison is of the inner value with the edge, positive where it is inside
  private static boolean isOnSide(int comparison, Edge edge) {
    return comparison > 0 || (comparison == 0 && edge.included());
  }

  /** Returns the words of the contract file, for example {@code at-least 99.0, below 99.9}. */
  @Override
  public String toString() {
    String low = lower.map(e -> (e.included() ? "at-least " : "above ") + e.at()).orElse("");
    String high = upper.map(e -> (e.included() ? "at-most " : "below ") + e.at()).orElse("");
    return low.isEmpty() || high.isEmpty() ? low + high : low + ", " + high;
  }
}
