package dev.nines.render.xlsx;

import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * A value as Excel holds it.
 *
 * @param number the number in the cell
 * @param format the format code that shows it
 * @param width how many characters it takes when shown
 * @param twice the instant that it is, where the wall clock shows its time twice on that day
 */
record Typed(double number, String format, int width, Optional<ZonedDateTime> twice) {

  Typed(double number, String format, int width) {
    this(number, format, width, Optional.empty());
  }
}
