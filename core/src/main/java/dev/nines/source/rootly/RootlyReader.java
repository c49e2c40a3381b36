package dev.nines.source.rootly;

import dev.nines.source.SourcePeek;
import dev.nines.source.Sureness;
import dev.nines.source.tool.Reading;
import dev.nines.source.tool.Shape;
import dev.nines.source.tool.ToolFormat;
import dev.nines.source.tool.ToolReader;
import java.util.Set;

/** Reads what the API of Rootly (version 1, JSON:API) answers of incidents. */
public final class RootlyReader extends ToolReader {

  /** Makes a reader; it keeps nothing between two files. */
  public RootlyReader() {}

  @Override
  public String kind() {
    return "rootly";
  }

  @Override
  public String title() {
    return "Rootly";
  }

  @Override
  public Sureness sureness(SourcePeek peek) {
    return Shape.of(peek)
            .hasRecord(
                Set.of("data"), "attributes/mitigated_at", "attributes/title", "attributes/kind")
        ? Sureness.CERTAIN
        : Sureness.NO;
  }

  @Override
  protected ToolFormat open(Reading reading) {
    return new RootlyFormat(reading);
  }
}
