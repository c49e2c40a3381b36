package dev.nines.metrics;

import dev.nines.measurement.Measurement;
import dev.nines.model.Incident;
import dev.nines.response.Measured;
import dev.nines.response.MeasuredTime;
import dev.nines.statistics.KaplanMeier;
import dev.nines.statistics.Sample;
import dev.nines.statistics.Summary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A measurement of a group of incidents and what is said of its times, in seconds.
 *
 * @param measured the times
 * @param sample the lengths of those that have ended; absent where there is none
 * @param summary what is said of them; absent where there is none
 * @param medianWithOpen the median with the open ones as lower bounds; absent where none is open,
 *     or more than half is
 */
public record MeasuredSummary(
    Measured measured,
    Optional<Sample> sample,
    Optional<Summary> summary,
    Optional<Double> medianWithOpen) {

  public MeasuredSummary {
    Objects.requireNonNull(measured, "measured");
    Objects.requireNonNull(sample, "sample");
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(medianWithOpen, "medianWithOpen");
  }

  /** Returns what is said of a measurement of some incidents. */
  static MeasuredSummary of(Measurement measurement, List<Incident> incidents, Instant asOf) {
    Measured measured = Measured.of(measurement, incidents, asOf);
    Optional<Sample> sample = sample(measured);
    return new MeasuredSummary(measured, sample, sample.map(Summary::of), withOpen(measured));
  }

  static Optional<Sample> sample(Measured measured) {
    double[] lengths = lengths(measured);
    return lengths.length == 0 ? Optional.empty() : Optional.of(Sample.of(lengths));
  }

  private static double[] lengths(Measured measured) {
    return measured.ended().stream().mapToDouble(time -> seconds(time.length())).toArray();
  }

  private static Optional<Double> withOpen(Measured measured) {
    double[] open =
        measured.open().stream()
            .map(MeasuredTime.Open::soFar)
            .mapToDouble(MeasuredSummary::seconds)
            .toArray();
    return open.length == 0 ? Optional.empty() : KaplanMeier.median(lengths(measured), open);
  }

  // to the nanosecond as far as 104 days, to the microsecond for ever after
  static double seconds(Duration length) {
    return length.getSeconds() + length.getNano() / 1e9;
  }
}
