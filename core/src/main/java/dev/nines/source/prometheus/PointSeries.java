package dev.nines.source.prometheus;

import dev.nines.model.LabelSet;
import dev.nines.model.MetricSample;
import dev.nines.model.ObservedState;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.model.StateSample;
import dev.nines.problem.SourceLocation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The points of one series.
 *
 * @param labels its labels
 * @param points its points, in the order of the file
 * @param place where it stands
 */
record PointSeries(LabelSet labels, List<Point> points, SourceLocation place) {

  // the usual names of what is 1 where a thing is up
  private static final Pattern UP =
      Pattern.compile(
          "up|.*_up|.*:up|.*_?success|.*_?healthy|.*_?available|.*_?alive|.*_?reachable");

  PointSeries {
    Objects.requireNonNull(labels, "labels");
    points = List.copyOf(points);
    Objects.requireNonNull(place, "place");
  }

  /** Returns whether every value is a state, so that the series says what was up and down. */
  boolean isOfStates() {
    return points.stream().allMatch(Point::isState);
  }

  /** Returns whether the name says that 1 is up; the value of an expression has no name. */
  boolean isNamedSo() {
    return labels.name().isEmpty() || UP.matcher(labels.name()).matches();
  }

  static StateSample state(Point point) {
    return new StateSample(
        point.at(), stateOf(point), point.value(), new Provenance(point.place(), point.text()));
  }

  private static ObservedState stateOf(Point point) {
    return point
        .number()
        .map(n -> n.signum() == 0 ? ObservedState.DOWN : ObservedState.UP)
        .orElse(ObservedState.UNKNOWN);
  }

  Optional<MetricSample> metric(Point point, String service) {
    return point
        .number()
        .map(
            value ->
                new MetricSample(
                    labels.name(),
                    service,
                    new RecordedTime(point.at(), point.time(), "epoch", point.place()),
                    value,
                    new Provenance(point.place(), point.text())));
  }
}
