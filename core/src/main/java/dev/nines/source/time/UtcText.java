package dev.nines.source.time;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;

/** Reads the form in which most rows have their time, {@code 2025-07-05T20:27:00Z}, at a glance. */
final class UtcText {

  private static final String FORM = "0000-00-00T00:00:00Z";

  private UtcText() {}

  /** Returns date and time of day in UTC; empty for every other form, and where there is none. */
  static Optional<LocalDateTime> read(String text) {
    return isOfForm(text) ? existing(text) : Optional.empty();
  }

  private static boolean isOfForm(String text) {
    if (text.length() != FORM.length()) {
      return false;
    }
    for (int i = 0; i < FORM.length(); i++) {
      char c = text.charAt(i);
      boolean fits = FORM.charAt(i) == '0' ? c >= '0' && c <= '9' : c == FORM.charAt(i);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static Optional<LocalDateTime> existing(String text) {
    try {
      return Optional.of(
          LocalDateTime.of(
              number(text, 0, 4),
              number(text, 5, 7),
              number(text, 8, 10),
              number(text, 11, 13),
              number(text, 14, 16),
              number(text, 17, 19)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
