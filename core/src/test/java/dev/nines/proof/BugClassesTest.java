package dev.nines.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.credit.PromiseResult;
import dev.nines.downtime.LedgerState;
import dev.nines.money.Fraction;
import dev.nines.problem.SourceLocation;
import dev.nines.time.Interval;
import dev.nines.time.PeriodExpression;
import dev.nines.uptime.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/**
 * The 43 kinds of mistakes that tools of this kind have made, one test for each that can occur in
 * the engine; the number is that of the list in {@code docs/proof.md}.
 *
 * <p>{@link BugClassesOfInputTest} has those of files that are read (18, 29, 30, 40). Not here: 11
 * in part (there is no restart, as nothing is kept between two runs), 22 in part (no period is a
 * week; hours that cross it are tested), 28 (nothing is stored that a retention could delete), 32
 * in part (from which sample an outage starts is decided by the readers of probes), 42 in part
 * (nothing is sampled again), and 43 (the text, the JSON and the CSV of one run are compared in
 * {@code SameFiguresTest} of the command line).
 */
class BugClassesTest {

  private static void assertDown(PromiseResult result, long seconds) {
    assertThat(result.totals().counted()).isEqualTo(Fraction.of(seconds));
  }

  private static void assertExcluded(PromiseResult result, long seconds) {
    assertThat(result.totals().excluded()).isEqualTo(Fraction.of(seconds));
  }

  private static Fraction uptime(PromiseResult result) {
    return result.indicator().orElseThrow().exact();
  }

  private static Scene maintained(String keys) {
    return Scene.of()
        .terms("qualify: {maintenance: excluded}")
        .records("maintenance:\n  - {id: M1, services: [app], " + keys + "}");
  }

  @Test
  void bug01_overlappingOutagesAreCountedOnce() {
    Scene scene = Scene.of();
    for (int i = 0; i < 40; i++) {
      scene.down("2025-07-05 10:00", "2025-07-05 11:00");
    }
    assertDown(scene.judged(), 3_600);
  }

  @Test
  void bug02_unionKeepsTheTailOfTheSecond() {
    assertDown(
        Scene.of()
            .down("2025-07-05 10:00", "2025-07-05 10:30")
            .down("2025-07-05 10:15", "2025-07-05 11:00")
            .judged(),
        3_600);
  }

  @Test
  void bug03_outageIsCutAtTheWindow() {
    PromiseResult result = Scene.of().down("2025-06-29 00:00", "2025-07-02 00:00").judged();
    assertDown(result, 86_400);
    assertThat(result.outages().get(0).span().length()).hasDays(3);
  }

  @Test
  void bug04_noLengthIsNegative() {
    PromiseResult result =
        Scene.of()
            .down("2025-08-05 10:00", "2025-08-05 11:00")
            .down("2025-06-05 10:00", "2025-06-05 11:00")
            .judged();
    assertDown(result, 0);
    assertThat(result.totals().up()).isEqualTo(Fraction.of(31 * 86_400));
  }

  @Test
  void bug05_neverMoreThan100Percent() {
    assertThat(uptime(Scene.of().judged())).isEqualTo(Fraction.of(100));
    assertThat(uptime(Scene.of().terms("clock: {denominator: 43200 minutes}").judged()))
        .isEqualTo(Fraction.of(100));
  }

  @Test
  void bug06_reversedWindowIsAnError() {
    assertThat(PeriodExpression.parse("2025-08-01/2025-07-01", SourceLocation.ofFile("--period")))
        .matches(checked -> checked.value().isEmpty() && !checked.problems().isEmpty());
  }

  @Test
  void bug07_lastSecondOfTheDayIsInIt() {
    PromiseResult result = Scene.of().down("2025-07-31 23:59:59", "2025-08-01 00:00:00").judged();
    assertDown(result, 1);
    assertThat(result.totals().all()).isEqualTo(Fraction.of(31 * 86_400));
  }

  @Test
  void bug08_ongoingOutageLastsUntilNowAndNotToTheEndOfTheDay() {
    PromiseResult result =
        Scene.of().down("2025-07-20 15:00", "").asOf("2025-07-20T15:30:00Z").judged();
    assertDown(result, 30 * 60);
    assertThat(result.provisional()).isTrue();
  }

