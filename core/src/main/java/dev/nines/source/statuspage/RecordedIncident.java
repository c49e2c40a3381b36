package dev.nines.source.statuspage;

import dev.nines.model.Audience;
import dev.nines.model.Incident;
import dev.nines.model.IncidentKind;
import dev.nines.model.IncidentStatus;
import dev.nines.problem.ProblemLog;
import dev.nines.source.page.PostmortemText;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An incident made of what a status page records, and what its impact is taken from.
 *
 * @param incident the incident
 * @param basis what its windows are taken from
 */
record RecordedIncident(Incident incident, RecordedImpact.Basis basis) {

  RecordedIncident {
    Objects.requireNonNull(incident, "incident");
    Objects.requireNonNull(basis, "basis");
  }

  static RecordedIncident of(StatusRecord record, ProblemLog log) {
    Optional<PostmortemText> text = record.body().map(body -> read(record, body, log));
    RecordedImpact impact = RecordedImpact.of(record, text, log);
    Incident incident =
        new Incident(
            record.id(),
            record.title(),
            record.page().name(),
            status(record),
            record.said().impact(),
            IncidentKind.REAL,
            record.page().zone(),
            Audience.CUSTOMER,
            impact.windows(),
            List.of(),
            impact.marks(),
            text.map(PostmortemText::timeline).orElse(List.of()),
            text.map(PostmortemText::sections).orElse(List.of()),
            text.map(PostmortemText::actions).orElse(List.of()),
            record.updates().stream().map(StatusUpdate::published).toList(),
            record.provenance());
    return new RecordedIncident(incident, impact.basis());
  }

  private static PostmortemText read(StatusRecord record, StatusRecord.Body body, ProblemLog log) {
    Optional<StatusUpdate> first = record.updates().stream().findFirst();
    ZoneId zone = record.page().zone().orElse(ZoneOffset.UTC);
    Optional<LocalDate> day = first.map(u -> u.at().at().atZone(zone).toLocalDate());
    String words = first.map(update -> update.at().text()).orElse("");
    return PostmortemText.read(
        body.text(),
        new PostmortemText.Around(
            body.place(), record.page().zone(), day, words, record.components()),
        log);
  }

  // the status of the record, else the newest that an update declares
  private static Optional<IncidentStatus> status(StatusRecord record) {
    Stream<String> declared = record.updates().stream().map(StatusUpdate::word);
    return Stream.concat(declared, record.said().status().stream())
        .flatMap(word -> status(word).stream())
        .reduce((first, second) -> second);
  }

  private static Optional<IncidentStatus> status(String word) {
    return Stream.of(IncidentStatus.values())
        .filter(status -> status.name().equals(word.toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}
