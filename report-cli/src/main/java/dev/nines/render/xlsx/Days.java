package dev.nines.render.xlsx;

import dev.nines.report.Value;
import java.util.Optional;

/** Days of the calendar as dates without a time. */
final class Days {

  private static final String FORMAT = "yyyy-mm-dd";

  Optional<Typed> encode(Value.Day day) {
    int year = day.date().getYear();
    if (year < 1900 || year > 9999) {
      return Optional.empty();
    }
    return Optional.of(new Typed(Serial.of(day.date()), FORMAT, FORMAT.length()));
  }
}
