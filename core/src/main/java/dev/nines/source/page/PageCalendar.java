package dev.nines.source.page;

import dev.nines.source.prose.DateText;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Gives dates without a year theirs: the year that puts them nearest to the first stamp.
 *
 * @param reference the date of the first stamp, or a date with a year in the text; absent without
 * @param words the words of that date
 */
record PageCalendar(Optional<LocalDate> reference, String words) {

  PageCalendar {
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(words, "words");
  }

  /** Returns the day of a date; empty where it has no year and the page gives none. */
  Optional<LocalDate> day(DateText date) {
    if (date.year().isPresent()) {
      return date.year().filter(year -> date.day().isValidYear(year)).map(date.day()::atYear);
    }
    return reference.map(date::nearest);
  }

  /** Returns how the day of a date was found, for a reading. */
  String reading(DateText date) {
    String own = "date from \"" + date.text() + "\"";
    return date.year().isPresent() ? own : own + ", year from \"" + words + "\"";
  }
}
