package dev.nines.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.nines.contract.TimeAmount.Unit;
import dev.nines.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PeriodsTest {

  private static final PeriodRule MONTH = new PeriodRule.CalendarMonth();
  private static final PeriodRule QUARTER = new PeriodRule.CalendarQuarter();
  private static final PeriodRule YEAR = new PeriodRule.CalendarYear();
  private static final PeriodRule DAY = new PeriodRule.CalendarDay();

  // two dates as midnights of a zone
  private static Interval days(String zone, String from, String to) {
    return Interval.of(midnight(zone, from), midnight(zone, to));
  }

  private static Instant midnight(String zone, String date) {
    return LocalDate.parse(date).atStartOfDay(ZoneId.of(zone)).toInstant();
  }

  private static Periods periods(PeriodRule rule, String zone) {
    return Periods.of(rule, ZoneId.of(zone));
  }

  static Stream<Arguments> lengths() {
    return Stream.of(
        arguments("spring in Chicago", MONTH, "America/Chicago", "2025-03-15", "PT743H"),
        arguments("autumn in Chicago", MONTH, "America/Chicago", "2025-11-01", "PT721H"),
        arguments("summer in Chicago", MONTH, "America/Chicago", "2025-07-05", "PT744H"),
        arguments("autumn in Berlin", MONTH, "Europe/Berlin", "2025-10-31", "PT745H"),
        arguments("half an hour", MONTH, "Australia/Lord_Howe", "2025-04-06", "PT720H30M"),
        arguments("common February", MONTH, "UTC", "2025-02-28", "PT672H"),
        arguments("leap February", MONTH, "UTC", "2024-02-29", "PT696H"),
        arguments("day of 23 hours", DAY, "America/Chicago", "2025-03-09", "PT23H"),
        arguments("day of 25 hours", DAY, "America/Chicago", "2025-11-02", "PT25H"),
        arguments("day without midnight", DAY, "America/Sao_Paulo", "2018-11-04", "PT23H"),
        arguments("quarter with a change", QUARTER, "America/Chicago", "2025-02-01", "PT2159H"),
        arguments("year with both changes", YEAR, "America/Chicago", "2025-12-31", "PT8760H"),
        arguments("leap year", YEAR, "UTC", "2024-05-05", "PT8784H"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lengths")
  void containing_isAsLongAsTheCalendarMakesIt(
      String name, PeriodRule rule, String zone, String day, String length) {
    Interval period = periods(rule, zone).containing(midnight(zone, day));

    assertThat(period.length()).isEqualTo(Duration.parse(length));
    assertThat(period.contains(midnight(zone, day))).isTrue();
  }

  static Stream<Arguments> edges() {
    return Stream.of(
        arguments(
            "billing", new PeriodRule.BillingMonth(15), "2025-07-14", "2025-06-15/2025-07-15"),
        arguments(
            "billing day", new PeriodRule.BillingMonth(15), "2025-07-15", "2025-07-15/2025-08-15"),
        arguments(
            "31st in January",
            new PeriodRule.BillingMonth(31),
            "2025-01-31",
            "2025-01-31/2025-02-28"),
        arguments(
            "31st in February",
            new PeriodRule.BillingMonth(31),
            "2025-02-28",
            "2025-02-28/2025-03-31"),
        arguments(
            "31st in April",
            new PeriodRule.BillingMonth(31),
            "2025-04-30",
            "2025-04-30/2025-05-31"),
        arguments(
            "30th, leap year",
            new PeriodRule.BillingMonth(30),
            "2024-02-29",
            "2024-02-29/2024-03-30"),
        arguments(
            "29th, common year",
            new PeriodRule.BillingMonth(29),
            "2025-03-28",
            "2025-02-28/2025-03-29"),
        arguments("quarter", QUARTER, "2025-09-30", "2025-07-01/2025-10-01"),
        arguments("fiscal from February", fiscal("02-01"), "2025-01-31", "2024-11-01/2025-02-01"),
        arguments("fiscal, second", fiscal("02-01"), "2025-07-31", "2025-05-01/2025-08-01"),
        arguments("fiscal from 15 March", fiscal("03-15"), "2025-06-14", "2025-03-15/2025-06-15"),
        arguments("contract year", contractYear("06-15"), "2025-06-14", "2024-06-15/2025-06-15"),
        arguments(
            "contract year, leap day",
            contractYear("02-29"),
            "2025-02-28",
            "2025-02-28/2026-02-28"),
        arguments("trailing days", trailing(30, Unit.DAYS), "2025-07-31", "2025-07-02/2025-08-01"),
        arguments(
            "trailing months", trailing(12, Unit.MONTHS), "2025-07-31", "2024-08-01/2025-08-01"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("edges")
  void containing_beginsAndEndsAtMidnight(
      String name, PeriodRule rule, String day, String expected) {
    Instant evening = midnight("Europe/Berlin", day).plus(Duration.ofHours(20));

    assertThat(periods(rule, "Europe/Berlin").containing(evening)).isEqualTo(berlin(expected));
  }

  private static Interval berlin(String dates) {
    String[] two = dates.split("/");
    return days("Europe/Berlin", two[0], two[1]);
  }

  private static PeriodRule fiscal(String start) {
    return new PeriodRule.FiscalQuarter(MonthDay.parse("--" + start));
  }

  private static PeriodRule contractYear(String start) {
    return new PeriodRule.ContractYear(MonthDay.parse("--" + start));
  }

  private static PeriodRule trailing(int number, Unit unit) {
    return new PeriodRule.Trailing(TimeAmount.of(number, unit));
  }

  static Stream<Arguments> ends() {
    return Stream.of(
        arguments(
            "a month in itself", MONTH, "2025-07-01/2025-08-01", List.of("2025-07-01/2025-08-01")),
        arguments("no quarter ends in July", QUARTER, "2025-07-01/2025-08-01", List.of()),
        arguments(
            "the quarter that ends with September",
            QUARTER,
            "2025-09-01/2025-10-01",
            List.of("2025-07-01/2025-10-01")),
        arguments(
            "months of a quarter",
            MONTH,
            "2025-07-01/2025-10-01",
            List.of("2025-07-01/2025-08-01", "2025-08-01/2025-09-01", "2025-09-01/2025-10-01")),
        arguments(
            "begun before",
            MONTH,
            "2025-07-20/2025-09-15",
            List.of("2025-07-01/2025-08-01", "2025-08-01/2025-09-01")),
        arguments(
            "one that ends at the start is not inside", MONTH, "2025-07-01/2025-07-31", List.of()),
        arguments("nothing", MONTH, "2025-07-01/2025-07-01", List.of()),
        arguments(
            "one trailing window, at the end",
            trailing(30, Unit.DAYS),
            "2025-07-01/2025-08-01",
            List.of("2025-07-02/2025-08-01")),
        arguments(
            "one trailing window a year",
            trailing(30, Unit.DAYS),
            "2025-01-01/2026-01-01",
            List.of("2025-12-02/2026-01-01")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ends")
  void endingIn_listsWhatEndsInside(
      String name, PeriodRule rule, String stretch, List<String> expected) {
    assertThat(periods(rule, "Europe/Berlin").endingIn(berlin(stretch)))
        .isEqualTo(expected.stream().map(PeriodsTest::berlin).toList());
  }

  @Test
  void endingIn_ofPartDay_takesTheTrailingWindowOfTheLastWholeDay() {
    Interval stretch =
        Interval.of(Instant.parse("2025-07-01T00:00:00Z"), Instant.parse("2025-07-31T17:00:00Z"));

    assertThat(periods(trailing(30, Unit.DAYS), "UTC").endingIn(stretch))
        .containsExactly(days("UTC", "2025-07-01", "2025-07-31"));
  }

  @Test
  void nextAndPrevious_touch() {
    Periods billing = periods(new PeriodRule.BillingMonth(31), "America/Chicago");
    Interval february = billing.containing(midnight("America/Chicago", "2025-03-01"));

    assertThat(billing.previous(february))
        .isEqualTo(days("America/Chicago", "2025-01-31", "2025-02-28"));
    assertThat(billing.next(february))
        .isEqualTo(days("America/Chicago", "2025-03-31", "2025-04-30"));
    assertThat(billing.previous(billing.next(february))).isEqualTo(february);
  }

  @Test
  void nextAndPrevious_ofTrailing_touch() {
    Periods trailing = periods(trailing(30, Unit.DAYS), "UTC");
    Interval window = days("UTC", "2025-07-02", "2025-08-01");

    assertThat(trailing.previous(window)).isEqualTo(days("UTC", "2025-06-02", "2025-07-02"));
    assertThat(trailing.next(window)).isEqualTo(days("UTC", "2025-08-01", "2025-08-31"));
  }

  @Test
  void areWholeIn_knowsWhetherAStretchIsMadeOfPeriods() {
    Periods months = periods(MONTH, "Europe/Berlin");

    assertThat(months.areWholeIn(berlin("2025-07-01/2025-10-01"))).isTrue();
    assertThat(months.areWholeIn(berlin("2025-07-02/2025-10-01"))).isFalse();
    assertThat(months.areWholeIn(berlin("2025-07-01/2025-09-30"))).isFalse();
    assertThat(months.areWholeIn(berlin("2025-07-01/2025-07-01"))).isFalse();
  }

  @Test
  void containing_whereClocksGoBackOverMidnight_tilesTime() {
    // St. John's went from 00:01 back to 23:01 of the day before
    ZoneId zone = ZoneId.of("America/St_Johns");
    Periods daily = Periods.of(DAY, zone);
    Instant repeated = Instant.parse("2006-10-29T02:45:00Z");

    assertThat(repeated.atZone(zone).toLocalDate()).isEqualTo(LocalDate.parse("2006-10-28"));
    assertThat(daily.containing(repeated))
        .isEqualTo(days("America/St_Johns", "2006-10-29", "2006-10-30"));
    assertThat(daily.containing(repeated).length()).isEqualTo(Duration.ofHours(25));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void periods_followOneAnotherWithoutGap(PeriodRule rule) {
    Periods periods = periods(rule, "America/Chicago");
    Interval period = periods.containing(midnight("America/Chicago", "2023-12-31"));
    for (int i = 0; i < 60; i++) {
      Interval next = periods.next(period);
      assertThat(next.from()).isEqualTo(period.to());
      assertThat(periods.containing(next.from())).isEqualTo(next);
      assertThat(periods.containing(next.to().minusNanos(1))).isEqualTo(next);
      period = next;
    }
  }

  static Stream<PeriodRule> rules() {
    return Stream.of(
        DAY,
        MONTH,
        QUARTER,
        YEAR,
        new PeriodRule.BillingMonth(1),
        new PeriodRule.BillingMonth(30),
        fiscal("11-30"),
        contractYear("02-29"));
  }
}
