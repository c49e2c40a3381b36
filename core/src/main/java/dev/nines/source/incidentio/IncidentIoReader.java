package dev.nines.source.incidentio;

import dev.nines.source.SourcePeek;
import dev.nines.source.Sureness;
import dev.nines.source.tool.Reading;
import dev.nines.source.tool.Shape;
import dev.nines.source.tool.ToolFormat;
import dev.nines.source.tool.ToolReader;
import java.util.Set;

/** Reads what the API of incident.io (version 2) answers of incidents, updates and follow-ups. */
public final class IncidentIoReader extends ToolReader {

  /** Makes a reader; it keeps nothing between two files. */
  public IncidentIoReader() {}

  @Override
  public String kind() {
    return "incidentio";
  }

  @Override
  public String title() {
    return "incident.io";
  }

  @Override
  public Sureness sureness(SourcePeek peek) {
    Shape shape = Shape.of(peek);
    boolean incidents =
        shape.hasRecord(Set.of("incidents", "incident"), "incident_status", "mode", "name");
    boolean updates =
        shape.hasRecord(
            Set.of("incident_updates", "incident_update"), "incident_id", "new_incident_status");
    boolean followUps =
        shape.hasRecord(Set.of("follow_ups", "follow_up"), "incident_id", "title", "status");
    return incidents || updates || followUps ? Sureness.CERTAIN : Sureness.NO;
  }

  @Override
  protected ToolFormat open(Reading reading) {
    return new IncidentIoFormat(reading);
  }
}
