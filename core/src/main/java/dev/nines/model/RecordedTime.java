package dev.nines.model;

import dev.nines.problem.SourceLocation;
import java.time.Instant;
import java.util.Objects;

/**
 * A time as a source gives it: the instant it was read as, and what stands there.
 *
 * @param at the instant
 * @param text the original text, for example {@code 3:27pm CT}
 * @param reading how zone and date were found, for example {@code America/Chicago, from "CT"}
 * @param location where it stands
 */
public record RecordedTime(Instant at, String text, String reading, SourceLocation location) {

  public RecordedTime {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(reading, "reading");
    Objects.requireNonNull(location, "location");
  }
}
