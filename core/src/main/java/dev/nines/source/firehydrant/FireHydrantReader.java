package dev.nines.source.firehydrant;

import dev.nines.source.SourcePeek;
import dev.nines.source.Sureness;
import dev.nines.source.tool.Reading;
import dev.nines.source.tool.Shape;
import dev.nines.source.tool.ToolFormat;
import dev.nines.source.tool.ToolReader;
import java.util.Set;

/** Reads what the API of FireHydrant (version 1) answers of incidents. */
public final class FireHydrantReader extends ToolReader {

  /** Makes a reader; it keeps nothing between two files. */
  public FireHydrantReader() {}

  @Override
  public String kind() {
    return "firehydrant";
  }

  @Override
  public String title() {
    return "FireHydrant";
  }

  @Override
  public Sureness sureness(SourcePeek peek) {
    return Shape.of(peek).hasRecord(Set.of("data"), "milestones", "current_milestone", "name")
        ? Sureness.CERTAIN
        : Sureness.NO;
  }

  @Override
  protected ToolFormat open(Reading reading) {
    return new FireHydrantFormat(reading);
  }
}
