package dev.nines.model.correction;

import dev.nines.model.Facts;
import dev.nines.model.MetricSample;
import dev.nines.model.Observation;
import dev.nines.model.ObservedState;
import dev.nines.model.RecordedTime;
import dev.nines.model.RequestCount;
import dev.nines.model.StateSeries;
import dev.nines.model.correction.SeriesChange.Kind;
import dev.nines.model.correction.SeriesChange.Stretch;
import dev.nines.problem.ProblemCode;
import dev.nines.time.Interval;
import dev.nines.time.IntervalSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What monitoring recorded while it is being corrected. Holds state; the facts stay as they are.
 */
final class SeriesBench {

  private List<Observation> observed;
  private List<StateSeries> series;
  private List<RequestCount> requests;
  private List<MetricSample> metrics;

  SeriesBench(Facts facts) {
    this.observed = facts.observed();
    this.series = facts.series();
    this.requests = facts.requests();
    this.metrics = facts.metrics();
  }

  List<Observation> observed() {
    return observed;
  }

  List<StateSeries> series() {
    return series;
  }

  List<RequestCount> requests() {
    return requests;
  }

  List<MetricSample> metrics() {
    return metrics;
  }

  /**
   * Makes a change.
   *
   * @throws Corrector.UnfitException if it fits nothing that is recorded
   */
  void apply(SeriesChange change, Correction by) {
    if (change instanceof SeriesChange.ReclassifyObserved as) {
      requireSeries(as.stretch());
      overrule(as.stretch(), as.state(), by);
    } else if (change instanceof SeriesChange.AddObserved add) {
      requireSeries(add.stretch());
      add(observation(add.stretch(), add.state(), by));
    } else if (change instanceof SeriesChange.RemoveStretch remove) {
      remove(remove.stretch(), by);
    } else if (change instanceof SeriesChange.ShiftStretch shift) {
      shift(shift, by);
    } else {
      count(change, by);
    }
  }

  private void count(SeriesChange change, Correction by) {
    if (change instanceof SeriesChange.ReclassifyRequests as) {
      requests =
          changed(requests, as.stretch(), row -> Optional.of(SeriesRows.counted(row, as, by)));
    } else if (change instanceof SeriesChange.ReclassifyMetrics as) {
      metrics = changed(metrics, as.stretch(), row -> Optional.of(SeriesRows.valued(row, as, by)));
    } else if (change instanceof SeriesChange.AddRequests add) {
      requests = and(requests, SeriesRows.added(add.count(), by));
    } else if (change instanceof SeriesChange.AddMetric add) {
      metrics = and(metrics, SeriesRows.added(add.sample(), by));
    }
  }

  private void remove(Stretch stretch, Correction by) {
    switch (stretch.kind()) {
      case OBSERVED -> {
        requireSeries(stretch);
        overrule(stretch, ObservedState.UNKNOWN, by);
      }
      case REQUESTS -> requests = changed(requests, stretch, row -> Optional.empty());
      case METRICS -> metrics = changed(metrics, stretch, row -> Optional.empty());
    }
  }

  private void shift(SeriesChange.ShiftStretch shift, Correction by) {
    Stretch stretch = shift.stretch();
    switch (stretch.kind()) {
      case OBSERVED -> shiftStates(shift, by);
      case REQUESTS ->
          requests =
              changed(requests, stretch, row -> Optional.of(SeriesRows.shifted(row, shift, by)));
      case METRICS ->
          metrics =
              changed(metrics, stretch, row -> Optional.of(SeriesRows.shifted(row, shift, by)));
    }
  }

  private void shiftStates(SeriesChange.ShiftStretch shift, Correction by) {
    Stretch stretch = shift.stretch();
    requireSeries(stretch);
    List<StateSeries> rows =
        map(series, s -> isOf(stretch, s.service()) ? SeriesRows.shifted(s, shift, by) : s);
    List<Observation> stretches =
        map(observed, o -> isIn(stretch, o) ? SeriesRows.shifted(o, shift, by) : o);
    if (rows.equals(series) && stretches.equals(observed)) {
      throw noRow(stretch);
    }
    series = rows;
    observed = stretches;
  }

