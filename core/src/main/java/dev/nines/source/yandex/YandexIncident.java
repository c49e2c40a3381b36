package dev.nines.source.yandex;

import dev.nines.model.Audience;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.IncidentKind;
import dev.nines.model.IncidentStatus;
import dev.nines.model.Marks;
import dev.nines.model.Provenance;
import dev.nines.model.PublishedUpdate;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.source.api.ApiRecord;
import dev.nines.source.api.HtmlText;
import dev.nines.source.api.TimelineAgreement;
import dev.nines.source.page.PostmortemText;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads an incident: its impact is from {@code startDate} to {@code endDate} for all its services,
 * at the label of its level; the comments are its updates, the report is its postmortem.
 */
final class YandexIncident {

  private final ApiRecord record;
  private final ProblemLog log;

  private YandexIncident(ApiRecord record, ProblemLog log) {
    this.record = record;
    this.log = log;
  }

  /** Returns the incident; empty and reported where it has no id or no start. */
  static Optional<Incident> read(ApiRecord record, ProblemLog log) {
    Optional<RecordedTime> start = record.time("startDate");
    Optional<String> id = record.text("id");
    if (start.isEmpty() || id.isEmpty()) {
      log.add(
          Problem.of(
              ProblemCode.ROW_DAMAGED,
              record.location(),
              "An incident has no \"id\" or no \"startDate\"; it is left out."));
      return Optional.empty();
    }
    return Optional.of(new YandexIncident(record, log).incident(id.get(), start.get()));
  }

  private Incident incident(String id, RecordedTime start) {
    String title = record.text("title").orElse(id);
    Optional<PostmortemText> report = report(start);
    List<ImpactWindow> impact = impact(start);
    report
        .filter(r -> !r.timeline().isEmpty())
        .flatMap(r -> TimelineAgreement.check(impact, r.impact()))
        .ifPresent(log::add);
    return new Incident(
        id,
        title,
        Optional.of("Yandex Cloud"),
        status(),
        level(),
        IncidentKind.REAL,
        Optional.empty(),
        Audience.CUSTOMER,
        impact,
        List.of(),
        marks(),
        report.map(PostmortemText::timeline).orElse(List.of()),
        report.map(PostmortemText::sections).orElse(List.of()),
        report.map(PostmortemText::actions).orElse(List.of()),
        updates(),
        new Provenance(record.location(), title));
  }

  private Optional<PostmortemText> report(RecordedTime start) {
    return record
        .text("report")
        .map(HtmlText::withHeadings)
        .map(
            text ->
                PostmortemText.read(
                    text,
                    new PostmortemText.Around(
                        record.locationOf("report"),
                        Optional.empty(),
                        Optional.of(start.at().atOffset(ZoneOffset.UTC).toLocalDate()),
                        start.text(),
                        services()),
                    log));
  }

  private List<ImpactWindow> impact(RecordedTime start) {
    Optional<RecordedTime> end = record.time("endDate");
    if (end.filter(to -> to.at().isBefore(start.at())).isPresent()) {
      log.add(backwards(start, end.get()));
      return List.of();
    }
    String words =
        start.text()
            + " to "
            + end.map(RecordedTime::text).orElse("now")
            + level().map(l -> ", " + l).orElse("");
    return List.of(
        new ImpactWindow(
            services(),
            level(),
            start,
            end,
            Optional.empty(),
            Optional.empty(),
            new Provenance(start.location(), words)));
  }

  private List<String> services() {
    return record.records("services").stream()
        .flatMap(service -> service.text("name").stream())
        .toList();
  }

  private Optional<String> level() {
    return record.record("level").flatMap(level -> level.text("label"));
  }

  private Marks marks() {
    List<RecordedTime> resolved =
        record.records("comments").stream()
            .filter(comment -> comment.text("type").filter("resolved"::equals).isPresent())
            .flatMap(comment -> comment.time("createdAt").stream())
            .toList();
    return resolved.isEmpty() ? Marks.none() : new Marks(Map.of(Marks.RESOLVED, resolved));
  }

  private Optional<IncidentStatus> status() {
    return record.text("status").filter("resolved"::equals).map(status -> IncidentStatus.RESOLVED);
  }

  private List<PublishedUpdate> updates() {
    return record.records("comments").stream()
        .flatMap(comment -> update(comment).stream())
        .toList();
  }

  private static Optional<PublishedUpdate> update(ApiRecord comment) {
    String text = comment.text("content").map(HtmlText::plain).orElse("");
    Provenance place = new Provenance(comment.location(), text.lines().findFirst().orElse(""));
    return comment
        .time("createdAt")
        .map(at -> new PublishedUpdate(at, comment.text("type"), text, Audience.CUSTOMER, place));
  }

  private static Problem backwards(RecordedTime from, RecordedTime to) {
    return new Problem(
        ProblemCode.END_BEFORE_START,
        to.location(),
        to.text(),
        "from " + from.text() + " on",
        "The end \"%s\" is before the start \"%s\".".formatted(to.text(), from.text()));
  }
}
