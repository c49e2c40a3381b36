package dev.nines.metrics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How grave a severity is, where its word says so: the usual words, or a number of which 0 or 1 is
 * the gravest ({@code SEV-1}, {@code P2}, {@code 3}).
 */
public final class SeverityScale {

  private static final List<List<String>> WORDS =
      List.of(
          List.of("none", "informational", "info"),
          List.of("low", "minor", "cosmetic"),
          List.of("medium", "moderate", "normal"),
          List.of("high", "major", "severe"),
          List.of("critical", "urgent", "emergency", "blocker"));

  private static final Pattern NUMBERED =
      Pattern.compile("(?:sev(?:erity)?|p(?:riority|rio)?|s|level)?[ -]?([0-9])");

  private SeverityScale() {}

  /** Returns a number that is the greater the graver; absent for a word that says nothing. */
  public static Optional<Integer> gravity(String severity) {
    String word = severity.strip().toLowerCase(Locale.ROOT);
    for (int i = 0; i < WORDS.size(); i++) {
      if (WORDS.get(i).contains(word)) {
        return Optional.of(i);
      }
    }
    Matcher number = NUMBERED.matcher(word);
    return number.matches() ? Optional.of(-Integer.parseInt(number.group(1))) : Optional.empty();
  }

  /** Returns whether a severity is a number, which does not compare with a word. */
  static boolean isNumber(String severity) {
    return NUMBERED.matcher(severity.strip().toLowerCase(Locale.ROOT)).matches();
  }
}
