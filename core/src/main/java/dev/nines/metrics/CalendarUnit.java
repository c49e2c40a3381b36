package dev.nines.metrics;

import dev.nines.time.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A stretch of the calendar that counts are taken for. */
public enum CalendarUnit {
  MONTH(1),
  QUARTER(3),
  YEAR(12);

  /** The most stretches that stand beside one another. */
  private static final int MOST = 36;

  private final int months;

  CalendarUnit(int months) {
    this.months = months;
  }

  /** Returns the finest unit of which a stretch of time has at most 36. */
  public static CalendarUnit fitting(Interval stretch, ZoneId zone) {
    for (CalendarUnit unit : values()) {
      if (unit.cut(stretch, zone).size() <= MOST) {
        return unit;
      }
    }
    return YEAR;
  }

  /** Returns {@code 2025-07}, {@code 2025-Q3} or {@code 2025}. */
  public String key(LocalDate date) {
    return switch (this) {
      case MONTH -> String.format(Locale.ROOT, "%04d-%02d", date.getYear(), date.getMonthValue());
      case QUARTER ->
          String.format(
              Locale.ROOT, "%04d-Q%d", date.getYear(), date.get(IsoFields.QUARTER_OF_YEAR));
      case YEAR -> String.format(Locale.ROOT, "%04d", date.getYear());
    };
  }

  /** Returns the parts of a stretch of time that lie in one unit each, in order. */
  public List<Part> cut(Interval stretch, ZoneId zone) {
    List<Part> parts = new ArrayList<>();
    LocalDate first = first(stretch.from().atZone(zone).toLocalDate());
    for (LocalDate day = first; start(day, zone).isBefore(stretch.to()); day = next(day)) {
      LocalDate from = day;
      Interval.of(start(day, zone), start(next(day), zone))
          .intersection(stretch)
          .ifPresent(part -> parts.add(new Part(key(from), from, part)));
    }
    return parts;
  }

  /** Returns the first day of the unit that a day is in. */
  public LocalDate first(LocalDate day) {
    int month = (day.getMonthValue() - 1) / months * months + 1;
    return LocalDate.of(day.getYear(), month, 1);
  }

  /** Returns the first day of the next unit. */
  public LocalDate next(LocalDate first) {
    return first.plusMonths(months);
  }

  private static Instant start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** A part of a stretch of time: its key, the first day of its unit, and what of it there is. */
  public record Part(String key, LocalDate first, Interval span) {}
}
