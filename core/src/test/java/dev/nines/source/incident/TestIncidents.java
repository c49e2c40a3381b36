package dev.nines.source.incident;

import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.model.IncidentSection;
import dev.nines.model.Provenance;
import java.util.List;

/** Changes incidents for tests. */
final class TestIncidents {

  private TestIncidents() {}

  /** Returns the facts with a text in the only section of the only incident. */
  static Facts withSection(Facts facts, String text) {
    Incident i = facts.incidents().get(0);
    IncidentSection section = i.sections().get(0);
    String first = text.lines().findFirst().orElse("");
    IncidentSection changed =
        new IncidentSection(
            section.key(),
            section.heading(),
            text,
            section.audience(),
            new Provenance(section.provenance().location(), first));
    Incident incident =
        new Incident(
            i.id(),
            i.title(),
            i.provider(),
            i.status(),
            i.severity(),
            i.kind(),
            i.zone(),
            i.audience(),
            i.impact(),
            i.waiting(),
            i.marks(),
            i.timeline(),
            List.of(changed),
            i.actions(),
            i.updates(),
            i.provenance());
    return Facts.ofRecords(List.of(incident), List.of(), List.of());
  }
}
