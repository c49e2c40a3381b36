package dev.nines.source.time;

import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * The zone that a file gives to times without one, and how it is known.
 *
 * @param zone the zone; absent where the file names none
 * @param origin how it is known, for example {@code zone of the file} or {@code from "CT"}
 */
public record FileZone(Optional<ZoneId> zone, String origin) {

  /** No zone: every time must carry its own. */
  public static final FileZone NONE = new FileZone(Optional.empty(), "");

  public FileZone {
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(origin, "origin");
  }

  /** Returns the zone that a file names. */
  public static FileZone named(ZoneId zone) {
    return new FileZone(Optional.of(zone), "zone of the file");
  }

  /** Returns the zone that is known from a word elsewhere in the file. */
  public static FileZone fromWord(ZoneId zone, String word) {
    return new FileZone(Optional.of(zone), "from \"" + word + "\"");
  }
}
