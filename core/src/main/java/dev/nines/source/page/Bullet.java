package dev.nines.source.page;

import dev.nines.source.prose.ClockText;
import dev.nines.source.prose.DateText;
import java.util.Objects;
import java.util.Optional;

/**
 * A line of a timeline that begins with a date, a time of day, or both.
 *
 * @param date its own date, or that of the line above which is a date alone; absent without one
 * @param clock its time of day; absent where it has only a date
 * @param stamp the words of date and time, for example {@code June 7 - 13:12 CT}
 * @param text what happened
 * @param line the line it begins on
 */
record Bullet(
    Optional<DateText> date, Optional<ClockText> clock, String stamp, String text, PageLine line) {

  Bullet {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(stamp, "stamp");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(line, "line");
  }

  Bullet withDate(Optional<DateText> other) {
    return new Bullet(other, clock, stamp, text, line);
  }

  /** Returns the bullet with a further line of its text. */
  Bullet and(PageLine more) {
    return new Bullet(date, clock, stamp, text + " " + more.content(), line);
  }
}
