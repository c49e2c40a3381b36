package dev.nines.source.prose;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a sentence says that something lasted: {@code for approximately 90 minutes}.
 *
 * <p>Only a length that an outage can have is taken: behind {@code for}, {@code lasted}, {@code
 * duration of} or the like in a sentence that speaks of an outage, or as {@code a 90-minute
 * outage}.
 *
 * @param length the length stated
 * @param unit the smallest unit stated: it is rounded to that unit
 * @param bound how the words bound it
 * @param text the words with their bound, for example {@code approximately 90 minutes}
 * @param start where the words begin in the text searched
 */
public record StatedDuration(Duration length, Duration unit, Bound bound, String text, int start) {

  /** How words bound a length. */
  public enum Bound {
    EXACT,
    ABOUT,
    AT_LEAST,
    AT_MOST
  }

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10));

  private static final String NUMBER =
      "(?<![\\d.,])\\d{1,5}(?:\\.\\d{1,2})?|" + String.join("|", NUMBERS.keySet());
  private static final String ABOUT =
      "approx(?:imately|\\.)?|about|around|roughly|some|circa|nearly|almost|~";
  private static final String AT_LEAST = "over|more than|at least";
  private static final String AT_MOST = "under|less than|at most|up to";

  private static final Pattern LENGTH =
      Pattern.compile(
          "(?:\\b(?<lead>for|lasted|lasting|lasts|duration(?: of| was|:)?|total(?:ling)?(?: of)?)\\s+"
              + "(?:a |the )?(?:total of |period of )?)?"
              + ("(?<words>(?:(?:(?<about>"
                  + ABOUT
                  + ")|(?<least>"
                  + AT_LEAST
                  + ")|(?<most>"
                  + AT_MOST)
              + "))\\s*)?"
              + ("\\b(?:(?<hours>"
                  + NUMBER
                  + ")[\\s-]?(?:hours?|hrs?|h)\\b(?:,?\\s*(?:and\\s+)?)?)?")
              + ("(?:(?<minutes>" + NUMBER + ")[\\s-]?(?:minutes?|mins?|m)\\b)?)"),
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OUTAGE =
      Pattern.compile(
          "\\b(?:outage|down(?:time)?|unavailable|inaccessible|unreachable|unable|interrupt\\w*"
              + "|disrupt\\w*|degrad\\w*|offline|affected|impact\\w*|incident|reject\\w*|delay\\w*|errors?|fail\\w*|last(?:ed|ing|s))\\b",
          Pattern.CASE_INSENSITIVE);

  public StatedDuration {
    Objects.requireNonNull(length, "length");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(bound, "bound");
    Objects.requireNonNull(text, "text");
  }

  /** Returns all lengths of an outage that a text states, in its order. */
  public static List<StatedDuration> in(String text) {
    List<StatedDuration> found = new ArrayList<>();
    Matcher matcher = LENGTH.matcher(text);
    while (matcher.find()) {
      boolean measured = matcher.group("hours") != null || matcher.group("minutes") != null;
      if (measured && speaksOfAnOutage(text, matcher)) {
        found.add(of(matcher));
      }
    }
    return found;
  }

  private static boolean speaksOfAnOutage(String text, Matcher matcher) {
    boolean compound = matcher.group("words").contains("-");
    return (matcher.group("lead") != null || compound)
        && OUTAGE.matcher(Sentences.around(text, matcher.start("words"))).find();
  }

  private static StatedDuration of(Matcher matcher) {
    Duration length =
        minutes(matcher.group("hours"), 60).plus(minutes(matcher.group("minutes"), 1));
    Duration unit = unit(matcher);
    String words = matcher.group("words").strip();
    return new StatedDuration(length, unit, bound(matcher), words, matcher.start("words"));
  }

  private static Bound bound(Matcher matcher) {
    if (matcher.group("about") != null) {
      return Bound.ABOUT;
    }
    if (matcher.group("least") != null) {
      return Bound.AT_LEAST;
    }
    return matcher.group("most") != null ? Bound.AT_MOST : Bound.EXACT;
  }

  // one and a half hours written with a decimal are meant to some minutes, not to half an hour
  private static Duration unit(Matcher matcher) {
    boolean whole = matcher.group("minutes") == null && !matcher.group("hours").contains(".");
    return whole ? Duration.ofHours(1) : Duration.ofMinutes(1);
  }

  private static Duration minutes(String words, int each) {
    if (words == null) {
      return Duration.ZERO;
    }
    Integer named = NUMBERS.get(words.toLowerCase(Locale.ROOT));
    BigDecimal number = named == null ? new BigDecimal(words) : BigDecimal.valueOf(named);
    return Duration.ofSeconds(number.multiply(BigDecimal.valueOf(60L * each)).longValue());
  }

  /**
   * Returns whether an exact length is what the words say.
   *
   * <p>An exact figure agrees within half its unit, one that is "about" within a tenth of it or
   * half its unit, whichever is more; "over" and "under" agree on their side. For example
   * "approximately 90 minutes" agrees with 81 to 99 minutes.
   */
  public boolean agreesWith(Duration actual) {
    Duration difference = actual.minus(length);
    Duration half = unit.dividedBy(2);
    return switch (bound) {
      case EXACT -> difference.abs().compareTo(half) <= 0;
      case ABOUT -> difference.abs().compareTo(longer(length.dividedBy(10), half)) <= 0;
      case AT_LEAST -> !difference.isNegative();
      case AT_MOST -> !difference.negated().isNegative();
    };
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
