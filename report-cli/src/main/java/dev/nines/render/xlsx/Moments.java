package dev.nines.render.xlsx;

import dev.nines.report.Value;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DateUtil;

/** Instants as dates with a time, by the wall clock of a zone, to the millisecond. */
final class Moments {

  private static final int LAST_YEAR = 9999;

  private final ZoneId zone;
  private final String format;

  private Moments(ZoneId zone, String format) {
    this.zone = zone;
    this.format = format;
  }

  static Moments over(List<Value.Moment> values, ZoneId zone) {
    boolean seconds = values.stream().anyMatch(v -> v.at().getEpochSecond() % 60 != 0);
    boolean fractions = values.stream().anyMatch(v -> v.at().getNano() != 0);
    String time = fractions ? "hh:mm:ss.000" : seconds ? "hh:mm:ss" : "hh:mm";
    return new Moments(zone, "yyyy-mm-dd " + time);
  }

  // Excel's calendar begins with 1900 and ends with 9999
  Optional<Typed> encode(Value.Moment moment) {
    ZonedDateTime local = moment.at().atZone(zone);
    if (local.getYear() < 1900 || local.getYear() > LAST_YEAR) {
      return Optional.empty();
    }
    double serial = DateUtil.getExcelDate(local.toLocalDateTime());
    return Optional.of(
        new Typed(serial, format, format.length(), Optional.of(local).filter(Moments::isTwice)));
  }

  private static boolean isTwice(ZonedDateTime local) {
    return local.getZone().getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
  }
}
