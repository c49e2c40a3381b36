package dev.nines.readers.markdown;

import dev.nines.source.prose.DateText;
import java.util.Objects;
import java.util.Optional;

/**
 * An entry of a timeline before its time is read.
 *
 * @param stamp the words of its time
 * @param above the date that stands above it, for several entries; absent without one
 * @param text what happened
 * @param line the line it stands on, counted from 1
 * @param words the line as it stands there
 */
record TimelineRow(Stamp stamp, Optional<DateText> above, String text, int line, String words) {

  TimelineRow {
    Objects.requireNonNull(stamp, "stamp");
    Objects.requireNonNull(above, "above");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(words, "words");
  }
}
