package dev.nines.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.nines.time.Interval;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ServiceTimesTest {

  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private static final Set<DayOfWeek> ALL = EnumSet.allOf(DayOfWeek.class);

  private static WeeklyHours hours(
      Set<DayOfWeek> days, String from, String to, String... holidays) {
    Set<LocalDate> dates = Set.copyOf(Stream.of(holidays).map(LocalDate::parse).toList());
    return new WeeklyHours(days, seconds(from), seconds(to), dates);
  }

  private static int seconds(String time) {
    return Integer.parseInt(time.substring(0, 2)) * 3_600
        + Integer.parseInt(time.substring(3)) * 60;
  }

  // wall-clock times of Chicago
  private static Interval local(String from, String to) {
    return Interval.of(
        LocalDateTime.parse(from).atZone(CHICAGO).toInstant(),
        LocalDateTime.parse(to).atZone(CHICAGO).toInstant());
  }

  private static List<Interval> in(Interval stretch, WeeklyHours... weekly) {
    return ServiceTimes.of(List.of(weekly), CHICAGO).in(stretch).intervals();
  }

  @Test
  void in_leavesOutWeekendsAndHolidays() {
    Interval firstWeek = local("2025-07-02T00:00", "2025-07-08T00:00");

    assertThat(in(firstWeek, hours(WORKDAYS, "08:00", "18:00", "2025-07-04")))
        .containsExactly(
            local("2025-07-02T08:00", "2025-07-02T18:00"),
            local("2025-07-03T08:00", "2025-07-03T18:00"),
            local("2025-07-07T08:00", "2025-07-07T18:00"));
  }

  @Test
  void in_cutsAtTheEdgesOfTheStretch() {
    assertThat(in(local("2025-07-02T10:00", "2025-07-02T12:00"), hours(ALL, "08:00", "18:00")))
        .containsExactly(local("2025-07-02T10:00", "2025-07-02T12:00"));
  }

  @Test
  void in_hoursOverMidnightBelongToTheDayTheyStart() {
    Interval stretch = local("2025-07-03T00:00", "2025-07-06T00:00");

    assertThat(in(stretch, hours(WORKDAYS, "22:00", "06:00", "2025-07-04")))
        .containsExactly(
            local("2025-07-03T00:00", "2025-07-03T06:00"),
            local("2025-07-03T22:00", "2025-07-04T06:00"));
  }

  @Test
  void in_wholeDaysJoin() {
    Interval july = local("2025-07-01T00:00", "2025-08-01T00:00");

    assertThat(in(july, hours(ALL, "00:00", "24:00"))).containsExactly(july);
  }

  @Test
  void in_severalHoursAreAnyOfThem() {
    Interval day = local("2025-07-02T00:00", "2025-07-03T00:00");

    assertThat(
            in(
                day,
                hours(ALL, "08:00", "12:00"),
                hours(ALL, "10:00", "14:00"),
                hours(ALL, "20:00", "24:00")))
        .containsExactly(
            local("2025-07-02T08:00", "2025-07-02T14:00"),
            local("2025-07-02T20:00", "2025-07-03T00:00"));
  }

  static Stream<Arguments> clockChanges() {
    return Stream.of(
        arguments("spring, over the change", "2025-03-09", "00:00", "06:00", "PT5H"),
        arguments("spring, from a skipped time", "2025-03-09", "02:30", "06:00", "PT3H"),
        arguments("spring, to a skipped time", "2025-03-09", "00:00", "02:30", "PT2H"),
        arguments("spring, wholly skipped", "2025-03-09", "02:00", "03:00", "PT0S"),
        arguments("autumn, over the change", "2025-11-02", "00:00", "06:00", "PT7H"),
        arguments("autumn, from a repeated time", "2025-11-02", "01:30", "06:00", "PT5H30M"),
        arguments("autumn, to a repeated time", "2025-11-02", "00:00", "01:30", "PT1H30M"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("clockChanges")
  void in_followsTheWallClock(String name, String day, String from, String to, String length) {
    LocalDate date = LocalDate.parse(day);
    Interval stretch = local(date + "T00:00", date.plusDays(1) + "T00:00");

    assertThat(ServiceTimes.of(List.of(hours(ALL, from, to)), CHICAGO).in(stretch).length())
        .isEqualTo(Duration.parse(length));
  }
}
