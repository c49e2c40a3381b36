package dev.nines.source.prose;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A date as a person writes it: {@code July 5th}, {@code Jul 05, 2025}, {@code 5 July}, {@code
 * 2025-07-05}.
 *
 * @param day month and day
 * @param year the year; absent where it has none
 * @param text the words
 */
public record DateText(MonthDay day, Optional<Integer> year, String text) {

  private static final String MONTH =
      "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
          + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
  private static final String YEAR = "(?:,?\\s+(?<%s>\\d{4})\\b)?";

  /** A pattern for a date, with a weekday before it or not. */
  public static final String PATTERN =
      "(?<date>(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,?\\s+)?(?:"
          + "\\b(?<yIso>\\d{4})-(?<mIso>\\d{2})-(?<dIso>\\d{2})\\b"
          + ("|\\b(?<mUs>" + MONTH + ")\\s+(?<dUs>\\d{1,2})(?:st|nd|rd|th)?\\b")
          + YEAR.formatted("yUs")
          + ("|\\b(?<dEu>\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+)?(?<mEu>"
              + MONTH
              + ")(?![a-z])")
          + YEAR.formatted("yEu")
          + "))";

  private static final Pattern SINGLE = Pattern.compile(PATTERN);

  public DateText {
    Objects.requireNonNull(day, "day");
    Objects.requireNonNull(year, "year");
    Objects.requireNonNull(text, "text");
  }

  /** Returns the first date in a text; empty where it has none. */
  public static Optional<DateText> first(String text) {
    Matcher matcher = SINGLE.matcher(text);
    return matcher.find() ? of(matcher) : Optional.empty();
  }

  /** Returns the date that a whole text is; empty where it is anything else. */
  public static Optional<DateText> whole(String text) {
    Matcher matcher = SINGLE.matcher(text);
    return matcher.matches() ? of(matcher) : Optional.empty();
  }

  /** Returns the date that a match of {@link #PATTERN} holds; empty where there is no such day. */
  public static Optional<DateText> of(Matcher matcher) {
    for (String form : new String[] {"Iso", "Us", "Eu"}) {
      if (matcher.group("d" + form) != null) {
        return of(matcher, form);
      }
    }
    return Optional.empty();
  }

  private static Optional<DateText> of(Matcher matcher, String form) {
    try {
      int day = Integer.parseInt(matcher.group("d" + form));
      MonthDay monthDay = MonthDay.of(month(matcher.group("m" + form)), day);
      Optional<Integer> year =
          Optional.ofNullable(matcher.group("y" + form)).map(Integer::parseInt);
      return Optional.of(new DateText(monthDay, year, matcher.group("date")));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int month(String text) {
    if (Character.isDigit(text.charAt(0))) {
      return Integer.parseInt(text);
    }
    String start = text.substring(0, 3).toUpperCase(Locale.ROOT);
    return Stream.of(Month.values())
        .filter(month -> month.name().startsWith(start))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  /**
   * Returns the date; without a year, the one nearest to another date, so that December 31st beside
   * January 2nd, 2026 is of 2025.
   */
  public LocalDate nearest(LocalDate other) {
    return year.map(day::atYear)
        .orElseGet(
            () ->
                Stream.of(other.getYear() - 1, other.getYear(), other.getYear() + 1)
                    .filter(day::isValidYear)
                    .map(day::atYear)
                    .min(Comparator.comparingLong(d -> Math.abs(ChronoUnit.DAYS.between(d, other))))
                    .orElseGet(() -> day.atYear(other.getYear())));
  }
}
