package dev.nines.source.pagerduty;

import dev.nines.model.Marks;
import dev.nines.model.RecordedTime;
import dev.nines.source.api.ApiRecord;
import dev.nines.source.time.FileZone;
import dev.nines.source.tool.Elapsed;
import dev.nines.source.tool.IncidentDraft;
import dev.nines.source.tool.Reading;
import dev.nines.source.tree.NodeReader;
import dev.nines.source.tree.ScalarKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the raw rows of PagerDuty's analytics. The zone of their times stands behind them, so that
 * they are kept until it is known. A stated number of seconds is compared with the stamps.
 */
final class AnalyticsRows {

  private static final String CREATED = "created_at";
  private static final String RESOLVED = "resolved_at";

  private final Reading reading;
  private final List<ApiRecord> rows = new ArrayList<>();

  AnalyticsRows(Reading reading) {
    this.reading = reading;
  }

  void take(ApiRecord row) {
    rows.add(row);
  }

  /** Reads the rows so far with the zone that their page names. */
  void finish(ApiRecord page) {
    FileZone zone =
        page.mapping().entries().stream()
            .filter(entry -> entry.key().equals("time_zone"))
            .flatMap(
                e ->
                    new NodeReader("time_zone", e.value(), reading.log())
                        .as(ScalarKind.ZONE).stream())
            .map(FileZone::named)
            .findFirst()
            .orElse(FileZone.NONE);
    finish(zone);
  }

  /** Reads the rows so far, whose page names no zone. */
  void finish() {
    finish(FileZone.NONE);
  }

  private void finish(FileZone zone) {
    rows.forEach(row -> read(row, zone));
    rows.clear();
  }

  private void read(ApiRecord row, FileZone zone) {
    Optional<String> id = reading.id(row, "id");
    if (id.isEmpty() || !reading.isFirst("incident", id.get(), row)) {
      return;
    }
    IncidentDraft draft = reading.incident(id.get(), row);
    draft.title(row.text("description"));
    draft.isAt(row);
    draft.status(IncidentRecords.status(row.text("status")));
    draft.severity(row.text("priority_name"));
    draft.services(row.text("service_name").or(() -> row.text("service_id")).stream().toList());
    Optional<RecordedTime> created = row.time(CREATED, zone);
    Optional<RecordedTime> resolved = row.time(RESOLVED, zone);
    draft.mark(Marks.DETECTED, created);
    draft.mark(Marks.ACKNOWLEDGED, created.flatMap(start -> acknowledged(row, start)));
    draft.mark(Marks.RESOLVED, resolved);
    created.ifPresent(from -> resolved.ifPresent(to -> compare(row, from, to)));
  }

  private static Optional<RecordedTime> acknowledged(ApiRecord row, RecordedTime start) {
    String key = "seconds_to_first_ack";
    return Elapsed.number(row, key)
        .map(
            seconds ->
                Elapsed.after(
                    start,
                    CREATED,
                    Duration.ofSeconds(seconds),
                    seconds + " s",
                    row.locationOf(key)));
  }

  private void compare(ApiRecord row, RecordedTime from, RecordedTime to) {
    String key = "seconds_to_resolve";
    Elapsed.number(row, key)
        .flatMap(s -> Elapsed.contradiction(key, s, from, to, row.locationOf(key)))
        .ifPresent(reading.log()::add);
  }
}
