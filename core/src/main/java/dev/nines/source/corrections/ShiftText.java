package dev.nines.source.corrections;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads by how much rows are shifted: {@code 5 minutes}, {@code -90 seconds}, {@code PT5M}. */
final class ShiftText {

  private static final Pattern WORDS =
      Pattern.compile("([+-]?)\\s*(\\d{1,9})\\s+(second|minute|hour|day)s?");

  private ShiftText() {}

  /** Returns the length of a text, negative for earlier; absent where it is none or zero. */
  static Optional<Duration> parse(String text) {
    Matcher words = WORDS.matcher(text);
    Optional<Duration> length = words.matches() ? Optional.of(ofWords(words)) : iso(text);
    return length.filter(by -> !by.isZero());
  }

  private static Duration ofWords(Matcher words) {
    ChronoUnit unit = ChronoUnit.valueOf(words.group(3).toUpperCase(Locale.ROOT) + "S");
    Duration length = Duration.of(Long.parseLong(words.group(2)), unit);
    return words.group(1).equals("-") ? length.negated() : length;
  }

  private static Optional<Duration> iso(String text) {
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
