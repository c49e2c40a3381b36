package dev.nines.source.alertmanager;

import dev.nines.source.SourcePeek;
import dev.nines.source.Sureness;
import dev.nines.source.tool.Reading;
import dev.nines.source.tool.Shape;
import dev.nines.source.tool.ToolFormat;
import dev.nines.source.tool.ToolReader;
import java.util.Set;

/** Reads webhooks of Alertmanager (version 4) and the list of its alerts (version 2). */
public final class AlertmanagerReader extends ToolReader {

  /** Makes a reader; it keeps nothing between two files. */
  public AlertmanagerReader() {}

  @Override
  public String kind() {
    return "alertmanager";
  }

  @Override
  public String title() {
    return "Alertmanager";
  }

  @Override
  public Sureness sureness(SourcePeek peek) {
    return Shape.of(peek).hasRecord(Set.of("alerts"), "labels", "startsAt", "endsAt")
        ? Sureness.CERTAIN
        : Sureness.NO;
  }

  @Override
  protected ToolFormat open(Reading reading) {
    return new AlertmanagerFormat(reading);
  }
}
