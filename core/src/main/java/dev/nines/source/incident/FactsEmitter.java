package dev.nines.source.incident;

import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.model.MaintenanceWindow;
import dev.nines.model.Observation;
import dev.nines.model.Provenance;
import dev.nines.source.time.FileZone;
import java.io.IOException;
import java.util.Objects;

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
            && facts.observed().isEmpty();
    if (single) {
      incident(facts.incidents().get(0));
    } else {
      out.mapping(facts, this::document);
    }
  }

  private void document(Facts facts) throws IOException {
    out.out().writeFieldName("incidents");
    out.list(facts.incidents(), this::incident);
    out.list("maintenance", facts.maintenance(), w -> out.mapping(w, this::maintenance));
    out.list("observed", facts.observed(), o -> out.mapping(o, this::observation));
  }

  private void incident(Incident incident) throws IOException {
    FileZone zone = incident.zone().map(FileZone::named).orElse(FileZone.NONE);
    new IncidentEmitter(out, new TimeEmitter(out, zone), incident.audience()).write(incident);
  }

  private void maintenance(MaintenanceWindow window) throws IOException {
    TimeEmitter times = new TimeEmitter(out, FileZone.NONE);
    out.text("id", window.id());
    out.list("services", window.services(), out.out()::writeString);
    out.text("kind", window.kind());
    out.out().writeFieldName("from");
    times.time(window.from());
    out.out().writeFieldName("to");
    times.time(window.to());
    out.item("announced", window.announced(), times::time);
    out.unless(Words.ofCancelled(false), "status", Words.ofCancelled(window.cancelled()));
    origin(out, window.provenance(), window.id());
  }

  private void observation(Observation observation) throws IOException {
    TimeEmitter times = new TimeEmitter(out, FileZone.NONE);
    out.unless("", "service", observation.service());
    out.out().writeFieldName("from");
    times.time(observation.from());
    out.out().writeFieldName("to");
    times.time(observation.to());
    out.text("state", observation.state().word());
    out.unless(observation.state().word(), "word", observation.word());
    origin(out, observation.provenance(), "");
  }

  /** Writes where an entry comes from, if that is another file or other words than its own. */
  static void origin(Emitter out, Provenance provenance, String words) throws IOException {
    boolean elsewhere = provenance.location().pointer().isEmpty();
    if (elsewhere) {
      out.text("source", provenance.location().toString());
    }
    out.unless(words, "original", provenance.text());
  }
}
