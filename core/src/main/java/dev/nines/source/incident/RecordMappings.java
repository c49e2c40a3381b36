package dev.nines.source.incident;

import dev.nines.model.MaintenanceWindow;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import dev.nines.source.SourceInput;
import dev.nines.source.time.FileZone;
import dev.nines.source.tree.MappingReader;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads the maintenance windows of an incident file.
 *
 * @param input the file
 * @param zone the zone of times without one
 */
record RecordMappings(SourceInput input, FileZone zone) {

  RecordMappings {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(zone, "zone");
  }

  Optional<MaintenanceWindow> maintenance(MappingReader mapping) {
    FileZone own = IncidentDocument.zone(mapping, zone);
    Optional<String> id = mapping.require("id").flatMap(node -> node.text());
    List<String> services = IncidentDocument.services(mapping, input);
    Optional<String> kind = mapping.text("kind");
    MappingTimes times = new TimeNodes(own).in(mapping);
    Span span = Span.required(times);
    Optional<RecordedTime> announced = times.time("announced");
    times.finish();
    boolean cancelled = mapping.as("status", Words.CANCELLED).orElse(false);
    Provenance provenance = Origins.of(mapping, id.orElse(""));
    mapping.finish();
    return span.whole()
        .map(
            whole ->
                new MaintenanceWindow(
                    id.orElse(""),
                    services,
                    kind,
                    whole.from(),
                    whole.to(),
                    announced,
                    cancelled,
                    provenance));
  }

  /** A start and an end, as far as they can be read. */
  record Span(Optional<RecordedTime> from, Optional<RecordedTime> to) {

    /** A start and an end that is not before it. */
    record Whole(RecordedTime from, RecordedTime to) {}

    static Span required(MappingTimes times) {
      Span span = new Span(times.required("from"), times.required("to"));
      return span.ordered(times.mapping().log());
    }

    static Span withOpenEnd(MappingTimes times) {
      Span span = new Span(times.required("from"), times.time("to"));
      times.finish();
      MappingReader mapping = times.mapping();
      boolean broken = mapping.has("to") && span.to.isEmpty();
      return broken ? new Span(Optional.empty(), Optional.empty()) : span.ordered(mapping.log());
    }

    Optional<Whole> whole() {
      return from.flatMap(f -> to.map(t -> new Whole(f, t)));
    }

    private Span ordered(ProblemLog log) {
      boolean backwards =
          from.isPresent() && to.isPresent() && to.get().at().isBefore(from.get().at());
      if (!backwards) {
        return this;
      }
      log.add(endBeforeStart(from.get(), to.get()));
      return new Span(Optional.empty(), Optional.empty());
    }

    private static Problem endBeforeStart(RecordedTime from, RecordedTime to) {
      SourceLocation place = to.location();
      String message =
          "The end \"%s\" is before the start \"%s\".".formatted(to.text(), from.text());
      return new Problem(
          ProblemCode.END_BEFORE_START, place, to.text(), "from " + from.text() + " on", message);
    }
  }
}
