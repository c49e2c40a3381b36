package dev.nines.source.probe;

import java.time.Instant;

/** Times in nanoseconds since 1970. */
final class Nanos {

  private static final Instant FIRST = Instant.parse("1920-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

  private Nanos() {}

  /**
   * Returns the nanoseconds of a time.
   *
   * @throws NotLineByLineException if they would be too many; the file is then read in full
   */
  static long of(Instant at) {
    if (at.isBefore(FIRST) || !at.isBefore(END)) {
      throw new NotLineByLineException("a time is out of range");
    }
    return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000_000L), at.getNano());
  }
}
