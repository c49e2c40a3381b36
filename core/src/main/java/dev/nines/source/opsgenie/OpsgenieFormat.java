package dev.nines.source.opsgenie;

import dev.nines.model.ImpactWindow;
import dev.nines.model.IncidentStatus;
import dev.nines.model.Marks;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.source.api.ApiRecord;
import dev.nines.source.tool.Elapsed;
import dev.nines.source.tool.IncidentDraft;
import dev.nines.source.tool.MorePages;
import dev.nines.source.tool.Reading;
import dev.nines.source.tool.Spans;
import dev.nines.source.tool.ToolFormat;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells alerts from incidents. An alert is created when a fault is noticed, an incident when
 * somebody declares it; only an incident states its impact.
 */
final class OpsgenieFormat implements ToolFormat {

  private static final String CREATED = "createdAt";

  private final Reading reading;

  OpsgenieFormat(Reading reading) {
    this.reading = reading;
  }

  @Override
  public Set<String> lists() {
    return Set.of("data");
  }

  @Override
  public Optional<String> listOf(ApiRecord bare) {
    return bare.holds("tinyId") ? Optional.of("data") : Optional.empty();
  }

  @Override
  public Optional<Provenance> more(ApiRecord page) {
    return MorePages.link(page, "paging", "next");
  }

  @Override
  public void take(String list, ApiRecord record) {
    Optional<String> id = reading.id(record, "id");
    boolean isAlert = record.holds("alias") || record.holds("acknowledged");
    if (id.isEmpty() || !reading.isFirst(isAlert ? "alert" : "incident", id.get(), record)) {
      return;
    }
    IncidentDraft draft = reading.incident(id.get(), record);
    draft.title(record.text("message"));
    draft.isAt(record);
    draft.status(status(record));
    draft.severity(record.text("priority"));
    draft.section("summary", "", record, "description");
    if (isAlert) {
      alert(record, draft);
    } else {
      incident(record, draft);
    }
  }

  private static Optional<IncidentStatus> status(ApiRecord record) {
    return record
        .text("status")
        .flatMap(
            word ->
                switch (word) {
                  case "open" -> Optional.of(IncidentStatus.INVESTIGATING);
                  case "resolved", "closed" -> Optional.of(IncidentStatus.RESOLVED);
                  default -> Optional.empty();
                });
  }

  private static boolean isOver(ApiRecord record) {
    return status(record).filter(s -> s == IncidentStatus.RESOLVED).isPresent();
  }

  private void alert(ApiRecord alert, IncidentDraft draft) {
    draft.services(alert.text("entity").stream().toList());
    Optional<RecordedTime> created = alert.time(CREATED);
    draft.mark(Marks.DETECTED, created);
    Optional<ApiRecord> report = alert.record("report");
    draft.mark(Marks.ACKNOWLEDGED, created.flatMap(c -> after(c, report, "ackTime")));
    draft.mark(Marks.RESOLVED, created.flatMap(c -> after(c, report, "closeTime")));
    String title = alert.text("message").orElse("");
    if (alert.is("acknowledged") && !draft.hasMark(Marks.ACKNOWLEDGED)) {
      reading.missing(alert, title, Marks.ACKNOWLEDGED, "\"report\" has no \"ackTime\"");
    }
    if (isOver(alert) && !draft.hasMark(Marks.RESOLVED)) {
      reading.missing(alert, title, Marks.RESOLVED, "\"report\" has no \"closeTime\"");
    }
  }

  // the times of a report are milliseconds since the alert was created
  private static Optional<RecordedTime> after(
      RecordedTime created, Optional<ApiRecord> report, String key) {
    return report.flatMap(
        record ->
            Elapsed.number(record, key)
                .map(
                    ms ->
                        Elapsed.after(
                            created,
                            CREATED,
                            Duration.ofMillis(ms),
                            ms + " ms",
                            record.locationOf(key))));
  }

  private void incident(ApiRecord incident, IncidentDraft draft) {
    List<String> impacted = incident.texts("impactedServices");
    List<String> services =
        impacted.isEmpty() ? incident.text("serviceId").stream().toList() : impacted;
    draft.services(services);
    draft.mark("reported", incident.time(CREATED));
    draft.mark(Marks.DETECTED, incident.time("impactDetectDate"));
    Optional<RecordedTime> from = incident.time("impactStartDate");
    Optional<RecordedTime> to = incident.time("impactEndDate");
    if (from.isPresent()
        && to.map(t -> Spans.isOrdered(from.get(), t, reading.log())).orElse(true)) {
      draft.impact(window(incident, reading.services(services), from.get(), to));
    }
    if (isOver(incident)) {
      reading.missing(
          incident,
          incident.text("message").orElse(""),
          Marks.RESOLVED,
          "Opsgenie does not say when its status became " + incident.text("status").orElse(""));
    }
  }

  private static ImpactWindow window(
      ApiRecord incident, List<String> services, RecordedTime from, Optional<RecordedTime> to) {
    return new ImpactWindow(
        services,
        Optional.empty(),
        from,
        to,
        Optional.empty(),
        Optional.empty(),
        incident.provenance("impactStartDate"));
  }
}
