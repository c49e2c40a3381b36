package dev.nines.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.nines.contract.TimeAmount.Unit;
import dev.nines.time.Interval;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeadlinesTest {

  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final WeeklyHours OFFICE =
      new WeeklyHours(
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          9 * 3_600,
          17 * 3_600,
          Set.of(LocalDate.parse("2025-07-04")));
  private static final Periods MONTHS = Periods.of(new PeriodRule.CalendarMonth(), CHICAGO);
  private static final Deadlines DEADLINES =
      Deadlines.of(new CalendarTime(CHICAGO, OFFICE), MONTHS);

  private static Interval month(String instantInside) {
    return MONTHS.containing(Instant.parse(instantInside));
  }

  static Stream<Arguments> fromPeriodEnd() {
    return Stream.of(
        arguments(
            "the specification's example", "2025-10-15", 30, Unit.DAYS, "2025-12-01T06:00:00Z"),
        arguments("the sample", "2025-07-15", 30, Unit.DAYS, "2025-08-31T05:00:00Z"),
        arguments(
            "no day at all is the last day itself",
            "2025-07-15",
            0,
            Unit.DAYS,
            "2025-08-01T05:00:00Z"),
        arguments("weeks are seven days", "2025-07-15", 1, Unit.WEEKS, "2025-08-08T05:00:00Z"),
        arguments(
            "a month after 31 October is 30 November",
            "2025-10-15",
            1,
            Unit.MONTHS,
            "2025-12-01T06:00:00Z"),
        arguments("a year", "2025-10-15", 1, Unit.YEARS, "2026-11-01T05:00:00Z"),
        arguments(
            "business days, 31 October being a Friday",
            "2025-10-15",
            3,
            Unit.BUSINESS_DAYS,
            "2025-11-06T06:00:00Z"),
        arguments(
            "a holiday is no business day",
            "2025-06-15",
            4,
            Unit.BUSINESS_DAYS,
            "2025-07-08T05:00:00Z"),
        arguments(
            "the end of the second period after",
            "2025-10-15",
            2,
            Unit.PERIODS,
            "2026-01-01T06:00:00Z"),
        arguments(
            "hours count from the instant", "2025-10-15", 72, Unit.HOURS, "2025-11-04T05:00:00Z"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fromPeriodEnd")
  void afterPeriod_countsFromItsLastDay(
      String name, String day, int number, Unit unit, String until) {
    Deadlines.Due due =
        DEADLINES.afterPeriod(TimeAmount.of(number, unit), month(day + "T12:00:00Z"));

    assertThat(due.until()).isEqualTo(Instant.parse(until));
  }

  @Test
  void afterPeriod_namesTheLastDay() {
    TimeAmount thirtyDays = TimeAmount.of(30, Unit.DAYS);
    TimeAmount hours = TimeAmount.of(30, Unit.HOURS);
    Interval october = month("2025-10-15T12:00:00Z");

    assertThat(DEADLINES.afterPeriod(thirtyDays, october).lastDay())
        .isEqualTo(Optional.of(LocalDate.parse("2025-11-30")));
    assertThat(DEADLINES.afterPeriod(hours, october).lastDay()).isEmpty();
  }

  static Stream<Arguments> fromOutage() {
    return Stream.of(
        arguments(
            "the day of the anchor is not counted",
            "2025-07-05T20:27:00Z",
            1,
            Unit.DAYS,
            "2025-07-07T05:00:00Z"),
        arguments(
            "the anchor's day is that of the zone",
            "2025-07-06T04:59:59Z",
            1,
            Unit.DAYS,
            "2025-07-07T05:00:00Z"),
        arguments(
            "at midnight a new day has begun",
            "2025-07-06T05:00:00Z",
            1,
            Unit.DAYS,
            "2025-07-08T05:00:00Z"),
        arguments(
            "from a Saturday five business days",
            "2025-07-05T20:27:00Z",
            5,
            Unit.BUSINESS_DAYS,
            "2025-07-12T05:00:00Z"),
        arguments(
            "from a Thursday over the holiday",
            "2025-07-03T20:27:00Z",
            1,
            Unit.BUSINESS_DAYS,
            "2025-07-08T05:00:00Z"),
        arguments(
            "minutes count from the instant",
            "2025-07-05T20:27:00Z",
            60,
            Unit.MINUTES,
            "2025-07-05T21:27:00Z"),
        arguments(
            "hours over a clock change are hours",
            "2025-11-02T05:30:00Z",
            24,
            Unit.HOURS,
            "2025-11-03T05:30:00Z"),
        arguments(
            "the period after the judged one",
            "2025-07-05T20:27:00Z",
            1,
            Unit.PERIODS,
            "2025-09-01T05:00:00Z"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fromOutage")
  void after_countsFromAnInstant(String name, String anchor, int number, Unit unit, String until) {
    Instant instant = Instant.parse(anchor);
    Deadlines.Due due = DEADLINES.after(TimeAmount.of(number, unit), instant, month(anchor));

    assertThat(due.until()).isEqualTo(Instant.parse(until));
  }

  static Stream<Arguments> notices() {
    return Stream.of(
        arguments(
            "48 hours by length", "2025-03-10T07:00:00Z", 48, Unit.HOURS, "2025-03-08T07:00:00Z"),
        arguments(
            "2 days by the wall clock",
            "2025-03-10T07:00:00Z",
            2,
            Unit.DAYS,
            "2025-03-08T08:00:00Z"),
        arguments(
            "5 business days over the holiday",
            "2025-07-07T14:00:00Z",
            5,
            Unit.BUSINESS_DAYS,
            "2025-06-27T14:00:00Z"),
        arguments("12 months", "2025-07-07T14:00:00Z", 12, Unit.MONTHS, "2024-07-07T14:00:00Z"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("notices")
  void before_isTheLastInstantForANotice(
      String name, String start, int number, Unit unit, String expected) {
    CalendarTime time = new CalendarTime(CHICAGO, OFFICE);

    assertThat(time.before(Instant.parse(start), TimeAmount.of(number, unit)))
        .isEqualTo(Instant.parse(expected));
  }

  @Test
  void after_keepsTheTimeOfDay() {
    CalendarTime time = new CalendarTime(CHICAGO, OFFICE);

    assertThat(time.after(Instant.parse("2025-03-08T08:00:00Z"), TimeAmount.of(30, Unit.DAYS)))
        .isEqualTo(Instant.parse("2025-04-07T07:00:00Z"));
  }
}