  @Test
  void bug09_missingEndIsSaidAndStopsAtAsOf() {
    PromiseResult result =
        Scene.of().down("2025-07-20 15:00", "").asOf("2025-07-21T15:00:00Z").judged();
    assertDown(result, 86_400);
    assertThat(result.outages().get(0).open()).isTrue();
  }

  @Test
  void bug10_stillDownAfterMaintenanceCounts() {
    PromiseResult result =
        maintained("from: 2025-07-05 10:00, to: 2025-07-05 11:00")
            .down("2025-07-05 10:10", "2025-07-05 11:20")
            .judged();
    assertExcluded(result, 50 * 60);
    assertDown(result, 20 * 60);
  }

  @Test
  void bug11_overlappingMaintenanceNeedsNoDepthCounter() {
    PromiseResult result =
        maintained("from: 2025-07-05 10:00, to: 2025-07-05 12:00")
            .records("  - {id: M2, services: [app], from: 2025-07-05 10:30, to: 2025-07-05 11:00}")
            .down("2025-07-05 10:00", "2025-07-05 12:30")
            .judged();
    assertExcluded(result, 120 * 60);
    assertDown(result, 30 * 60);
  }

  @Test
  void bug12_scheduledAndUnscheduledAreNotMixedUp() {
    PromiseResult result =
        maintained("from: 2025-07-05 10:00, to: 2025-07-05 11:00")
            .down("2025-07-05 10:00", "2025-07-05 10:07")
            .down("2025-07-06 10:00", "2025-07-06 10:03")
            .judged();
    assertExcluded(result, 7 * 60);
    assertDown(result, 3 * 60);
  }

  @Test
  void bug13_whatIsExcludedIsNoOutageInAnyTable() {
    PromiseResult result =
        maintained("from: 2025-07-05 10:00, to: 2025-07-05 11:00")
            .down("2025-07-05 10:00", "2025-07-05 10:30")
            .judged();
    assertThat(result.outages()).allMatch(outage -> outage.counted().isZero());
    assertThat(result.effects()).isEmpty();
  }

  @Test
  void bug14_maintenanceExcusesNothingBeforeItsStart() {
    assertDown(
        maintained("from: 2025-07-05 10:00, to: 2025-07-05 11:00")
            .down("2025-07-05 09:00", "2025-07-05 10:00")
            .judged(),
        3_600);
  }

  @Test
  void bug15_maintenanceEnteredAfterwardsHasTheEffectTheContractGivesIt() {
    String times = "from: 2025-07-05 10:00, to: 2025-07-05 11:00";
    Scene recorded = maintained(times).down("2025-07-05 10:00", "2025-07-05 11:00");
    assertExcluded(recorded.judged(), 3_600);

    Scene late = maintained(times + ", announced: 2025-07-06 10:00");
    assertDown(late.down("2025-07-05 10:00", "2025-07-05 11:00").judged(), 3_600);
  }

  @Test
  void bug15_cancelledMaintenanceExcusesNothing() {
    assertDown(
        maintained("from: 2025-07-05 10:00, to: 2025-07-05 11:00, status: cancelled")
            .down("2025-07-05 10:00", "2025-07-05 11:00")
            .judged(),
        3_600);
  }

  @Test
  void bug16_businessHoursCutAnOutageThatBeganBeforeThem() {
    // Friday 4 July 07:00 to 09:00, of which one hour is in service hours
    PromiseResult result =
        Scene.of()
            .terms("qualify: {service-hours: {days: MON-FRI, from: 08:00, to: 18:00}}")
            .down("2025-07-04 07:00", "2025-07-04 09:00")
            .judged();
    assertDown(result, 3_600);
    assertThat(result.totals().denominator()).isEqualTo(Fraction.of(23 * 10 * 3_600));
  }

  @Test
  void bug17_clockChangesLengthenAndShortenTheMonth() {
    Scene berlin = Scene.of().zone("Europe/Berlin").down("2025-10-26 00:00", "2025-10-27 00:00");
    PromiseResult result = berlin.period("2025-10").judged();
    assertDown(result, 25 * 3_600);
    assertThat(result.totals().all()).isEqualTo(Fraction.of(745 * 3_600));
    assertThat(Scene.of().zone("America/Chicago").period("2025-03").judged().totals().all())
        .isEqualTo(Fraction.of(743 * 3_600));
  }

