package dev.nines.contract;

import java.util.Locale;
import java.util.Optional;

/** A figure that a promise, a remedy or a right looks at. */
public sealed interface Figure {

  /** Returns the word of the contract file. */
  String word();

  /** Figures that need nothing but their name. */
  enum Named implements Figure {
    /** Of outages, slots, requests: the share of time or requests that was good, in per cent. */
    UPTIME,
    /** The rest of it, in per cent. */
    DOWNTIME_SHARE,
    /** Counted downtime, weighted. */
    DOWNTIME,
    /** The counted time of each outage, judged one by one. */
    EACH_OUTAGE,
    /** The counted time of the longest outage. */
    LONGEST_OUTAGE,
    /** How many outages counted. */
    OUTAGES,
    /** Each value of a metric, or each time, judged one by one. */
    EACH,
    MEAN,
    MEDIAN,
    MINIMUM,
    MAXIMUM;

    @Override
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the figure of a word of the contract file; absent for any other word. */
    public static Optional<Named> ofWord(String word) {
      for (Named figure : values()) {
        if (figure.word().equals(word)) {
          return Optional.of(figure);
        }
      }
      return Optional.empty();
    }
  }

  /** A percentile of type 7, for example 95 for {@code p95}. */
  record Percentile(int rank) implements Figure {
    public Percentile {
      if (rank < 1 || rank > 99) {
        throw new IllegalArgumentException("rank " + rank + " is not in 1 to 99");
      }
    }

    @Override
    public String word() {
      return "p" + rank;
    }
  }

  /** The share of values at most as great, in per cent. */
  record Within(Quantity limit) implements Figure {
    @Override
    public String word() {
      return "within " + limit;
    }
  }

  /** How many values are greater. */
  record Beyond(Quantity limit) implements Figure {
    @Override
    public String word() {
      return "beyond " + limit;
    }
  }
}
