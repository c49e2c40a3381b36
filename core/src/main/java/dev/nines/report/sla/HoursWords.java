package dev.nines.report.sla;

import dev.nines.contract.WeeklyHours;
import dev.nines.report.ReportFormat;
import java.time.LocalTime;
import java.util.List;

/** Says hours of the week in words: {@code Mon, Tue and Wed 08:00 to 18:00}. */
final class HoursWords {

  private static final int DAY = 86_400;

  private final ReportFormat format;

  HoursWords(ReportFormat format) {
    this.format = format;
  }

  String of(WeeklyHours hours) {
    List<String> days =
        hours.days().stream().map(day -> format.text("weekday.short." + day.getValue())).toList();
    String words = format.text("hours", format.list(days), clock(hours.from()), clock(hours.to()));
    return hours.holidays().isEmpty()
        ? words
        : words + format.count("hours.holidays", hours.holidays().size());
  }

  private String clock(int second) {
    return second == DAY
        ? format.text("hours.midnight")
        : format.clockOf(LocalTime.ofSecondOfDay(second));
  }
}