  @Test
  void bug19_zoneOfTheContractAndNotOfTheMachine() {
    TimeZone before = TimeZone.getDefault();
    try {
      Scene scene = Scene.of().zone("America/Chicago").down("2025-07-31 23:00", "2025-08-01 01:00");
      PromiseResult here = scene.judged();
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      assertDown(here, 3_600);
      assertThat(scene.judged()).isEqualTo(here);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void bug20_everyMonthHasItsOwnLength() {
    PromiseResult long31 = Scene.of().down("2025-07-01 00:00", "2025-08-01 00:00").judged();
    assertThat(uptime(long31)).isEqualTo(Fraction.ZERO);
    PromiseResult short28 =
        Scene.of().down("2025-02-01 00:00", "2025-03-01 00:00").period("2025-02").judged();
    assertThat(uptime(short28)).isEqualTo(Fraction.ZERO);
  }

  @Test
  void bug21_daysAddUpToTheMonth() {
    Scene month = Scene.of().down("2025-07-30 23:00", "2025-07-31 23:00");
    Fraction whole = month.judged().totals().counted();
    List<PromiseResult> days =
        Scene.of()
            .terms("clock: {period: calendar-day}")
            .down("2025-07-30 23:00", "2025-07-31 23:00")
            .run()
            .promises();
    assertThat(days).hasSize(31);
    assertThat(days.get(30).totals().counted()).isEqualTo(Fraction.of(23 * 3_600));
    assertThat(days.stream().map(d -> d.totals().counted()).reduce(Fraction.ZERO, Fraction::plus))
        .isEqualTo(whole);
  }

  @Test
  void bug22_serviceHoursCrossTheWeekBorder() {
    // Sunday 6 July 23:00 to Monday 7 July 01:00
    assertDown(
        Scene.of()
            .terms("qualify: {service-hours: {days: SUN, from: 22:00, to: 02:00}}")
            .down("2025-07-06 23:00", "2025-07-07 03:00")
            .judged(),
        3 * 3_600);
  }

  @Test
  void bug23_businessClockRunsFromTheNextOpening() {
    // Saturday 10:00 to Monday 09:30, business from Monday 09:00
    PromiseResult result =
        Scene.of()
            .target("{at-most: 1 hour}")
            .terms("observe: {times: {from: impact-start, to: impact-end, hours: business}}")
            .terms("indicator: each")
            .down("2025-07-05 10:00", "2025-07-07 00:30")
            .judged();
    assertThat(uptime(result)).isEqualTo(Fraction.of(30 * 60));
    assertThat(result.verdict()).isEqualTo(Verdict.MET);
  }

  @Test
  void bug24_noDataIsNeitherUpNorDown() {
    String observed =
        "observed:\n  - {service: app, from: 2025-07-01 00:00, to: 2025-07-02 00:00, state: up}";
    PromiseResult result = Scene.of().records(observed).judged();
    assertThat(result.totals().unknown()).isEqualTo(Fraction.of(30 * 86_400));
    assertThat(result.ifUp().orElseThrow().exact()).isEqualTo(Fraction.of(100));
    assertThat(result.ifDown().orElseThrow().exact()).isEqualTo(Fraction.of(100, 31));
  }

  @Test
  void bug25_serviceYoungerThanTheWindow() {
    String young = "{app: {fee: 1000.00, provided: {from: 2025-07-30}}}";
    assertThat(Scene.of().services(young).judged().totals().denominator())
        .isEqualTo(Fraction.of(2 * 86_400));
    assertThat(
            Scene.of()
                .services(young)
                .terms("clock: {part-period: assume-up}")
                .judged()
                .totals()
                .denominator())
        .isEqualTo(Fraction.of(31 * 86_400));
  }

  @Test
  void bug26_stateAtTheStartComesFromWhatHappenedBefore() {
    String observed =
        "observed:\n  - {service: app, from: 2025-06-30 12:00, to: 2025-07-01 12:00, state: down}\n"
            + "  - {service: app, from: 2025-07-01 12:00, to: 2025-08-01 00:00, state: up}";
    PromiseResult result = Scene.of().records(observed).judged();
    assertDown(result, 12 * 3_600);
    assertThat(result.totals().unknown()).isEqualTo(Fraction.ZERO);
  }

  @Test
  void bug27_wholeWindowUnknownOrOutsideDividesByNothing() {
    String observed =
        "observed:\n  - {service: app, from: 2025-06-01 00:00, to: 2025-06-02 00:00, state: up}";
    PromiseResult removed =
        Scene.of().terms("qualify: {unknown-time: removed}").records(observed).judged();
    assertThat(removed.indicator()).isEmpty();
    assertThat(removed.verdict()).isEqualTo(Verdict.NOT_JUDGED);

    PromiseResult outside =
        Scene.of()
            .services("{app: {fee: 1000.00, provided: {from: 2025-09-01}}}")
            .terms("credit: {pro-rata: {}, when: always}")
            .down("2025-07-05 10:00", "2025-07-05 11:00")
            .judged();
    assertThat(outside.indicator()).isEmpty();
    assertThat(outside.credit().amount().orElseThrow()).hasToString("0.00 USD");
  }

  @Test
  void bug27_downtimeOfNoTimePaysNothing() {
    PromiseResult result =
        Scene.of()
            .services("{app: {fee: 1000.00, provided: {from: 2025-09-01}}}")
            .target("{at-most: 1 hour}")
            .terms("indicator: downtime")
            .terms("credit: {fixed: {time: 1 day}, when: always, limits: [{cap: 2 days}]}")
            .judged();
    assertThat(result.credit().amount().orElseThrow()).hasToString("0.00 USD");
  }

  @Test
  void bug31_secondsAreSecondsHoweverOftenWasLooked() {
    PromiseResult result = Scene.of().down("2025-07-05 10:00:00", "2025-07-05 10:00:20").judged();
    assertDown(result, 20);
    assertThat(result.shown()).contains(new BigDecimal("99.99"));
  }

  @Test
  void bug32_outageStartsWithItsImpactAndNotWithItsRecord() {
    assertDown(
        Scene.of()
            .incident(
                "marks: {detected: 2025-07-05 10:07}, impact: [{services: [app], level:"
                    + " major_outage, from: 2025-07-05 10:00, to: 2025-07-05 10:10}]")
            .judged(),
        600);
  }

  @Test
  void bug33_paperworkThatStaysOpenIsNoDowntime() {
    assertDown(
        Scene.of()
            .incident(
                "status: monitoring, marks: {resolved: 2025-07-06 10:00}, impact: [{services:"
                    + " [app], level: major_outage, from: 2025-07-05 10:00, to: 2025-07-05 10:18}]")
            .judged(),
        18 * 60);
  }

  @Test
  void bug34_outageOfSeveralDaysCountsOnEachAndNeverAWholeDay() {
    List<PromiseResult> days =
        Scene.of()
            .terms("clock: {period: calendar-day}")
            .down("2025-07-05 23:50", "2025-07-07 00:20")
            .run()
            .promises();
    assertDown(days.get(4), 600);
    assertDown(days.get(5), 86_400);
    assertDown(days.get(6), 1_200);
    assertDown(days.get(7), 0);
  }

  @Test
  void bug34_reopenedRecordsCanOnlyLengthenWhatTheyAdd() {
    Scene scene = Scene.of();
    for (int i = 0; i < 35; i++) {
      scene.down("2025-07-05 10:%02d".formatted(i), "2025-07-05 11:00");
    }
    assertDown(scene.judged(), 3_600);
  }

  @Test
  void bug35_neverRoundsUpTo100() {
    PromiseResult result = Scene.of().down("2025-07-05 10:00:00", "2025-07-05 10:00:01").judged();
    assertThat(result.shown().orElseThrow()).isLessThan(BigDecimal.valueOf(100));
    assertThat(result.verdict()).isEqualTo(Verdict.MET);
  }

  @Test
  void bug36_shownFigureAndVerdictComeFromOneValue() {
    // 99.896 %, which a rounded figure would show as 99.9 while the verdict is red
    PromiseResult result =
        Scene.of().period("2025-06").down("2025-06-05 10:00:00", "2025-06-05 10:44:56").judged();
    assertThat(result.verdict()).isEqualTo(Verdict.MISSED);
    assertThat(result.shown().orElseThrow()).isLessThan(new BigDecimal("99.9"));
  }

  @Test
  void bug37_meanAndRatioOfSumsDifferWhereDenominatorsDo() {
    String services = "{app: {fee: 1000.00}, web: {fee: 1000.00, provided: {from: 2025-07-31}}}";
    PromiseResult mean =
        Scene.of()
            .services(services)
            .terms("over: mean")
            .impact("web", "major_outage", "2025-07-31 00:00", "2025-07-31 12:00")
            .judged();
    assertThat(uptime(mean)).isEqualTo(Fraction.of(100 + 50, 2));
    PromiseResult sums =
        Scene.of()
            .services(services)
            .terms("over: ratio-of-sums")
            .impact("web", "major_outage", "2025-07-31 00:00", "2025-07-31 12:00")
            .judged();
    assertThat(uptime(sums)).isEqualTo(Fraction.of(100 * (31 * 24 + 12), 32 * 24));
  }

  @Test
  void bug38_aServiceAloneIsWhatItIsInABatch() {
    PromiseResult alone = Scene.of().down("2025-07-05 10:00", "2025-07-05 11:00").judged();
    List<PromiseResult> batch =
        Scene.of()
            .services("{other: {fee: 1.00}, app: {fee: 1000.00}, more: {fee: 1.00}}")
            .terms("over: each")
            .impact("other", "major_outage", "2025-07-01 00:00", "2025-07-09 00:00")
            .down("2025-07-05 10:00", "2025-07-05 11:00")
            .run()
            .promises();
    assertThat(batch.get(1).totals()).isEqualTo(alone.totals());
    assertThat(batch.get(1).indicator()).isEqualTo(alone.indicator());
    assertDown(batch.get(2), 0);
  }

  @Test
  void bug39_targetOf100HasNoBudgetToDivideBy() {
    Scene scene = Scene.of().target("100").terms("credit: {linear: {each: 0.1, percent: 1}}");
    assertThat(scene.judged().verdict()).isEqualTo(Verdict.MET);
    PromiseResult missed = scene.down("2025-07-05 10:00:00", "2025-07-05 10:00:01").judged();
    assertThat(missed.verdict()).isEqualTo(Verdict.MISSED);
    assertThat(missed.credit().amount().orElseThrow()).hasToString("0.00 USD");
  }

  @Test
  void bug41_minimumIsAppliedToThePercentage() {
    PromiseResult result =
        Scene.of()
            .terms("qualify: {minimum: {at-least: 5 minutes}}")
            .down("2025-07-05 10:00", "2025-07-05 10:04")
            .judged();
    assertThat(uptime(result)).isEqualTo(Fraction.of(100));
    assertThat(result.members().get(0).ledger().lengthOf(LedgerState.UP)).hasDays(31);
  }

  @Test
  void bug42_aggregateIsMadeOfTheMembersIntervals() {
    String services = "{app: {fee: 1000.00}, web: {fee: 1000.00}}";
    PromiseResult any =
        Scene.of()
            .services(services)
            .terms("over: any-down")
            .down("2025-07-05 10:00", "2025-07-05 10:20")
            .impact("web", "major_outage", "2025-07-05 10:10", "2025-07-05 10:40")
            .judged();
    assertDown(any, 40 * 60);
    assertThat(any.outages().get(0).span())
        .isEqualTo(
            Interval.of(
                Instant.parse("2025-07-05T10:00:00Z"), Instant.parse("2025-07-05T10:40:00Z")));
    PromiseResult all =
        Scene.of()
            .services(services)
            .terms("over: all-down")
            .down("2025-07-05 10:00", "2025-07-05 10:20")
            .impact("web", "major_outage", "2025-07-05 10:10", "2025-07-05 10:40")
            .judged();
    assertDown(all, 10 * 60);
  }
}
