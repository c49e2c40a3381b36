package dev.nines.metrics;

import dev.nines.measurement.Measurement;
import dev.nines.response.MeasuredTime;
import dev.nines.statistics.RankCorrelation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether the times of a measurement go with the severity of the incidents.
 *
 * @param measurement what is measured
 * @param incidents how many have a time and a severity that can be ordered
 * @param correlation the rank correlation, above 0 where graver incidents take longer; absent where
 *     there is none
 * @param refusal why there is none; empty where there is one
 */
public record SeverityRelation(
    Measurement measurement, int incidents, Optional<RankCorrelation> correlation, String refusal) {

  public SeverityRelation {
    Objects.requireNonNull(measurement, "measurement");
    Objects.requireNonNull(correlation, "correlation");
    Objects.requireNonNull(refusal, "refusal");
  }

  /** Returns the relation in the times of a measurement. */
  static SeverityRelation of(MeasuredSummary summary) {
    List<MeasuredTime.Ended> times =
        summary.measured().ended().stream().filter(SeverityRelation::hasGravity).toList();
    Measurement measurement = summary.measured().measurement();
    String refusal = refusal(times);
    return refusal.isEmpty()
        ? new SeverityRelation(measurement, times.size(), Optional.of(of(times)), "")
        : new SeverityRelation(measurement, times.size(), Optional.empty(), refusal);
  }

  private static RankCorrelation of(List<MeasuredTime.Ended> times) {
    return RankCorrelation.of(
        times.stream().mapToDouble(SeverityRelation::gravity).toArray(),
        times.stream().mapToDouble(time -> MeasuredSummary.seconds(time.length())).toArray());
  }

  private static String refusal(List<MeasuredTime.Ended> times) {
    if (times.size() < RankCorrelation.LEAST) {
      return "A correlation needs 5 incidents with a severity that can be ordered, and here there"
          + " are "
          + times.size()
          + ".";
    }
    long kinds = times.stream().map(t -> SeverityScale.isNumber(severity(t))).distinct().count();
    if (kinds > 1) {
      return "Severities that are words and severities that are numbers have no common order.";
    }
    if (times.stream().map(SeverityRelation::gravity).distinct().count() == 1) {
      return "All incidents have the same severity.";
    }
    return times.stream().map(MeasuredTime.Ended::length).distinct().count() == 1
        ? "All incidents took the same time."
        : "";
  }

  private static boolean hasGravity(MeasuredTime.Ended time) {
    return time.incident().severity().flatMap(SeverityScale::gravity).isPresent();
  }

  private static int gravity(MeasuredTime.Ended time) {
    return SeverityScale.gravity(severity(time)).orElseThrow();
  }

  private static String severity(MeasuredTime.Ended time) {
    return time.incident().severity().orElseThrow();
  }
}
