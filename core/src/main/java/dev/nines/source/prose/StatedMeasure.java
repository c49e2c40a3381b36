package dev.nines.source.prose;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a line says that detection or recovery took: {@code - Time to recovery: 1 hour 20
 * minutes}.
 *
 * @param what which time it is
 * @param stated how long it says that it took
 * @param text the words of the line, from "Time" to the last unit
 * @param start where the words begin in the text searched
 */
public record StatedMeasure(What what, StatedDuration stated, String text, int start) {

  /** The times that postmortems state. */
  public enum What {
    /** From the start of the impact to when someone or something noticed. */
    DETECTION,
    /** From the start of the impact to when it was lessened or over. */
    RECOVERY,
    /** From the start of the impact to its end. */
    DURATION
  }

  private static final String NUMBER = "\\d{1,5}(?:\\.\\d{1,2})?";
  private static final Pattern LINE =
      Pattern.compile(
          "(?im)^[ \\t>|*_+-]*(?<words>(?:(?:mean )?time to (?<what>[a-z]+)"
              + "|(?:incident |outage |impact |total )?duration)[*_ \\t]*[:|=][*_ \\t]*"
              + "(?<value>(?:"
              + NUMBER
              + "\\s*(?:d(?:ays?)?|h(?:ours?|rs?)?|m(?:in(?:ute)?s?)?|s(?:ec(?:ond)?s?)?)\\b[,. ]*(?:and )?)+))");
  private static final Pattern PART =
      Pattern.compile("(?i)(?<number>" + NUMBER + ")\\s*(?<unit>[dhms])");

  public StatedMeasure {
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(stated, "stated");
    Objects.requireNonNull(text, "text");
  }

  /** Returns all such lines of a text, in its order; a line that gives no length is none. */
  public static List<StatedMeasure> in(String text) {
    List<StatedMeasure> found = new ArrayList<>();
    Matcher matcher = LINE.matcher(text);
    while (matcher.find()) {
      add(matcher, found);
    }
    return found;
  }

  private static void add(Matcher matcher, List<StatedMeasure> found) {
    String word = matcher.group("what");
    String words = matcher.group("words").strip().replaceAll("[,.]+$", "");
    StatedDuration stated = duration(matcher.group("value"), words, matcher.start("words"));
    if (word == null) {
      found.add(new StatedMeasure(What.DURATION, stated, words, stated.start()));
    } else if (word.toLowerCase(Locale.ROOT).startsWith("detect")) {
      found.add(new StatedMeasure(What.DETECTION, stated, words, stated.start()));
    } else if (word.matches("(?i)(?:recover|restor|resol|mitigat|repair).*")) {
      found.add(new StatedMeasure(What.RECOVERY, stated, words, stated.start()));
    }
  }

  private static StatedDuration duration(String value, String words, int start) {
    Duration length = Duration.ZERO;
    Duration unit = Duration.ofDays(1);
    Matcher part = PART.matcher(value);
    while (part.find()) {
      unit = unit(part.group("unit"));
      length = length.plus(times(unit, part.group("number")));
    }
    return new StatedDuration(length, unit, StatedDuration.Bound.EXACT, words, start);
  }

  private static Duration unit(String letter) {
    return switch (letter.toLowerCase(Locale.ROOT)) {
      case "d" -> Duration.ofDays(1);
      case "h" -> Duration.ofHours(1);
      case "m" -> Duration.ofMinutes(1);
      default -> Duration.ofSeconds(1);
    };
  }

  private static Duration times(Duration unit, String number) {
    BigDecimal seconds = new BigDecimal(number).multiply(BigDecimal.valueOf(unit.toSeconds()));
    return Duration.ofSeconds(seconds.longValue());
  }
}
