package dev.nines.render.pdf.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nines.render.LayoutWords;
import dev.nines.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TimeAxisTest {

  private static final Instant NINE = Instant.parse("2025-07-05T14:00:00Z");
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  @Test
  void x_isToScale() {
    Interval hour = hours(0, 1);
    TimeAxis axis = TimeAxis.of(hour, List.of(hour), List.of(hour), 100, 480);
    assertThat(axis.x(NINE)).isEqualTo(100);
    assertThat(axis.x(NINE.plusSeconds(900))).isEqualTo(100 + 480 / 4.0);
    assertThat(axis.x(hour.to())).isEqualTo(580);
    assertThat(axis.isBroken()).isFalse();
  }

  @Test
  void of_windowsFarApartAreBrokenOnOneScale() {
    List<Interval> windows = List.of(hours(0, 1), hours(99, 100));
    TimeAxis axis = TimeAxis.of(hours(0, 100), windows, windows, 0, 500);
    assertThat(axis.stretches()).hasSize(2);
    double first = axis.x(NINE.plusSeconds(3600)) - axis.x(NINE);
    double second = axis.x(hours(0, 100).to()) - axis.x(hours(99, 100).from());
    assertThat(first).isCloseTo(second, within(1e-6)).isGreaterThan(200);
  }

  @Test
  void of_lateEventAfterOneWindowIsNotBroken() {
    List<Interval> windows = List.of(hours(0, 1));
    List<Interval> busy = List.of(hours(0, 1), hours(5, 5));
    assertThat(TimeAxis.of(hours(0, 5), busy, windows, 0, 500).isBroken()).isFalse();
  }

  @Test
  void of_longOutageWithoutGapsIsNotBroken() {
    List<Interval> windows = List.of(hours(0, 240));
    assertThat(TimeAxis.of(hours(0, 240), windows, windows, 0, 500).isBroken()).isFalse();
  }

  @Test
  void ticks_areRoundTimesOfTheWallClock() {
    Interval span = Interval.of(NINE.plusSeconds(27 * 60), NINE.plusSeconds(117 * 60));
    TimeAxis axis = TimeAxis.of(span, List.of(span), List.of(span), 0, 499);
    TimeTicks ticks = TimeTicks.of(axis, CHICAGO, LayoutWords.in(Locale.ENGLISH));
    assertThat(ticks.in(span).stream().map(t -> ticks.label(t, CHICAGO)))
        .containsExactly(
            "09:30", "09:40", "09:50", "10:00", "10:10", "10:20", "10:30", "10:40", "10:50");
  }

  @Test
  void ticks_atMidnightShowTheDate() {
    Interval span = hours(12, 18);
    TimeAxis axis = TimeAxis.of(span, List.of(span), List.of(span), 0, 400);
    TimeTicks ticks = TimeTicks.of(axis, CHICAGO, LayoutWords.in(Locale.ENGLISH));
    assertThat(ticks.in(span).stream().map(t -> ticks.label(t, CHICAGO)))
        .contains("23:00", "6 Jul", "01:00");
  }

  @Test
  void ticks_skipTheHourThatAClockChangeSkips() {
    Instant before = Instant.parse("2025-03-09T06:00:00Z"); // 00:00 in Chicago
    Interval span = Interval.of(before, before.plus(Duration.ofHours(5)));
    TimeAxis axis = TimeAxis.of(span, List.of(span), List.of(span), 0, 300);
    TimeTicks ticks = TimeTicks.of(axis, CHICAGO, LayoutWords.in(Locale.ENGLISH));
    assertThat(ticks.in(span).stream().map(t -> ticks.label(t, CHICAGO)))
        .containsExactly("9 Mar", "01:00", "03:00", "04:00", "05:00", "06:00");
  }

  private static Interval hours(int from, int to) {
    return Interval.of(NINE.plus(Duration.ofHours(from)), NINE.plus(Duration.ofHours(to)));
  }
}
