package dev.nines.source.uptimerobot;

import dev.nines.source.SourcePeek;
import dev.nines.source.Sureness;
import dev.nines.source.tool.Reading;
import dev.nines.source.tool.Shape;
import dev.nines.source.tool.ToolFormat;
import dev.nines.source.tool.ToolReader;
import java.util.Set;

/** Reads what UptimeRobot (version 2) answers of monitors with their logs. */
public final class UptimeRobotReader extends ToolReader {

  /** Makes a reader; it keeps nothing between two files. */
  public UptimeRobotReader() {}

  @Override
  public String kind() {
    return "uptimerobot";
  }

  @Override
  public String title() {
    return "UptimeRobot";
  }

  @Override
  public Sureness sureness(SourcePeek peek) {
    return Shape.of(peek).hasRecord(Set.of("monitors"), "friendly_name", "logs")
        ? Sureness.CERTAIN
        : Sureness.NO;
  }

  @Override
  protected ToolFormat open(Reading reading) {
    return new UptimeRobotFormat(reading);
  }
}
