package dev.nines.source.time;

import java.time.Instant;

/** Reads digits that count seconds or milliseconds since 1970-01-01T00:00Z. */
public final class EpochText {

  private static final String NO_NANOS = "000000000";

  private EpochText() {}

  /**
   * Returns the instant of seconds such as {@code 1751328001.5}; what is below a nanosecond is cut
   * off.
   *
   * @param text digits, with or without a point and further digits
   */
  public static Instant seconds(String text) {
    return instant(text, 0);
  }

  /** Returns the instant of milliseconds such as {@code 1751328001500}, in the same way. */
  public static Instant milliseconds(String text) {
    return instant(text, 3);
  }

  // the last digits before the point can be below a second, as all behind it are
  private static Instant instant(String text, int below) {
    int point = text.indexOf('.');
    String digits = point < 0 ? text : text.substring(0, point) + text.substring(point + 1);
    int second = (point < 0 ? text.length() : point) - below;
    long seconds = Long.parseLong(digits, 0, second, 10);
    if (second == digits.length()) {
      return Instant.ofEpochSecond(seconds);
    }
    String nanos = (digits.substring(second) + NO_NANOS).substring(0, NO_NANOS.length());
    return Instant.ofEpochSecond(seconds, Long.parseLong(nanos));
  }
}
