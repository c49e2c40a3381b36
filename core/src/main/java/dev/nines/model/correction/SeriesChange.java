package dev.nines.model.correction;

import dev.nines.model.MetricSample;
import dev.nines.model.ObservedState;
import dev.nines.model.RecordedTime;
import dev.nines.model.RequestCount;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** What a correction does to what monitoring recorded of one service. */
public sealed interface SeriesChange extends Change {

  /** The kinds of data that monitoring records. */
  enum Kind {
    /** States, as probes, change lists and imports hold them. */
    OBSERVED("observed", "series"),
    /** Request counts. */
    REQUESTS("requests", "request counts"),
    /** Metric samples. */
    METRICS("metrics", "values");

    private final String key;
    private final String noun;

    Kind(String key, String noun) {
      this.key = key;
      this.noun = noun;
    }

    /** Returns the key of the corrections file. */
    public String key() {
      return key;
    }

    /** Returns what the data are called in a sentence, after an article. */
    String noun() {
      return noun;
    }
  }

  /**
   * A stretch of one kind of data of one service.
   *
   * @param kind the kind of data
   * @param service the word by which the source names the service
   * @param metric the name of the one metric that is meant; absent for all of them
   * @param from the start, included
   * @param to the end, excluded, later than {@code from}
   */
  record Stretch(
      Kind kind, String service, Optional<String> metric, RecordedTime from, RecordedTime to) {
    public Stretch {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(service, "service");
      Objects.requireNonNull(metric, "metric");
      if (!from.at().isBefore(to.at())) {
        throw new IllegalArgumentException("to " + to.at() + " is not after " + from.at());
      }
    }

    /** Returns a stretch of the states of a service. */
    public static Stretch observed(String service, RecordedTime from, RecordedTime to) {
      return new Stretch(Kind.OBSERVED, service, Optional.empty(), from, to);
    }

    /** Returns the words of a sentence: {@code the series of "app" from 10:00 to 11:00}. */
    @Override
    public String toString() {
      return whose(kind, service, metric) + " from " + from.text() + " to " + to.text();
    }
  }

  /** Another state all through a stretch, whatever the rows say there. */
  record ReclassifyObserved(Stretch stretch, ObservedState state) implements SeriesChange {
    public ReclassifyObserved {
      Objects.requireNonNull(stretch, "stretch");
      Objects.requireNonNull(state, "state");
    }

    @Override
    public String verb() {
      return "reclassify";
    }

    @Override
    public String subject() {
      return stretch + " as " + state.word();
    }
  }

  /** A state that no source recorded; what the sources say of the stretch stays beside it. */
  record AddObserved(Stretch stretch, ObservedState state) implements SeriesChange {
    public AddObserved {
      Objects.requireNonNull(stretch, "stretch");
      Objects.requireNonNull(state, "state");
    }

    @Override
    public String verb() {
      return "add";
    }

    @Override
    public String subject() {
      return "\"" + state.word() + "\" to " + stretch;
    }
  }

  /** Nothing is known of a stretch: states are unknown, counts and values are left out. */
  record RemoveStretch(Stretch stretch) implements SeriesChange {
    public RemoveStretch {
      Objects.requireNonNull(stretch, "stretch");
    }

    @Override
    public String verb() {
      return "remove";
    }

    @Override
    public String subject() {
      return stretch.toString();
    }
  }

  /**
   * The rows of a stretch are at another time, as where the monitor's clock was wrong.
   *
   * @param stretch which rows, by their recorded times
   * @param by how much later they are; negative for earlier
   */
  record ShiftStretch(Stretch stretch, Duration by) implements SeriesChange {
    public ShiftStretch {
      Objects.requireNonNull(stretch, "stretch");
      Objects.requireNonNull(by, "by");
    }

    @Override
    public String verb() {
      return "shift";
    }

    @Override
    public String subject() {
      String words = by.abs().toSeconds() + " seconds " + (by.isNegative() ? "earlier" : "later");
      return stretch + " by " + words;
    }
  }

  /** Other numbers in every row of a stretch of request counts; what is absent stays. */
  record ReclassifyRequests(Stretch stretch, Optional<Long> total, Optional<Long> failed)
      implements SeriesChange {
    public ReclassifyRequests {
      Objects.requireNonNull(stretch, "stretch");
      Objects.requireNonNull(total, "total");
      Objects.requireNonNull(failed, "failed");
    }

    @Override
    public String verb() {
      return "reclassify";
    }

    @Override
    public String subject() {
      return stretch
          + total.map(n -> " as " + n + " in all").orElse("")
          + failed.map(n -> " as " + n + " failed").orElse("");
    }
  }

  /** Another value in every sample of a stretch. */
  record ReclassifyMetrics(Stretch stretch, BigDecimal value) implements SeriesChange {
    public ReclassifyMetrics {
      Objects.requireNonNull(stretch, "stretch");
      Objects.requireNonNull(value, "value");
    }

    @Override
    public String verb() {
      return "reclassify";
    }

    @Override
    public String subject() {
      return stretch + " as " + value.toPlainString();
    }
  }

  /** A request count that no source recorded. */
  record AddRequests(RequestCount count) implements SeriesChange {
    public AddRequests {
      Objects.requireNonNull(count, "count");
    }

    @Override
    public String verb() {
      return "add";
    }

    @Override
    public String subject() {
      return "a request count of \"" + count.service() + "\" at " + count.at().text();
    }
  }

  /** A value that no source recorded. */
  record AddMetric(MetricSample sample) implements SeriesChange {
    public AddMetric {
      Objects.requireNonNull(sample, "sample");
    }

    @Override
    public String verb() {
      return "add";
    }

    @Override
    public String subject() {
      return "a value of \"" + sample.service() + "\" at " + sample.at().text();
    }
  }

  private static String whose(Kind kind, String service, Optional<String> metric) {
    String name = metric.map(m -> " \"" + m + "\"").orElse("");
    return "the " + kind.noun() + name + " of \"" + service + "\"";
  }
}
