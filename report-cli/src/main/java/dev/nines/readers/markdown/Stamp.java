package dev.nines.readers.markdown;

import dev.nines.source.prose.ClockText;
import dev.nines.source.prose.DateText;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a time in a timeline.
 *
 * @param date its date; absent where it has none
 * @param clock its time of day; absent where it has none
 * @param zone an offset behind the time, which a clock in words does not have; empty without one
 * @param vague whether the words say more or less than one time: about, a stretch, an open hour
 * @param text the words
 */
record Stamp(
    Optional<DateText> date, Optional<ClockText> clock, String zone, boolean vague, String text) {

  private static final String ABOUT = "(?<%s>~|(?:about|around|approx\\.?|ca\\.?|circa)\\s+)?";
  private static final String GAP = "(?:T|\\s*(?:,|\\bat\\b|@|[-–—])?\\s*)";
  private static final String OFFSET = "(?<offset>Z\\b|[+-]\\d{2}:?\\d{2})?";
  private static final String FORM =
      ABOUT.formatted("about")
          + "(?:%s"
          + GAP
          + ")?"
          + ABOUT.formatted("aboutTime")
          + "(?:%s"
          + OFFSET
          + ")?";

  private static final Pattern CELL =
      Pattern.compile(
          FORM.formatted(DateText.PATTERN, ClockText.patternWithAnyZone("t")) + "(?<rest>.*)");
  private static final Pattern LINE =
      Pattern.compile(
          "(?<stamp>"
              + FORM.formatted(DateText.PATTERN, ClockText.pattern("t"))
              + "(?<rest>~|\\s*[-–—]\\s*\\d{1,2}:\\d{2})?)"
              + "(?:\\s*[-–—|:]+\\s+|\\s+)(?<text>\\S.*)");
  private static final Pattern STRETCH = Pattern.compile("\\s*(?:[-–—]|to|until)\\s*\\S.*");
  private static final Pattern OPEN_HOUR =
      Pattern.compile("(?i)[\\s,-]*(?:hh:mm(?::ss)?|[?x]{1,2}:[?x]{1,2}|\\?+|n/?a|unknown|tb[ad])");

  Stamp {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(text, "text");
  }

  /** Returns whether it has neither a date nor a time of day, so that no time can be made of it. */
  boolean isUnreadable() {
    return date.isEmpty() && clock.isEmpty();
  }

  /** Returns the stamp that a cell is; one that says nothing where it is none. */
  static Stamp ofCell(String words) {
    String text = words.strip();
    Matcher matcher = CELL.matcher(text);
    return matcher.matches() ? of(matcher, text) : unreadable(text);
  }

  /** A line of a timeline: its stamp, and what happened. */
  record Line(Stamp stamp, String text) {}

  /** Returns the stamp that a line begins with and its text; empty where it begins with none. */
  static Optional<Line> ofLine(String line) {
    Matcher matcher = LINE.matcher(line.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Stamp stamp = of(matcher, matcher.group("stamp").strip());
    return stamp.isUnreadable()
        ? Optional.empty()
        : Optional.of(new Line(stamp, matcher.group("text").strip()));
  }

  private static Stamp of(Matcher matcher, String text) {
    Optional<DateText> date =
        matcher.group("date") == null ? Optional.empty() : DateText.of(matcher);
    Optional<ClockText> clock =
        matcher.group("tAll") == null ? Optional.empty() : ClockText.of(matcher, "t");
    String rest = matcher.group("rest") == null ? "" : matcher.group("rest").strip();
    boolean about = matcher.group("about") != null || matcher.group("aboutTime") != null;
    boolean badDate = matcher.group("date") != null && date.isEmpty();
    if (badDate || !fits(rest, clock.isPresent())) {
      return unreadable(text);
    }
    String offset = matcher.group("offset") == null ? "" : matcher.group("offset");
    return new Stamp(date, clock, offset, about || !rest.isEmpty(), text);
  }

  private static boolean fits(String rest, boolean hasClock) {
    return rest.isEmpty()
        || (hasClock
            ? rest.equals("~") || STRETCH.matcher(rest).matches()
            : OPEN_HOUR.matcher(rest).matches());
  }

  private static Stamp unreadable(String text) {
    return new Stamp(Optional.empty(), Optional.empty(), "", false, text);
  }
}
