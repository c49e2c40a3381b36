package dev.nines.source.incident;

import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.model.MaintenanceWindow;
import dev.nines.model.Observation;
import dev.nines.model.RecordedTime;
import dev.nines.model.StateSample;
import dev.nines.model.StateSeries;
import dev.nines.source.time.FileZone;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes the top of an incident file.
 *
 * @param out takes the tokens
 */
record FactsEmitter(Emitter out) {

  FactsEmitter {
    Objects.requireNonNull(out, "out");
  }

  void write(Facts facts) throws IOException {
    boolean single =
        facts.incidents().size() == 1
            && facts.maintenance().isEmpty()
            && facts.observed().isEmpty()
            && facts.series().isEmpty();
    if (single) {
      incident(facts.incidents().get(0));
    } else {
      out.mapping(facts, this::document);
    }
  }

  private void document(Facts facts) throws IOException {
    TimeEmitter times = new TimeEmitter(out, DocumentZone.of(facts));
    out.text("zone", times.zone().zone().map(ZoneId::getId));
    out.out().writeFieldName("incidents");
    out.list(facts.incidents(), this::incident);
    out.list("maintenance", facts.maintenance(), w -> out.mapping(w, m -> maintenance(m, times)));
    if (!facts.observed().isEmpty() || !facts.series().isEmpty()) {
      out.out().writeFieldName("observed");
      observed(facts, times);
    }
  }

  private void observed(Facts facts, TimeEmitter times) throws IOException {
    out.out().writeStartArray();
    for (Observation observation : facts.observed()) {
      out.mapping(observation, seen -> observation(seen, times));
    }
    for (StateSeries series : facts.series()) {
      for (SampleRun run : out.placed() ? SampleRun.withEnds(series) : SampleRun.of(series)) {
        out.mapping(run, this::run);
      }
    }
    out.out().writeEndArray();
  }

  // a change has no end of its own; samples are their first, their last and their number
  private void run(SampleRun run) throws IOException {
    StateSample first = run.first();
    out.unless("", "service", run.series().service());
    out.unless("", "location", run.series().location());
    out.text("from", first.at().toString());
    if (run.series().kind() == StateSeries.Kind.SAMPLES) {
      out.text("to", run.to().toString());
      out.out().writeNumberField("samples", run.count());
    }
    if (run.widest().isPresent()) {
      out.text("widest-from", run.widest().get().from().toString());
      out.text("widest-to", run.widest().get().to().toString());
    }
    out.text("state", first.state().word());
    out.unless(first.state().word(), "word", first.word());
    if (first.soft()) {
      out.out().writeBooleanField("soft", true);
    }
    out.origin(first.provenance(), "");
  }

  private void incident(Incident incident) throws IOException {
    FileZone zone = incident.zone().map(FileZone::named).orElse(FileZone.NONE);
    new IncidentEmitter(out, new TimeEmitter(out, zone), incident.audience()).write(incident);
  }

  private void maintenance(MaintenanceWindow window, TimeEmitter times) throws IOException {
    Map<String, List<RecordedTime>> named =
        TimeEmitter.span(window.from(), Optional.of(window.to()));
    window.announced().ifPresent(time -> named.put("announced", List.of(time)));
    out.text("id", window.id());
    out.list("services", window.services(), out.out()::writeString);
    out.text("kind", window.kind());
    times.times(named);
    out.unless(Words.ofCancelled(false), "status", Words.ofCancelled(window.cancelled()));
    times.recorded(named);
    out.origin(window.provenance(), window.id());
  }

  private void observation(Observation observation, TimeEmitter times) throws IOException {
    Map<String, List<RecordedTime>> span =
        TimeEmitter.span(observation.from(), Optional.of(observation.to()));
    out.unless("", "service", observation.service());
    times.times(span);
    out.text("state", observation.state().word());
    out.unless(observation.state().word(), "word", observation.word());
    times.recorded(span);
    out.origin(observation.provenance(), "");
  }
}
