package dev.nines.render.xlsx;

import dev.nines.report.Value;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Instants as dates with a time, by the wall clock of a zone, to the millisecond. */
final class Moments {

  private static final int LAST_YEAR = 9999;

  private final ZoneId zone;
  private final String format;

  Moments(ZoneId zone, String format) {
    this.zone = zone;
    this.format = format;
  }

  /** How many digits the instants of a column need. */
  static final class Digits {

    private boolean seconds;
    private boolean fractions;

    void add(Value.Moment moment) {
      seconds |= moment.at().getEpochSecond() % 60 != 0;
      fractions |= moment.at().getNano() != 0;
    }

    String format() {
      return "yyyy-mm-dd " + (fractions ? "hh:mm:ss.000" : seconds ? "hh:mm:ss" : "hh:mm");
    }
  }

  // Excel's calendar begins with 1900 and ends with 9999
  Optional<Typed> encode(Value.Moment moment) {
    ZonedDateTime local = moment.at().atZone(zone);
    if (local.getYear() < 1900 || local.getYear() > LAST_YEAR) {
      return Optional.empty();
    }
    double serial = Serial.of(local.toLocalDateTime());
    return Optional.of(
        new Typed(serial, format, format.length(), Optional.of(local).filter(Moments::isTwice)));
  }

  private static boolean isTwice(ZonedDateTime local) {
    return local.getZone().getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
  }
}
