package dev.nines.source.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Qualify;
import dev.nines.contract.TimeAmount;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "90 seconds, 90 seconds",
    "1 minute, 1 minute",
    "1 minutes, 1 minute",
    "7.2 hours, 7.2 hours",
    "30  days, 30 days",
    "2 weeks, 2 weeks",
    "3 business days, 3 business days",
    "12 months, 12 months",
    "1 year, 1 year",
    "2 periods, 2 periods",
    "0 seconds, 0 seconds",
    "010 days, 10 days",
    "PT5M, 5 minutes",
    "PT1H30M, 90 minutes",
    "PT36H, 36 hours",
    "PT0.5S, 0.5 seconds",
    "P30D, 30 days",
    "P2W, 14 days",
    "P12M, 12 months",
    "P1Y, 1 year",
    "P1DT12H, 36 hours"
  })
  void parse_readsNumberAndUnit(String text, String expected) {
    assertThat(TimeText.parse(text).map(TimeAmount::toString)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "30",
        "days",
        "5m",
        "-5 minutes",
        "5 Minutes",
        "1e3 days",
        "P1M15D",
        "PT-5M",
        "P",
        ""
      })
  void parse_refusesWhatHasNoUnitOrNoSingleOne(String text) {
    assertThat(TimeText.parse(text)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"MON, 1", "MON-FRI, 5", "SAT-SUN, 2", "FRI-MON, 4", "SUN-SAT, 7", "WED-WED, 1"})
  void days_runOverTheEndOfTheWeek(String days, int count) {
    assertThat(serviceDays(days)).hasSize(count);
  }

  @Test
  void days_ofAList_areJoined() {
    assertThat(serviceDays("[MON-TUE, SUN]"))
        .isEqualTo(EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.SUNDAY));
  }

  private static Set<DayOfWeek> serviceDays(String days) {
    var promise =
        Contracts.promise("target: 99\nqualify: {service-hours: {days: %s}}".formatted(days));
    var hours = (Qualify.ServiceHours.Weekly) promise.qualify().serviceHours();
    assertThat(hours.hours()).isInstanceOf(List.class).hasSize(1);
    return hours.hours().get(0).days();
  }
}
