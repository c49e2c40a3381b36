package dev.nines.source.corrections;

import dev.nines.model.MetricSample;
import dev.nines.model.ObservedState;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.model.RequestCount;
import dev.nines.model.correction.Change;
import dev.nines.model.correction.SeriesChange;
import dev.nines.model.correction.SeriesChange.Kind;
import dev.nines.model.correction.SeriesChange.Stretch;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.source.tree.ScalarKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Reads what a correction changes in what monitoring recorded.
 *
 * @param reader reads keys, times and stretches
 * @param kind the kind of data
 * @param service the word by which the source names the service
 */
record SeriesChangeReader(ChangeReader reader, Kind kind, String service) {

  private static final ScalarKind<ObservedState> STATE =
      ScalarKind.oneOf(ObservedState.values(), ObservedState::word);
  private static final ScalarKind<Long> COUNT =
      ScalarKind.of(
          "a whole number, 0 or more",
          text -> ScalarKind.WHOLE.read().apply(text).filter(number -> number >= 0));
  private static final ScalarKind<Duration> BY =
      ScalarKind.of("a time such as 5 minutes, or -5 minutes for earlier", ShiftText::parse);

  /** Returns the change; empty and reported where a key is missing or does not fit. */
  Optional<Change> read(Verb verb) {
    if (verb == Verb.ADD && kind != Kind.OBSERVED) {
      return kind == Kind.REQUESTS ? addRequests() : addMetric();
    }
    Optional<Stretch> stretch = stretch();
    return switch (verb) {
      case ADD -> with(stretch, state(), SeriesChange.AddObserved::new);
      case SHIFT -> with(stretch, required("by", BY), SeriesChange.ShiftStretch::new);
      case REMOVE -> stretch.map(SeriesChange.RemoveStretch::new);
      case RECLASSIFY -> reclassify(stretch);
    };
  }

  private Optional<Change> reclassify(Optional<Stretch> stretch) {
    return switch (kind) {
      case OBSERVED -> with(stretch, state(), SeriesChange.ReclassifyObserved::new);
      case REQUESTS -> reclassifyRequests(stretch);
      case METRICS ->
          with(stretch, required("value", ScalarKind.DECIMAL), SeriesChange.ReclassifyMetrics::new);
    };
  }

  private Optional<Change> reclassifyRequests(Optional<Stretch> stretch) {
    Optional<Long> total = reader.keys().as("total", COUNT);
    Optional<Long> failed = reader.keys().as("failed", COUNT);
    reader.requireOne("total", "failed");
    return stretch.map(s -> new SeriesChange.ReclassifyRequests(s, total, failed));
  }

  private Optional<Change> addRequests() {
    Optional<RecordedTime> at = reader.times().required(reader.keys(), "at");
    Optional<Long> total = required("total", COUNT);
    Optional<Long> failed = required("failed", COUNT);
    if (at.isEmpty() || total.isEmpty() || failed.isEmpty()) {
      return Optional.empty();
    }
    if (failed.get() > total.get()) {
      reader
          .keys()
          .log()
          .add(
              new Problem(
                  ProblemCode.INVALID_VALUE,
                  reader.keys().locationOf("failed"),
                  failed.get().toString(),
                  "0 to " + total.get(),
                  "\"failed\" is %s of %s requests.".formatted(failed.get(), total.get())));
      return Optional.empty();
    }
    return Optional.of(
        new SeriesChange.AddRequests(
            new RequestCount(service, at.get(), total.get(), failed.get(), here())));
  }

  private Optional<Change> addMetric() {
    String metric = reader.keys().text("metric").orElse("");
    Optional<RecordedTime> at = reader.times().required(reader.keys(), "at");
    Optional<BigDecimal> value = required("value", ScalarKind.DECIMAL);
    return at.flatMap(
        time ->
            value.map(
                v ->
                    new SeriesChange.AddMetric(
                        new MetricSample(metric, service, time, v, here()))));
  }

  private Optional<Stretch> stretch() {
    Optional<String> metric =
        kind == Kind.METRICS ? reader.keys().text("metric") : Optional.empty();
    return reader.whole().map(s -> new Stretch(kind, service, metric, s.from(), s.to()));
  }

  private Optional<ObservedState> state() {
    return required("state", STATE);
  }

  private <T> Optional<T> required(String key, ScalarKind<T> of) {
    return reader.keys().require(key).flatMap(node -> node.as(of));
  }

  private static <T> Optional<Change> with(
      Optional<Stretch> stretch, Optional<T> value, BiFunction<Stretch, T, ? extends Change> make) {
    return stretch.flatMap(s -> value.map(v -> make.apply(s, v)));
  }

  private Provenance here() {
    return new Provenance(reader.keys().location(), "");
  }
}
