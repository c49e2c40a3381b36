package dev.nines.contract;

import dev.nines.money.Fraction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the data say for a promise.
 *
 * @param what what is looked at
 * @param staleAfter how long a sample of a series holds at most
 * @param softStates what a Nagios SOFT state is
 */
public record Observe(What what, StaleAfter staleAfter, SoftStates softStates) {

  /** What is looked at; one of five. */
  public sealed interface What {}

  /**
   * Impact as it happened.
   *
   * @param from the marks that start it, the earliest counts; empty for the impact's own start;
   *     among several that is {@code impact-start}
   * @param to the marks that end it, the earliest counts; empty for the impact's own end; among
   *     several that is {@code impact-end}
   * @param weights how heavy the levels are
   * @param waitingCounts whether time waiting for the customer counts
   */
  public record Outages(List<String> from, List<String> to, Weights weights, boolean waitingCounts)
      implements What {
    public Outages {
      from = List.copyOf(from);
      to = List.copyOf(to);
      Objects.requireNonNull(weights, "weights");
    }
  }

  /**
   * Slots that are good or bad as a whole, aligned to local midnight.
   *
   * @param length the length of a slot
   * @param bad what makes a slot bad; any of them
   * @param leastAttempts how many requests a slot needs to be judged, at least 1
   * @param empty what a slot with fewer is
   */
  public record Slots(Duration length, List<BadWhen> bad, long leastAttempts, EmptySlot empty)
      implements What {
    public Slots {
      bad = List.copyOf(bad);
      if (length.isZero() || length.isNegative()) {
        throw new IllegalArgumentException("slot length " + length + " is not above 0");
      }
      if (leastAttempts < 1) {
        throw new IllegalArgumentException("least attempts " + leastAttempts + " are below 1");
      }
    }
  }

  /**
   * The share of good requests.
   *
   * @param slot the slot whose shares are averaged; absent for one share of the whole period
   * @param empty what a slot without requests is
   */
  public record Requests(Optional<Duration> slot, EmptySlot empty) implements What {}

  /**
   * Values of a metric.
   *
   * @param name its name
   * @param whileUp whether what was sampled in counted downtime is left out
   */
  public record Metric(String name, boolean whileUp) implements What {}

  /**
   * The time between two marks of each incident.
   *
   * @param from the start marks, the earliest counts; {@code impact-start} is among the names
   * @param to the end marks, the earliest counts; {@code impact-end} is among the names
   * @param severities which incidents; empty for all
   * @param businessHours whether only business hours are counted
   * @param waitingCounts whether time waiting for the customer counts
   */
  public record Times(
      List<String> from,
      List<String> to,
      Set<String> severities,
      boolean businessHours,
      boolean waitingCounts)
      implements What {
    public Times {
      from = List.copyOf(from);
      to = List.copyOf(to);
      severities = Ordered.set(severities);
    }
  }

  /** How heavy impact is, 0 for none and 1 for all. */
  public sealed interface Weights {

    /** What a level weighs where the contract gives it no weight of its own. */
    Map<String, Fraction> USUAL =
        Map.of(
            "major_outage", Fraction.ONE,
            "partial_outage", Fraction.ONE,
            "degraded_performance", Fraction.ZERO,
            "none", Fraction.ZERO);

    /** By the word of the level; a word without a weight here has none in the contract. */
    record ByLevel(Map<String, Fraction> weights) implements Weights {
      public ByLevel {
        weights = Ordered.map(weights);
      }
    }

    /** By the share that the incident states as affected. */
    record Affected() implements Weights {}
  }

  /** What makes a slot bad. */
  public sealed interface BadWhen {

    /** The share of failed requests, in per cent. */
    record ErrorRate(Edges edges) implements BadWhen {}

    /** The counted downtime inside the slot, after exclusions. */
    record Downtime(Edges edges) implements BadWhen {}

    /** A value of a metric sampled in the slot. */
    record MetricValue(String name, Edges edges) implements BadWhen {}
  }

  /** What a slot is that too few requests fell in. */
  public enum EmptySlot {
    GOOD,
    BAD,
    UNKNOWN
  }

  /** How long a sample of a series holds at most. */
  public sealed interface StaleAfter {

    /**
     * Returns how long a sample of a series holds at most; absent for ever.
     *
     * @param first the times of the first {@value UsualDistance#LOOKED_AT} samples, fewer where
     *     there are not so many
     */
    Optional<Duration> longest(List<Instant> first);

    /** So many times the median distance of the service's first 100 samples. */
    record Times(Fraction factor) implements StaleAfter {
      @Override
      public Optional<Duration> longest(List<Instant> first) {
        return Optional.of(UsualDistance.times(factor, first));
      }
    }

    /** A fixed length. */
    record Fixed(Duration length) implements StaleAfter {
      @Override
      public Optional<Duration> longest(List<Instant> first) {
        return Optional.of(length);
      }
    }

    /** For ever, to the next sample. */
    record Never() implements StaleAfter {
      @Override
      public Optional<Duration> longest(List<Instant> first) {
        return Optional.empty();
      }
    }
  }

  /** What a Nagios SOFT state is. */
  public enum SoftStates {
    /** Counts once the state is confirmed HARD, from the first SOFT row. */
    WHEN_CONFIRMED,
    IGNORED,
    COUNTED
  }

  public Observe {
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(staleAfter, "staleAfter");
    Objects.requireNonNull(softStates, "softStates");
  }

  /**
   * Returns whether values are judged that were taken at some time, of requests or of a metric, so
   * that excluded time leaves out those taken in it, whether or not anything was down.
   */
  public boolean isOfValues() {
    return what instanceof Requests || what instanceof Metric;
  }
}
