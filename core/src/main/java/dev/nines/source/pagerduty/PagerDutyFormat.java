package dev.nines.source.pagerduty;

import dev.nines.model.MaintenanceWindow;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.source.api.ApiRecord;
import dev.nines.source.tool.Reading;
import dev.nines.source.tool.Spans;
import dev.nines.source.tool.ToolFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells the records of PagerDuty from one another. */
final class PagerDutyFormat implements ToolFormat {

  private static final Set<String> LISTS =
      Set.of(
          "incidents",
          "incident",
          "log_entries",
          "log_entry",
          "alerts",
          "alert",
          "notes",
          "note",
          "maintenance_windows",
          "maintenance_window",
          "data");

  private final Reading reading;
  private final IncidentRecords incidents;
  private final LogEntries entries;
  private final AnalyticsRows rows;
  private boolean notesReported;

  PagerDutyFormat(Reading reading) {
    this.reading = reading;
    this.incidents = new IncidentRecords(reading);
    this.entries = new LogEntries(reading);
    this.rows = new AnalyticsRows(reading);
  }

  @Override
  public Set<String> lists() {
    return LISTS;
  }

  @Override
  public Optional<String> listOf(ApiRecord bare) {
    String type = bare.holds("type") ? bare.text("type").orElse("") : "";
    if (type.endsWith("_log_entry")) {
      return Optional.of("log_entries");
    }
    if (bare.holds("incident_number")) {
      return Optional.of(bare.holds("seconds_to_resolve") ? "data" : "incidents");
    }
    return switch (type) {
      case "alert" -> Optional.of("alerts");
      case "maintenance_window" -> Optional.of("maintenance_windows");
      default -> Optional.empty();
    };
  }

  @Override
  public void take(String list, ApiRecord record) {
    switch (list) {
      case "incidents", "incident" -> incidents.take(record);
      case "log_entries", "log_entry" -> entries.take(record);
      case "alerts", "alert" -> entries.takeAlert(record);
      case "maintenance_windows", "maintenance_window" -> maintenance(record);
      case "data" -> rows.take(record);
      default -> note(record);
    }
  }

  @Override
  public void page(ApiRecord page) {
    rows.finish(page);
  }

  @Override
  public void end() {
    rows.finish();
  }

  @Override
  public Optional<Provenance> more(ApiRecord page) {
    return page.is("more")
        ? Optional.of(new Provenance(page.locationOf("more"), "\"more\" is true"))
        : Optional.empty();
  }

  private void maintenance(ApiRecord record) {
    Optional<String> id = reading.id(record, "id");
    Optional<RecordedTime> from = record.time("start_time");
    Optional<RecordedTime> to = record.time("end_time");
    if (id.isEmpty()
        || !reading.isFirst("maintenance window", id.get(), record)
        || !Spans.isWhole(record, from, to, reading.log())) {
      return;
    }
    String title = record.text("description").or(() -> record.text("summary")).orElse(id.get());
    List<String> services =
        record.records("services").stream().flatMap(s -> Services.word(s).stream()).toList();
    reading.add(
        new MaintenanceWindow(
            id.get(),
            reading.services(services),
            Optional.empty(),
            from.get(),
            to.get(),
            Optional.empty(),
            false,
            new Provenance(record.location(), title)));
  }

  // the answer that lists notes does not say of which incident they are
  private void note(ApiRecord record) {
    if (!notesReported) {
      notesReported = true;
      reading
          .log()
          .add(
              Problem.of(
                  ProblemCode.NO_INCIDENT_NAMED,
                  record.location(),
                  "Notes do not say to which incident they belong and are left out; the log"
                      + " entries of the incident hold them too."));
    }
  }
}
