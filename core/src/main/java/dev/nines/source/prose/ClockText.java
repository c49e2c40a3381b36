package dev.nines.source.prose;

import dev.nines.source.time.ZoneWords;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * A time of day as a person writes it: {@code 3:27pm CT}, {@code 14:00 CDT}, {@code 4:57}, {@code 3
 * p.m.}
 *
 * @param time the time; where {@code half} is unstated, as on a clock of 24 hours
 * @param half whether am, pm or neither is stated
 * @param zone the zone word; empty where it has none
 * @param text the words
 * @param start where the words begin in the text searched
 */
public record ClockText(LocalTime time, Half half, String zone, String text, int start) {

  /** Whether a time says in which half of the day it is. */
  public enum Half {
    AM,
    PM,
    UNSTATED
  }

  private static final String ZONE =
      ZoneWords.all().stream()
          .sorted(Comparator.comparing(String::length).reversed())
          .collect(Collectors.joining("|", "(?:UTC(?:[+-]\\d{1,2}(?::?\\d{2})?)?|", ")"));

  public ClockText {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(half, "half");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(text, "text");
  }

  /**
   * Returns a pattern for a time, with groups whose names begin with the prefix.
   *
   * @param prefix letters that make the groups unique in a larger pattern
   */
  public static String pattern(String prefix) {
    return pattern(prefix, ZONE);
  }

  /** Returns the pattern of a time behind which any short word in capitals is taken as a zone. */
  public static String patternWithAnyZone(String prefix) {
    return pattern(prefix, "(?:" + ZONE + "|[A-Z]{2,5}|[A-Z][a-z]+/[A-Z][A-Za-z_/]+)");
  }

  private static String pattern(String prefix, String zone) {
    return ("(?<XAll>(?<![\\d:.])(?:(?<XHour>\\d{1,2}):(?<XMinute>\\d{2})(?::(?<XSecond>\\d{2}))?"
            + "|(?<XBare>\\d{1,2})(?=\\s?[ap]\\.?m\\b))"
            + "\\s?(?<XHalf>[aApP]\\.?[mM]\\b\\.?)?(?:\\s?\\(?(?<XZone>"
            + zone
            + ")\\b\\)?)?)(?![\\d:])")
        .replace("X", prefix);
  }

  /** Returns the time that the groups of a match hold; empty where there is no such time of day. */
  public static Optional<ClockText> of(Matcher matcher, String prefix) {
    int hour = number(matcher, prefix + "Hour") + number(matcher, prefix + "Bare");
    Half half = half(matcher.group(prefix + "Half"));
    boolean valid = half == Half.UNSTATED ? hour < 24 : hour >= 1 && hour <= 12;
    int minute = number(matcher, prefix + "Minute");
    int second = number(matcher, prefix + "Second");
    if (!valid || minute > 59 || second > 59) {
      return Optional.empty();
    }
    String zone = matcher.group(prefix + "Zone");
    LocalTime time = LocalTime.of(on24(hour, half), minute, second);
    String text = matcher.group(prefix + "All").strip();
    return Optional.of(
        new ClockText(time, half, zone == null ? "" : zone, text, matcher.start(prefix + "All")));
  }

  /** Returns whether the words leave open in which half of the day the time is. */
  public boolean isOpen() {
    return half == Half.UNSTATED && time.getHour() >= 1 && time.getHour() <= 12 && !isPadded();
  }

  // 03:27 is written by those who count to 24
  private boolean isPadded() {
    return text.startsWith("0");
  }

  /** Returns the time of the other half of the day. */
  public LocalTime otherHalf() {
    return time.plusHours(12);
  }

  private static int on24(int hour, Half half) {
    return switch (half) {
      case AM -> hour % 12;
      case PM -> hour % 12 + 12;
      case UNSTATED -> hour;
    };
  }

  private static Half half(String words) {
    if (words == null) {
      return Half.UNSTATED;
    }
    return words.toLowerCase(Locale.ROOT).startsWith("a") ? Half.AM : Half.PM;
  }

  private static int number(Matcher matcher, String group) {
    return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
  }
}
