package dev.nines.source.gatus;

import dev.nines.model.ObservedState;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.model.StateSample;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.source.SourceInput;
import dev.nines.source.api.ApiRecord;
import dev.nines.source.series.StateRows;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An endpoint that Gatus watches.
 *
 * <p>Its events are changes: unknown from a start, up from {@code HEALTHY}, down from {@code
 * UNHEALTHY}; they hold until the newest result, after which nothing is known. Without events each
 * result is a sample.
 *
 * @param endpoint the endpoint
 * @param log takes the problems
 */
record GatusEndpoint(ApiRecord endpoint, ProblemLog log) {

  // what Gatus keeps unless it is told to keep more
  private static final int MOST_RESULTS = 100;
  private static final int MOST_EVENTS = 50;

  private static final Map<String, ObservedState> STATES =
      Map.of(
          "START", ObservedState.UNKNOWN,
          "HEALTHY", ObservedState.UP,
          "UNHEALTHY", ObservedState.DOWN);

  GatusEndpoint {
    Objects.requireNonNull(endpoint, "endpoint");
    Objects.requireNonNull(log, "log");
  }

  /** Returns the service: what the user says, else the name, behind its group where it has one. */
  String service(SourceInput input) {
    String name = endpoint.text("name").or(() -> endpoint.text("key")).orElse("");
    return input
        .service()
        .orElseGet(() -> endpoint.text("group").map(group -> group + "/" + name).orElse(name));
  }

  /** Adds its rows to changes where it has events, else to samples. */
  void addTo(StateRows changes, StateRows samples, String service) {
    if (service.isEmpty()) {
      log.add(
          Problem.of(
              ProblemCode.ROW_DAMAGED,
              endpoint.location(),
              "An endpoint has neither \"name\" nor \"key\"; it is left out."));
      return;
    }
    List<ApiRecord> events = endpoint.records("events");
    List<ApiRecord> results = endpoint.records("results");
    if (events.isEmpty()) {
      results.forEach(r -> result(r).ifPresent(row -> samples.add(service, "", row)));
      cut("results", results.size(), MOST_RESULTS);
    } else {
      events.forEach(e -> event(e).ifPresent(row -> changes.add(service, "", row)));
      end(results).ifPresent(row -> changes.add(service, "", row));
      cut("events", events.size(), MOST_EVENTS);
    }
  }

  private Optional<StateSample> event(ApiRecord event) {
    String word = event.text("type").orElse("");
    ObservedState state = STATES.get(word.toUpperCase(Locale.ROOT));
    if (state == null) {
      log.add(strange(event, "type", word, "START, HEALTHY, UNHEALTHY"));
      return Optional.empty();
    }
    return row(event, state, word);
  }

  private Optional<StateSample> result(ApiRecord result) {
    String word = result.text("success").orElse("");
    if (!word.equals("true") && !word.equals("false")) {
      log.add(strange(result, "success", word, "true, false"));
      return Optional.empty();
    }
    return row(result, word.equals("true") ? ObservedState.UP : ObservedState.DOWN, word);
  }

  private static Optional<StateSample> row(ApiRecord row, ObservedState state, String word) {
    return row.time("timestamp")
        .map(
            at ->
                new StateSample(
                    at.at(), state, word, new Provenance(row.location(), word + " " + at.text())));
  }

  // the newest result: what comes after it is not in the file
  private static Optional<StateSample> end(List<ApiRecord> results) {
    Optional<RecordedTime> newest =
        results.stream()
            .flatMap(r -> r.time("timestamp").stream())
            .max(Comparator.comparing(RecordedTime::at));
    return newest.map(
        at ->
            new StateSample(
                at.at(),
                ObservedState.UNKNOWN,
                "newest result",
                new Provenance(at.location(), at.text())));
  }

  private void cut(String key, int count, int most) {
    if (count == most) {
      String message =
          "The endpoint has %s %s, as many as Gatus keeps unless told otherwise: what came before is"
              + " unknown.";
      log.add(
          new Problem(
              ProblemCode.INPUT_CUT,
              endpoint.locationOf(key),
              String.valueOf(count),
              "fewer than " + most,
              message.formatted(count, key)));
    }
  }

  private static Problem strange(ApiRecord row, String key, String found, String allowed) {
    String message =
        "\"%s\" is \"%s\"; allowed is one of %s. The row is left out."
            .formatted(key, found, allowed);
    return new Problem(ProblemCode.ROW_DAMAGED, row.location(), found, allowed, message);
  }
}
