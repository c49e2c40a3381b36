package dev.nines.response;

import dev.nines.measurement.Measurement;
import dev.nines.model.Incident;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A measurement of some incidents: those of its population that have both marks, those whose end is
 * still to come, and those it leaves out with the reason. Together they are all of its population.
 *
 * @param measurement what is measured
 * @param ended the times, in the order of the incidents
 * @param open the times that have not ended
 * @param leftOut the incidents without a time
 */
public record Measured(
    Measurement measurement,
    List<MeasuredTime.Ended> ended,
    List<MeasuredTime.Open> open,
    List<MeasuredTime.LeftOut> leftOut) {

  public Measured {
    Objects.requireNonNull(measurement, "measurement");
    ended = List.copyOf(ended);
    open = List.copyOf(open);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Measures incidents; those that are not of the population are passed over.
   *
   * @param asOf "now" for an impact without an end
   */
  public static Measured of(Measurement measurement, List<Incident> incidents, Instant asOf) {
    List<MeasuredTime.Ended> ended = new ArrayList<>();
    List<MeasuredTime.Open> open = new ArrayList<>();
    List<MeasuredTime.LeftOut> leftOut = new ArrayList<>();
    Stopwatch stopwatch = new Stopwatch(measurement, asOf);
    for (Incident incident : incidents) {
      if (measurement.population().holds(incident)) {
        MeasuredTime time = stopwatch.measure(incident);
        if (time instanceof MeasuredTime.Ended length) {
          ended.add(length);
        } else if (time instanceof MeasuredTime.Open soFar) {
          open.add(soFar);
        } else if (time instanceof MeasuredTime.LeftOut none) {
          leftOut.add(none);
        }
      }
    }
    return new Measured(measurement, ended, open, leftOut);
  }

  /** Returns how many incidents the population has. */
  public int of() {
    return ended.size() + open.size() + leftOut.size();
  }

  /** Returns a problem for each time whose end stands before its start. */
  public List<Problem> problems() {
    return leftOut.stream().filter(MeasuredTime.LeftOut::negative).map(this::negative).toList();
  }

  private Problem negative(MeasuredTime.LeftOut time) {
    String message =
        "Incident \"%s\" is left out of %s: %s."
            .formatted(time.incident().id(), measurement.name(), time.reason());
    return Problem.of(ProblemCode.MARK_ORDER, time.incident().provenance().location(), message);
  }
}
