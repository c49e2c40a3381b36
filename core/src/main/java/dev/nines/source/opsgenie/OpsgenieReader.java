package dev.nines.source.opsgenie;

import dev.nines.source.SourcePeek;
import dev.nines.source.Sureness;
import dev.nines.source.tool.Reading;
import dev.nines.source.tool.Shape;
import dev.nines.source.tool.ToolFormat;
import dev.nines.source.tool.ToolReader;
import java.util.Set;

/** Reads what the REST API of Opsgenie answers of alerts (version 2) and incidents (version 1). */
public final class OpsgenieReader extends ToolReader {

  /** Makes a reader; it keeps nothing between two files. */
  public OpsgenieReader() {}

  @Override
  public String kind() {
    return "opsgenie";
  }

  @Override
  public String title() {
    return "Opsgenie";
  }

  @Override
  public Sureness sureness(SourcePeek peek) {
    return Shape.of(peek).hasRecord(Set.of("data"), "tinyId", "message", "createdAt", "priority")
        ? Sureness.CERTAIN
        : Sureness.NO;
  }

  @Override
  protected ToolFormat open(Reading reading) {
    return new OpsgenieFormat(reading);
  }
}
