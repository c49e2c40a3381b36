package dev.nines.report.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.credit.SlaResult;
import dev.nines.downtime.DowntimeLedger;
import dev.nines.model.Facts;
import dev.nines.report.Chart.DaySpan;
import dev.nines.report.DayState;
import dev.nines.testing.Records;
import dev.nines.testing.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class WallClockDaysTest {

  private static final LocalDate NOV_02 = LocalDate.of(2025, 11, 2);
  private static final LocalDate MAR_09 = LocalDate.of(2025, 3, 9);
  private static final int HOUR = 3_600;

  @Test
  void repeatedHour_isDrawnOnceWithTheWorseState() {
    // 01:30 CDT, before the clocks go back, to 01:15 CST, after
    Map<LocalDate, List<DaySpan>> days =
        days("2025-11", "2025-11-02T06:30:00Z", "2025-11-02T07:15:00Z");
    assertThat(days.get(NOV_02))
        .containsExactly(
            span(0, HOUR, DayState.UP),
            span(HOUR, HOUR + 900, DayState.DOWN),
            span(HOUR + 900, HOUR + 1_800, DayState.UP),
            span(HOUR + 1_800, 2 * HOUR, DayState.DOWN),
            span(2 * HOUR, 24 * HOUR, DayState.UP));
  }

  @Test
  void outageOverTheWholeRepeatedHour_fillsIt() {
    Map<LocalDate, List<DaySpan>> days =
        days("2025-11", "2025-11-02T06:00:00Z", "2025-11-02T08:00:00Z");
    assertThat(days.get(NOV_02))
        .containsExactly(
            span(0, HOUR, DayState.UP),
            span(HOUR, 2 * HOUR, DayState.DOWN),
            span(2 * HOUR, 24 * HOUR, DayState.UP));
  }

  @Test
  void skippedHour_takesTheStateAroundIt() {
    // 01:30 CST to 03:30 CDT, one hour long
    Map<LocalDate, List<DaySpan>> days =
        days("2025-03", "2025-03-09T07:30:00Z", "2025-03-09T08:30:00Z");
    assertThat(days.get(MAR_09))
        .containsExactly(
            span(0, HOUR + 1_800, DayState.UP),
            span(HOUR + 1_800, 3 * HOUR + 1_800, DayState.DOWN),
            span(3 * HOUR + 1_800, 24 * HOUR, DayState.UP));
  }

  @Test
  void outageThatEndsWhereAnHourIsSkipped_endsThere() {
    Map<LocalDate, List<DaySpan>> days =
        days("2025-03", "2025-03-09T07:30:00Z", "2025-03-09T08:00:00Z");
    assertThat(days.get(MAR_09)).contains(span(HOUR + 1_800, 2 * HOUR, DayState.DOWN));
  }

  @Test
  void outageOverMidnight_isInBothDays() {
    Map<LocalDate, List<DaySpan>> days =
        days("2025-07", "2025-07-06T04:00:00Z", "2025-07-06T06:00:00Z");
    assertThat(days.get(LocalDate.of(2025, 7, 5)))
        .containsExactly(
            span(0, 23 * HOUR, DayState.UP), span(23 * HOUR, 24 * HOUR, DayState.DOWN));
    assertThat(days.get(LocalDate.of(2025, 7, 6)))
        .containsExactly(span(0, HOUR, DayState.DOWN), span(HOUR, 24 * HOUR, DayState.UP));
    assertThat(days).hasSize(31);
  }

  @Test
  void periodThatEndsInsideADay_leavesTheRestOutside() {
    SlaResult result =
        Results.calculate(
            Terms.of().contract(), Facts.none(), "2025-07-01T05:00:00Z/2025-07-01T17:00:00Z");
    assertThat(
            WallClockDays.of(ledgers(result), Results.CHICAGO, Results.LATER)
                .get(LocalDate.of(2025, 7, 1)))
        .containsExactly(
            span(0, 12 * HOUR, DayState.UP), span(12 * HOUR, 24 * HOUR, DayState.OUTSIDE));
  }

  @Test
  void dayAfterNow_isStillToComeButForWhatIsKnown() {
    SlaResult result =
        Results.calculate(
            Terms.of().contract(),
            Facts.ofRecords(
                List.of(
                    Records.incident(
                        "a",
                        Records.window(
                            "app",
                            "major_outage",
                            Instant.parse("2025-07-05T05:00:00Z"),
                            Instant.parse("2025-07-05T06:00:00Z"),
                            5))),
                List.of(),
                List.of()),
            "2025-07");
    Instant noon = Instant.parse("2025-07-05T17:00:00Z");
    Map<LocalDate, List<DaySpan>> days = WallClockDays.of(ledgers(result), Results.CHICAGO, noon);

    assertThat(days.get(LocalDate.of(2025, 7, 4))).containsExactly(span(0, 24 * HOUR, DayState.UP));
    assertThat(days.get(LocalDate.of(2025, 7, 5)))
        .containsExactly(
            span(0, HOUR, DayState.DOWN),
            span(HOUR, 12 * HOUR, DayState.UP),
            span(12 * HOUR, 24 * HOUR, DayState.TO_COME));
    assertThat(days.get(LocalDate.of(2025, 7, 6)))
        .containsExactly(span(0, 24 * HOUR, DayState.TO_COME));
    assertThat(WallClockDays.of(ledgers(result), Results.CHICAGO, result.period().from()))
        .hasSize(31)
        .extractingByKey(LocalDate.of(2025, 7, 5))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .containsExactly(span(0, HOUR, DayState.DOWN), span(HOUR, 24 * HOUR, DayState.TO_COME));
  }

  private static Map<LocalDate, List<DaySpan>> days(String period, String from, String to) {
    Facts facts =
        Facts.ofRecords(
            List.of(
                Records.incident(
                    "a",
                    Records.window(
                        "app", "major_outage", Instant.parse(from), Instant.parse(to), 5))),
            List.of(),
            List.of());
    SlaResult result = Results.calculate(Terms.of().contract(), facts, period);
    return WallClockDays.of(ledgers(result), ZoneId.of("America/Chicago"), Results.LATER);
  }

  private static List<DowntimeLedger> ledgers(SlaResult result) {
    return List.of(result.promises().get(0).members().get(0).ledger());
  }

  private static DaySpan span(int from, int to, DayState state) {
    return new DaySpan(from, to, state);
  }
}