  private void overrule(Stretch stretch, ObservedState state, Correction by) {
    Interval span = Interval.of(stretch.from().at(), stretch.to().at());
    series = map(series, s -> isOf(stretch, s.service()) ? overruled(s, span) : s);
    observed = observed.stream().flatMap(o -> outside(o, stretch)).toList();
    add(observation(stretch, state, by));
  }

  private static StateSeries overruled(StateSeries series, Interval span) {
    return series.with(series.samples(), series.overruled().union(IntervalSet.of(span)));
  }

  private void add(Observation added) {
    observed =
        Stream.concat(observed.stream(), Stream.of(added))
            .sorted(Comparator.comparing((Observation o) -> o.from().at()))
            .toList();
  }

  private static Observation observation(Stretch stretch, ObservedState state, Correction by) {
    return new Observation(
        stretch.service(), stretch.from(), stretch.to(), state, state.word(), by.added());
  }

  // what an observation says before and after the corrected stretch
  private static Stream<Observation> outside(Observation o, Stretch stretch) {
    boolean apart =
        !isOf(stretch, o.service())
            || !o.from().at().isBefore(stretch.to().at())
            || !stretch.from().at().isBefore(o.to().at());
    if (apart) {
      return Stream.of(o);
    }
    return Stream.of(part(o, o.from(), stretch.from()), part(o, stretch.to(), o.to()))
        .flatMap(Optional::stream);
  }

  private static Optional<Observation> part(Observation o, RecordedTime from, RecordedTime to) {
    return from.at().isBefore(to.at())
        ? Optional.of(new Observation(o.service(), from, to, o.state(), o.word(), o.provenance()))
        : Optional.empty();
  }

  private <T extends Record> List<T> changed(
      List<T> rows, Stretch stretch, Function<T, Optional<T>> how) {
    if (rows.stream().noneMatch(row -> isIn(stretch, row))) {
      throw noRow(stretch);
    }
    return rows.stream()
        .flatMap(row -> isIn(stretch, row) ? how.apply(row).stream() : Stream.of(row))
        .toList();
  }

  private static boolean isIn(Stretch stretch, Record row) {
    if (row instanceof RequestCount count) {
      return isOf(stretch, count.service()) && holds(stretch, count.at().at());
    }
    if (row instanceof MetricSample sample) {
      return isOf(stretch, sample.service())
          && stretch.metric().map(sample.metric()::equals).orElse(true)
          && holds(stretch, sample.at().at());
    }
    Observation observation = (Observation) row;
    return isOf(stretch, observation.service()) && holds(stretch, observation.from().at());
  }

  private static boolean isOf(Stretch stretch, String service) {
    return stretch.service().equals(service);
  }

  private static boolean holds(Stretch stretch, Instant at) {
    return !at.isBefore(stretch.from().at()) && at.isBefore(stretch.to().at());
  }

  private void requireSeries(Stretch stretch) {
    if (services(Kind.OBSERVED).noneMatch(stretch.service()::equals)) {
      throw Bench.unfit(
          stretch.service(),
          Bench.words(services(Kind.OBSERVED)),
          "No series of \"%s\" is in the data.".formatted(stretch.service()));
    }
  }

  private Corrector.UnfitException noRow(Stretch stretch) {
    return new Corrector.UnfitException(
        ProblemCode.CORRECTION_UNFIT,
        stretch.service(),
        Bench.words(services(stretch.kind())),
        "No row of " + stretch + " is in the data.");
  }

  private Stream<String> services(Kind kind) {
    return switch (kind) {
      case OBSERVED ->
          Stream.concat(
              series.stream().map(StateSeries::service),
              observed.stream().map(Observation::service));
      case REQUESTS -> requests.stream().map(RequestCount::service);
      case METRICS -> metrics.stream().map(MetricSample::service);
    };
  }

  private static <T> List<T> map(List<T> rows, Function<T, T> how) {
    return rows.stream().map(how).toList();
  }

  private static <T> List<T> and(List<T> rows, T one) {
    List<T> all = new ArrayList<>(rows);
    all.add(one);
    return all;
  }
}
