package dev.nines.source.pingdom;

import dev.nines.source.SourcePeek;
import dev.nines.source.Sureness;
import dev.nines.source.tool.Reading;
import dev.nines.source.tool.Shape;
import dev.nines.source.tool.ToolFormat;
import dev.nines.source.tool.ToolReader;

/** Reads the states of a check as Pingdom (version 3.1, summary.outage) answers them. */
public final class PingdomReader extends ToolReader {

  /** Makes a reader; it keeps nothing between two files. */
  public PingdomReader() {}

  @Override
  public String kind() {
    return "pingdom";
  }

  @Override
  public String title() {
    return "Pingdom";
  }

  @Override
  public Sureness sureness(SourcePeek peek) {
    return Shape.of(peek).paths().containsKey("/summary/states") ? Sureness.CERTAIN : Sureness.NO;
  }

  @Override
  protected ToolFormat open(Reading reading) {
    return new PingdomFormat(reading);
  }
}
