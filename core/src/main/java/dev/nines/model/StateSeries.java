package dev.nines.model;

import dev.nines.time.IntervalSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A monitoring series of one service as it was recorded; how long its last row holds is no fact but
 * a term of the contract.
 *
 * @param service the word by which the source names the service; empty where it names none
 * @param location from where it was watched; empty where the source does not say
 * @param kind what a row says of the time after it
 * @param samples the rows in order of time; none where the file had none
 * @param overruled where a correction says what was so, whatever the rows say; mostly nowhere
 * @param repeated how many rows of the file say the same as one of these and are left out
 * @param provenance the first row, or the file where there is none
 */
public record StateSeries(
    String service,
    String location,
    Kind kind,
    List<StateSample> samples,
    IntervalSet overruled,
    long repeated,
    Provenance provenance) {

  /** What a row says of the time after it. */
  public enum Kind {
    /** Samples: a row holds to the next one, but only so long. */
    SAMPLES,
    /** A list of changes: a row holds to the next one, and the last one to as-of. */
    CHANGES
  }

  public StateSeries {
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(overruled, "overruled");
    Objects.requireNonNull(provenance, "provenance");
    samples = List.copyOf(samples);
    for (int i = 1; i < samples.size(); i++) {
      if (samples.get(i).at().isBefore(samples.get(i - 1).until())) {
        throw new IllegalArgumentException("sample " + samples.get(i).at() + " is out of order");
      }
    }
  }

  /** Makes a series that no correction overrules. */
  public StateSeries(
      String service,
      String location,
      Kind kind,
      List<StateSample> samples,
      Provenance provenance) {
    this(service, location, kind, samples, IntervalSet.none(), 0, provenance);
  }

  /** Returns how many rows count, those that are not kept included. */
  public long rows() {
    return samples.stream().mapToLong(StateSample::rows).sum();
  }

  /**
   * Returns the times of the first rows, fewer where there are not so many.
   *
   * @throws IllegalArgumentException if one of them is not kept and lies at no even distance
   */
  public List<Instant> firstTimes(int count) {
    List<Instant> times = new ArrayList<>();
    for (StateSample sample : samples) {
      if (times.size() == count) {
        break;
      }
      if (!sample.isEven()) {
        throw new IllegalArgumentException("the rows from " + sample.at() + " are not kept");
      }
      long rows = Math.min(sample.rows(), count - times.size());
      for (long row = 0; row < rows; row++) {
        times.add(sample.at().plus(sample.widest().multipliedBy(row)));
      }
    }
    return times;
  }

  /** Returns the same series with how many rows of the file stood twice. */
  public StateSeries repeating(long rows) {
    return new StateSeries(service, location, kind, samples, overruled, rows, provenance);
  }

  /** Returns the same series with other rows, overruled elsewhere. */
  public StateSeries with(List<StateSample> otherSamples, IntervalSet otherOverruled) {
    return new StateSeries(
        service, location, kind, otherSamples, otherOverruled, repeated, provenance);
  }
}
