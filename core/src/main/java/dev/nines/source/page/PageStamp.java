package dev.nines.source.page;

import dev.nines.source.prose.ClockText;
import dev.nines.source.prose.DateText;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a post says that it was posted: {@code Posted Jul 05, 2025 - 03:30 CDT}.
 *
 * @param date its date
 * @param clock its time of day
 * @param text the words without {@code Posted}
 * @param line the line
 */
record PageStamp(DateText date, ClockText clock, String text, PageLine line) {

  private static final Pattern STAMP =
      Pattern.compile(
          "^Posted\\b.*?(?<stamp>"
              + DateText.PATTERN
              + "\\s*(?:[-–—,]|\\bat\\b)?\\s*"
              + ClockText.patternWithAnyZone("t")
              + ")\\s*$");

  PageStamp {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(line, "line");
  }

  /** Returns the stamp of a line; empty where date or time is cut off. */
  static Optional<PageStamp> of(PageLine line) {
    Matcher matcher = STAMP.matcher(line.text().strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<DateText> date = DateText.of(matcher);
    Optional<ClockText> clock = ClockText.of(matcher, "t");
    return date.flatMap(d -> clock.map(c -> new PageStamp(d, c, matcher.group("stamp"), line)));
  }
}
