package dev.nines.source.dispatch;

import dev.nines.source.SourcePeek;
import dev.nines.source.Sureness;
import dev.nines.source.tool.Reading;
import dev.nines.source.tool.Shape;
import dev.nines.source.tool.ToolFormat;
import dev.nines.source.tool.ToolReader;
import java.util.Set;

/** Reads what the API of Netflix Dispatch answers of incidents. */
public final class DispatchReader extends ToolReader {

  /** Makes a reader; it keeps nothing between two files. */
  public DispatchReader() {}

  @Override
  public String kind() {
    return "dispatch";
  }

  @Override
  public String title() {
    return "Netflix Dispatch";
  }

  @Override
  public Sureness sureness(SourcePeek peek) {
    return Shape.of(peek)
            .hasRecord(Set.of("items"), "incident_type", "incident_priority", "reported_at")
        ? Sureness.CERTAIN
        : Sureness.NO;
  }

  @Override
  protected ToolFormat open(Reading reading) {
    return new DispatchFormat(reading);
  }
}
