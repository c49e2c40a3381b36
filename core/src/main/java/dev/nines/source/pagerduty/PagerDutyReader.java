package dev.nines.source.pagerduty;

import dev.nines.source.SourcePeek;
import dev.nines.source.Sureness;
import dev.nines.source.tool.Reading;
import dev.nines.source.tool.Shape;
import dev.nines.source.tool.ToolFormat;
import dev.nines.source.tool.ToolReader;
import java.util.Set;

/** Reads what the REST API of PagerDuty (version 2) answers, as JSON. */
public final class PagerDutyReader extends ToolReader {

  /** Makes a reader; it keeps nothing between two files. */
  public PagerDutyReader() {}

  @Override
  public String kind() {
    return "pagerduty";
  }

  @Override
  public String title() {
    return "PagerDuty";
  }

  @Override
  public Sureness sureness(SourcePeek peek) {
    Shape shape = Shape.of(peek);
    boolean incidents =
        shape.hasRecord(
            Set.of("incidents", "incident"), "incident_number", "urgency", "created_at", "service");
    boolean log =
        shape.hasRecord(Set.of("log_entries", "log_entry"), "type", "created_at", "channel");
    boolean alerts = shape.hasRecord(Set.of("alerts", "alert"), "alert_key", "created_at");
    boolean windows =
        shape.hasRecord(
            Set.of("maintenance_windows", "maintenance_window"), "start_time", "end_time");
    boolean rows = shape.hasRecord(Set.of("data"), "incident_number", "seconds_to_resolve");
    boolean notes = shape.hasRecord(Set.of("notes", "note"), "content", "channel", "created_at");
    boolean empty = shape.hasEmptyList("log_entries") || shape.hasEmptyList("maintenance_windows");
    return incidents || log || alerts || windows || rows || notes || empty
        ? Sureness.CERTAIN
        : Sureness.NO;
  }

  @Override
  protected ToolFormat open(Reading reading) {
    return new PagerDutyFormat(reading);
  }
}
