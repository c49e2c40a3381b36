package dev.nines.source.statuspage;

import dev.nines.source.api.HtmlText;
import dev.nines.source.prose.ClockText;
import dev.nines.source.prose.DateText;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stamp of an update in a feed, which has no year: {@code Oct 21, 17:39 UTC}.
 *
 * @param date its date
 * @param clock its time of day
 * @param zone its zone word or offset; empty where it has none
 * @param text its words
 */
record FeedStamp(DateText date, ClockText clock, String zone, String text) {

  private static final Pattern STAMP =
      Pattern.compile(
          "^\\s*"
              + DateText.PATTERN
              + "\\s*(?:[-–—,]|\\bat\\b)?\\s*"
              + ClockText.patternWithAnyZone("t")
              + "\\s*(?<offset>[+-]\\d{2}(?::?\\d{2})?)?\\s*$");

  FeedStamp {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(text, "text");
  }

  /** Returns the stamp that a piece of HTML is; empty where it is none. */
  static Optional<FeedStamp> of(String html) {
    String text = HtmlText.plain(html).replaceAll("\\s+", " ");
    Matcher matcher = STAMP.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String offset = matcher.group("offset");
    Optional<ClockText> clock = ClockText.of(matcher, "t");
    return DateText.of(matcher)
        .flatMap(
            date ->
                clock.map(c -> new FeedStamp(date, c, offset == null ? c.zone() : offset, text)));
  }
}
