package dev.nines.source.time;

import dev.nines.problem.SourceLocation;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A local time as a source writes it, before its zone is known.
 *
 * @param local date and time of day
 * @param zone the words or digits of its zone, such as {@code CDT}, {@code -05:00} or {@code
 *     America/Chicago}; empty where it has none
 * @param text the original text
 * @param location where it stands
 */
public record WrittenTime(LocalDateTime local, String zone, String text, SourceLocation location) {

  public WrittenTime {
    Objects.requireNonNull(local, "local");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(location, "location");
  }
}
