package dev.nines.downtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Clock;
import dev.nines.contract.Contract;
import dev.nines.contract.Over;
import dev.nines.contract.PeriodRule;
import dev.nines.contract.Qualify;
import dev.nines.contract.TimeAmount;
import dev.nines.contract.WeeklyHours;
import dev.nines.model.Facts;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.MaintenanceWindow;
import dev.nines.model.Observation;
import dev.nines.model.ObservedState;
import dev.nines.money.Fraction;
import dev.nines.problem.Problem;
import dev.nines.testing.Agreements;
import dev.nines.testing.Records;
import dev.nines.testing.Terms;
import dev.nines.time.Interval;
import dev.nines.time.Tile;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DowntimeCalculatorTest {

  /** Saturday 5 July 2025, 12:00 in Chicago. */
  private static final Instant NOON = Instant.parse("2025-07-05T17:00:00Z");

  private static final Interval JULY =
      Interval.of(Instant.parse("2025-07-01T05:00:00Z"), Instant.parse("2025-08-01T05:00:00Z"));

  private static final long JULY_MINUTES = 31 * 24 * 60;

  private static final Instant AS_OF = Instant.parse("2025-09-01T00:00:00Z");

  private static Instant at(int minutesAfterNoon) {
    return NOON.plusSeconds(60L * minutesAfterNoon);
  }

  private static Incident outage(String id, int from, int to) {
    return Records.incident(id, Records.window("app", "major_outage", at(from), at(to), 7));
  }

  private static Incident impact(String service, String level, int from, int to) {
    return Records.incident(service + from, Records.window(service, level, at(from), at(to), 7));
  }

  private static Incident causedBy(String cause, String level, int from, int to) {
    return Records.incident(
        cause + from, Records.causedBy(cause, Records.window("app", level, at(from), at(to), 7)));
  }

  private static MaintenanceWindow planned(int from, int to, Integer announced) {
    return Records.maintenance(
        "app", "planned", at(from), at(to), Optional.ofNullable(announced).map(m -> at(m)));
  }

  private static Facts facts(Incident... incidents) {
    return Facts.ofRecords(List.of(incidents), List.of(), List.of());
  }

  private static Facts facts(List<Incident> incidents, MaintenanceWindow... windows) {
    return Facts.ofRecords(incidents, List.of(windows), List.of());
  }

  private static DowntimeCalculator.Result calculate(Terms terms, Facts facts) {
    return calculate(terms, facts, JULY);
  }

  private static DowntimeCalculator.Result calculate(Terms terms, Facts facts, Interval period) {
    Contract contract = terms.contract();
    return DowntimeCalculator.calculate(
        new LedgerRequest(
            contract,
            contract.promises().get(0),
            contract.promises().get(0).services(),
            Attribution.attribute(facts, contract.services()).services(),
            period,
            AS_OF));
  }

  private static DowntimeLedger ledger(Terms terms, Facts facts) {
    return calculate(terms, facts).ledger();
  }

  private static long minutes(DowntimeLedger ledger, LedgerState state) {
    return ledger.lengthOf(state).toMinutes();
  }

  private static void assertCounted(DowntimeLedger ledger, long minutes) {
    assertThat(ledger.countedSeconds()).isEqualTo(Fraction.of(60 * minutes));
  }

  private static void assertTilesJuly(DowntimeLedger ledger) {
    assertThat(Stream.of(LedgerState.values()).mapToLong(s -> minutes(ledger, s)).sum())
        .isEqualTo(JULY_MINUTES);
  }

  private static Terms terms() {
    return Terms.of();
  }

  private static Qualify.Maintenance excluded() {
    return new Qualify.Maintenance.Excluded();
  }

  private static Qualify.Maintenance allowance(int minutes) {
    return rule(
        Optional.empty(),
        Optional.of(
            new Qualify.Allowance(Duration.ofMinutes(minutes), new PeriodRule.CalendarQuarter())));
  }

  private static Qualify.Maintenance rule(
      Optional<TimeAmount> notice, Optional<Qualify.Allowance> allowance) {
    return new Qualify.Maintenance.Rules(
        List.of(
            new Qualify.MaintenanceRule(Optional.empty(), notice, allowance, Optional.empty())));
  }

  @Test
  void noIncident_isUpThroughout() {
    DowntimeLedger ledger = ledger(terms(), Facts.none());

    assertThat(ledger.tiles()).hasSize(1);
    assertThat(minutes(ledger, LedgerState.UP)).isEqualTo(JULY_MINUTES);
    assertThat(ledger.outages()).isEmpty();
  }

  @Test
  void oneOutage_splitsThePeriodInThree() {
    DowntimeLedger ledger = ledger(terms(), facts(outage("A", 0, 90)));

    assertThat(ledger.tiles().stream().map(t -> t.value().state()))
        .containsExactly(LedgerState.UP, LedgerState.DOWN, LedgerState.UP);
    assertThat(ledger.tiles().get(1).span()).isEqualTo(Interval.of(at(0), at(90)));
    assertThat(ledger.tiles().get(1).value().because())
        .containsExactly(
            new Reason("observe.outages", Optional.of(Records.provenance(7)), "A", "major_outage"));
    assertCounted(ledger, 90);
    assertTilesJuly(ledger);
  }

  @Test
  void overlappingOutages_areCountedOnceWithTheirTail() {
    // bug classes 1 and 2 of sla-peers: 10:00-10:30 and 10:15-11:00 are 60 minutes
    DowntimeLedger ledger = ledger(terms(), facts(outage("A", 0, 30), outage("B", 15, 60)));

    assertCounted(ledger, 60);
    assertThat(ledger.outages()).hasSize(1);
    assertThat(ledger.outages().get(0).incidents()).containsExactly("A", "B");
  }

  @Test
  void thirtyFiveRecordsOfOneOutage_areOneOutage() {
    // bug class 34: one outage opened 35 times by a bot
    Incident[] copies =
        Stream.iterate(0, i -> i + 1)
            .limit(35)
            .map(i -> outage("A" + i, i % 3, 20))
            .toArray(Incident[]::new);

    assertCounted(ledger(terms(), facts(copies)), 20);
  }

  @Test
  void touchingWindows_areOneOutage() {
    DowntimeLedger ledger = ledger(terms(), facts(outage("A", 0, 3), outage("B", 3, 6)));

    assertThat(ledger.outages()).hasSize(1);
    assertThat(ledger.outages().get(0).span()).isEqualTo(Interval.of(at(0), at(6)));
  }

  @Test
  void zeroLengthImpact_isNone() {
    DowntimeLedger ledger = ledger(terms(), facts(outage("A", 5, 5)));

    assertCounted(ledger, 0);
    assertThat(ledger.outages()).isEmpty();
  }

  @Test
  void outageOverPeriodStart_isCutThere() {
    // bug class 3: clipped to the window
    Instant start = JULY.from();
    Incident incident =
        Records.incident(
            "A",
            Records.window(
                "app", "major_outage", start.minusSeconds(7_200), start.plusSeconds(600), 7));

    DowntimeLedger ledger = ledger(terms(), facts(incident));

    assertCounted(ledger, 10);
    assertThat(ledger.outages().get(0).span().length()).isEqualTo(Duration.ofMinutes(130));
    assertThat(ledger.outages().get(0).recorded()).isEqualTo(Fraction.of(600));
  }

  @Test
  void outageOverBothEnds_fillsThePeriod() {
    Incident incident =
        Records.incident(
            "A",
            Records.window(
                "app",
                "major_outage",
                JULY.from().minusSeconds(60),
                JULY.to().plusSeconds(86_400),
                7));

    assertCounted(ledger(terms(), facts(incident)), JULY_MINUTES);
  }

  @Test
  void openOutage_lastsUntilAsOf() {
    // bug class 8: not to the end of the day and not for ever
    Contract contract = terms().contract();
    Incident open =
        Records.incident("A", Records.open(Records.window("app", "major_outage", at(0), at(1), 7)));
    DowntimeLedger ledger =
        DowntimeCalculator.calculate(
                new LedgerRequest(
                    contract,
                    contract.promises().get(0),
                    List.of("app"),
                    Attribution.attribute(facts(open), contract.services()).services(),
                    JULY,
                    at(42)))
            .ledger();

    assertCounted(ledger, 42);
    assertThat(ledger.isOpen()).isTrue();
  }

  @Test
  void heaviestWeightCounts_andTheOutageIsOne() {
    Terms half = terms().weights(Map.of("degraded_performance", Fraction.of(1, 2)));
    DowntimeLedger ledger =
        ledger(half, facts(impact("app", "degraded_performance", 0, 60), outage("B", 20, 30)));

    assertThat(ledger.countedSeconds()).isEqualTo(Fraction.of(60 * (20 + 30) / 2 + 60 * 10));
    assertThat(ledger.outages()).hasSize(1);
    assertThat(minutes(ledger, LedgerState.DEGRADED)).isEqualTo(50);
    assertThat(minutes(ledger, LedgerState.DOWN)).isEqualTo(10);
  }

  @Test
  void levelOfWeightZero_neitherJoinsNorLengthens() {
    DowntimeLedger ledger =
        ledger(
            terms().minimum(Duration.ofMinutes(5), true, false, true),
            facts(
                outage("A", 0, 3),
                impact("app", "degraded_performance", 3, 8),
                outage("B", 8, 11)));

    assertCounted(ledger, 0);
    assertThat(ledger.outages()).hasSize(2);
    assertThat(minutes(ledger, LedgerState.UP)).isEqualTo(JULY_MINUTES);
  }

  @Test
  void unknownLevel_countsInFullWithAWarning() {
    DowntimeCalculator.Result result =
        calculate(terms(), facts(impact("app", "major_outtage", 0, 10)));

    assertCounted(result.ledger(), 10);
    assertThat(result.problems().stream().map(Problem::toString))
        .containsExactly(
            "facts.yaml:7: warning: The level \"major_outtage\" has no weight in the contract;"
                + " it is counted in full. [level-unknown]");
  }

  @Test
  void minimum_atLeastAndAbove() {
    Duration five = Duration.ofMinutes(5);
    Facts exactlyFive = facts(outage("A", 0, 5));

    assertCounted(ledger(terms().minimum(five, true, false, true), exactlyFive), 5);
    assertCounted(ledger(terms().minimum(five, false, false, true), exactlyFive), 0);
    assertCounted(ledger(terms().minimum(five, false, false, true), facts(outage("A", 0, 6))), 6);
  }

  @Test
  void minimum_tenOutagesOfFourMinutesAreNone() {
    Incident[] short4 =
        Stream.iterate(0, i -> i + 10)
            .limit(10)
            .map(i -> outage("A" + i, i, i + 4))
            .toArray(Incident[]::new);
    DowntimeLedger ledger =
        ledger(terms().minimum(Duration.ofMinutes(5), true, false, true), facts(short4));

    assertCounted(ledger, 0);
    assertThat(ledger.outages()).hasSize(10).noneMatch(Outage::qualifies);
    assertThat(ledger.tiles().get(1).value().because().get(0).rule()).isEqualTo("qualify.minimum");
    assertThat(ledger.tiles().get(1).value().state()).isEqualTo(LedgerState.UP);
  }

  @Test
  void minimum_excessDropsTheFirstMinutes() {
    DowntimeLedger ledger =
        ledger(terms().minimum(Duration.ofMinutes(5), true, true, true), facts(outage("A", 0, 12)));

    assertCounted(ledger, 12 - 5);
    assertThat(ledger.tiles().get(2).span().from()).isEqualTo(at(5));
  }

  @Test
  void minimum_looksAtTheWholeOutageAcrossThePeriodsEdge() {
    // 23:58 to 00:03 is five minutes long in both months
    Instant edge = JULY.to();
    Facts over =
        facts(
            Records.incident(
                "A",
                Records.window(
                    "app", "major_outage", edge.minusSeconds(120), edge.plusSeconds(180), 7)));
    Terms five = terms().minimum(Duration.ofMinutes(5), true, false, true);
    Interval august = Interval.of(edge, edge.plus(Duration.ofDays(31)));

    assertCounted(ledger(five, over), 2);
    assertCounted(calculate(five, over, august).ledger(), 3);
  }

  @Test
  void maintenance_excludesWhatItsAnnouncedTimesCover() {
    // bug classes 10 and 14: only the window, and an overrun counts
    DowntimeLedger ledger =
        ledger(
            terms().maintenance(excluded()),
            facts(List.of(outage("A", -10, 90)), planned(0, 60, -5_000)));

    assertCounted(ledger, 10 + 30);
    assertThat(minutes(ledger, LedgerState.EXCLUDED)).isEqualTo(60);
    assertThat(ledger.outages()).hasSize(1);
    assertTilesJuly(ledger);
  }

  @Test
  void maintenance_thatTheContractDoesNotExcludeCounts() {
    assertCounted(ledger(terms(), facts(List.of(outage("A", 0, 60)), planned(0, 60, -5_000))), 60);
  }

  @Test
  void maintenance_withoutAnnouncementKeepsOnlyANoticeOfZero() {
    Qualify.Maintenance twoDays =
        rule(Optional.of(TimeAmount.of(48, TimeAmount.Unit.HOURS)), Optional.empty());
    Facts silent = facts(List.of(outage("A", 0, 60)), planned(0, 60, null));

    assertCounted(ledger(terms().maintenance(excluded()), silent), 0);
    assertCounted(ledger(terms().maintenance(twoDays), silent), 60);
  }

  @Test
  void maintenance_announcedTooLateCountsWithAWarning() {
    Qualify.Maintenance twoDays =
        rule(Optional.of(TimeAmount.of(48, TimeAmount.Unit.HOURS)), Optional.empty());
    int twoDaysBefore = -48 * 60;

    assertCounted(
        ledger(
            terms().maintenance(twoDays),
            facts(List.of(outage("A", 0, 60)), planned(0, 60, twoDaysBefore))),
        0);
    DowntimeCalculator.Result late =
        calculate(
            terms().maintenance(twoDays),
            facts(List.of(outage("A", 0, 60)), planned(0, 60, twoDaysBefore + 1)));
    assertCounted(late.ledger(), 60);
    assertThat(late.problems().stream().map(Problem::message))
        .containsExactly(
            "Maintenance \"M-2025-07-05T17:00:00Z\" that starts \"2025-07-05T17:00:00Z\" was"
                + " announced \"2025-07-03T17:01:00Z\"; the contract asks for 48 hours before its"
                + " start, so it is not excluded under that rule.");
  }

  @Test
  void maintenance_onlyInsideItsHours() {
    WeeklyHours saturdayNoonToOne =
        new WeeklyHours(Set.of(DayOfWeek.SATURDAY), 12 * 3_600, 13 * 3_600, Set.of());
    Qualify.Maintenance inHours =
        new Qualify.Maintenance.Rules(
            List.of(
                new Qualify.MaintenanceRule(
                    Optional.of("planned"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(saturdayNoonToOne))));

    assertCounted(
        ledger(
            terms().maintenance(inHours),
            facts(List.of(outage("A", -30, 90)), planned(-30, 90, -5_000))),
        120 - 60);
  }

  @Test
  void allowance_isUsedInOrderOfTimeAndItsExcessCounts() {
    Facts twice =
        facts(
            List.of(outage("A", 0, 40), outage("B", 1_440, 1_480)),
            planned(0, 60, -5_000),
            planned(1_440, 1_500, -5_000));
    DowntimeLedger ledger = ledger(terms().maintenance(allowance(60)), twice);

    assertThat(minutes(ledger, LedgerState.EXCLUDED)).isEqualTo(40 + 20);
    assertCounted(ledger, 20);
    assertThat(ledger.tiles().stream().filter(t -> t.value().isCounted()).map(Tile::span))
        .containsExactly(Interval.of(at(1_460), at(1_480)));
  }

  @Test
  void allowance_remembersWhatEarlierPeriodsOfItsSpanUsed() {
    // August is judged; July used 50 of the quarter's 60 minutes
    int august = 30 * 1_440;
    Facts both =
        facts(
            List.of(outage("A", 0, 50), outage("B", august, august + 40)),
            planned(0, 60, -5_000),
            planned(august, august + 60, 0));
    Interval period = Interval.of(JULY.to(), JULY.to().plus(Duration.ofDays(31)));

    DowntimeLedger ledger = calculate(terms().maintenance(allowance(60)), both, period).ledger();

    assertThat(minutes(ledger, LedgerState.EXCLUDED)).isEqualTo(60 - 50);
    assertCounted(ledger, 40 - 10);
  }

  @Test
  void allowance_isNotUsedByIdleMaintenanceNorByDroppedOutages() {
    Facts idleThenShort =
        facts(
            List.of(outage("short", 70, 73), outage("B", 1_440, 1_480)),
            planned(0, 65, -5_000),
            planned(66, 100, -5_000),
            planned(1_440, 1_500, -5_000));
    DowntimeLedger ledger =
        ledger(
            terms().maintenance(allowance(40)).minimum(Duration.ofMinutes(5), true, false, true),
            idleThenShort);

    assertCounted(ledger, 0);
    assertThat(minutes(ledger, LedgerState.EXCLUDED)).isEqualTo(40);
  }

  @Test
  void allowance_isNotUsedByImpactOutsideMaintenance() {
    DowntimeLedger ledger =
        ledger(
            terms().maintenance(allowance(40)),
            facts(
                List.of(outage("A", 0, 30), outage("B", 1_440, 1_480)),
                planned(1_440, 1_480, -5_000)));

    assertCounted(ledger, 30);
    assertThat(minutes(ledger, LedgerState.EXCLUDED)).isEqualTo(40);
  }

  @Test
  void allowance_isNotUsedByIdleMaintenanceOfAnotherService() {
    // b is down while the app is maintained but fine; then the app is down in maintenance
    DowntimeLedger ledger =
        ledger(
            terms().services("app", "b").over(new Over.AnyDown()).maintenance(allowance(40)),
            facts(
                List.of(
                    impact("b", "major_outage", 0, 30),
                    impact("app", "major_outage", 1_440, 1_480)),
                planned(0, 30, -5_000),
                planned(1_440, 1_480, -5_000)));

    assertCounted(ledger, 30);
    assertThat(minutes(ledger, LedgerState.EXCLUDED)).isEqualTo(40);
  }

  @Test
  void allowance_isThatOfTheRuleThatAcceptsTheMaintenance() {
    Qualify.Maintenance.Rules both =
        new Qualify.Maintenance.Rules(
            List.of(ofKind("emergency", 40), ofKind("planned", 30), ofKind("other", 100)));
    Facts facts =
        facts(
            List.of(outage("A", 0, 40), outage("B", 1_440, 1_480)),
            planned(0, 40, -5_000),
            Records.maintenance("app", "emergency", at(1_440), at(1_480), Optional.of(at(-5_000))));

    DowntimeLedger ledger = ledger(terms().maintenance(both), facts);

    assertThat(minutes(ledger, LedgerState.EXCLUDED)).isEqualTo(30 + 40);
    assertCounted(ledger, 10);
  }

  private static Qualify.MaintenanceRule ofKind(String kind, int minutes) {
    return new Qualify.MaintenanceRule(
        Optional.of(kind),
        Optional.empty(),
        Optional.of(
            new Qualify.Allowance(Duration.ofMinutes(minutes), new PeriodRule.CalendarMonth())),
        Optional.empty());
  }

  @Test
  void joins_noKeepsThePiecesInOrderOfTime() {
    DowntimeLedger ledger =
        ledger(
            terms().maintenance(excluded()).minimum(Duration.ofMinutes(1), true, false, false),
            facts(List.of(outage("A", 0, 70)), planned(4, 60, -5_000)));

    assertThat(ledger.outages().stream().map(Outage::span))
        .containsExactly(
            Interval.of(at(0), at(4)), Interval.of(at(4), at(60)), Interval.of(at(60), at(70)));
    assertThat(ledger.outages().stream().map(Outage::counted))
        .containsExactly(Fraction.of(4 * 60), Fraction.ZERO, Fraction.of(10 * 60));
  }

  @Test
  void joins_noCutsAtMaintenanceFirst() {
    Facts around = facts(List.of(outage("A", 0, 70)), planned(4, 60, -5_000));
    Duration eight = Duration.ofMinutes(8);

    DowntimeLedger joined =
        ledger(terms().maintenance(excluded()).minimum(eight, true, false, true), around);
    DowntimeLedger cut =
        ledger(terms().maintenance(excluded()).minimum(eight, true, false, false), around);

    assertCounted(joined, 4 + 10);
    assertCounted(cut, 10);
    assertThat(minutes(cut, LedgerState.EXCLUDED)).isEqualTo(56);
  }

  @Test
  void cause_excludesOnlyWhereEveryImpactOfThatWeightHasIt() {
    Terms customer =
        terms()
            .causesExcluded("customer")
            .weights(Map.of("degraded_performance", Fraction.of(1, 2)));
    DowntimeLedger ledger =
        ledger(
            customer,
            facts(
                causedBy("customer", "major_outage", 0, 60),
                causedBy("provider", "major_outage", 10, 20),
                causedBy("provider", "degraded_performance", 40, 50)));

    assertThat(ledger.countedSeconds()).isEqualTo(Fraction.of(60 * 10 + 60 * 10 / 2));
    assertThat(minutes(ledger, LedgerState.EXCLUDED)).isEqualTo(60 - 10 - 10);
    assertThat(ledger.outages()).hasSize(1);
  }

  @Test
  void serviceHours_putTheRestOutside() {
    // Saturday has no business hours; Monday 7 July has
    DowntimeLedger ledger =
        ledger(
            terms().hours(new Qualify.ServiceHours.Business()),
            facts(outage("sat", 0, 60), outage("mon", 2 * 1_440, 2 * 1_440 + 30)));

    assertCounted(ledger, 30);
    assertThat(minutes(ledger, LedgerState.OUTSIDE)).isEqualTo(8 * 24 * 60);
    assertThat(ledger.secondsWhere(LedgerEntry::inDenominator)).isEqualTo(Fraction.of(23 * 86_400));
  }

  @Test
  void serviceHours_comeAfterMaintenance() {
    DowntimeLedger ledger =
        ledger(
            terms().hours(new Qualify.ServiceHours.Business()).maintenance(excluded()),
            facts(List.of(outage("sat", 0, 60)), planned(0, 60, -5_000)));

    assertThat(minutes(ledger, LedgerState.EXCLUDED)).isEqualTo(60);
    assertThat(minutes(ledger, LedgerState.OUTSIDE)).isEqualTo(8 * 24 * 60 - 60);
  }

  @Test
  void denominator_ofEachTerm() {
    Facts facts = facts(List.of(outage("A", 0, 30)), planned(0, 60, -5_000));
    Terms terms = terms().maintenance(excluded());

    assertDenominator(terms.denominator(new Clock.Denominator.Actual()), facts, 0);
    assertDenominator(terms.denominator(new Clock.Denominator.MinusExcluded()), facts, 30);
    assertDenominator(terms.denominator(new Clock.Denominator.MinusMaintenance()), facts, 60);
  }

  @Test
  void denominator_withoutMaintenance_isAlsoWithoutOutagesThatTheMinimumDrops() {
    Facts facts = facts(List.of(outage("A", 10, 14)), planned(0, 60, -5_000));
    Terms terms = terms().minimum(Duration.ofMinutes(5), true, false, true).maintenance(excluded());

    assertDenominator(terms.denominator(new Clock.Denominator.Actual()), facts, 0);
    assertDenominator(terms.denominator(new Clock.Denominator.MinusMaintenance()), facts, 60);
  }

  private static void assertDenominator(Terms terms, Facts facts, long minutesOut) {
    assertThat(ledger(terms, facts).secondsWhere(LedgerEntry::inDenominator))
        .isEqualTo(Fraction.of(60 * (JULY_MINUTES - minutesOut)));
  }

  @Test
  void combination_isInstantByInstant() {
    Facts two = facts(impact("a", "major_outage", 0, 30), impact("b", "major_outage", 20, 60));
    Terms pair = terms().services("a", "b", "c");

    assertCounted(ledger(pair.over(new Over.AnyDown()), two), 60);
    assertCounted(ledger(pair.over(new Over.DownWhen(2)), two), 10);
    assertCounted(ledger(pair.over(new Over.AllDown()), two), 0);
    assertCounted(ledger(terms().services("a", "b").over(new Over.AllDown()), two), 10);
  }

  @Test
  void combination_impactThatDoesNotCombine_isPlainlyUp() {
    DowntimeLedger ledger =
        ledger(
            terms().services("a", "b").over(new Over.AllDown()),
            facts(impact("a", "major_outage", 0, 30)));

    assertThat(ledger.tiles()).hasSize(1);
    assertThat(ledger.tiles().get(0).value().because()).isEmpty();
  }

  @Test
  void combination_ofImpactThatDoesNotCombine_namesOnlyWhatHasNoWeight() {
    DowntimeLedger ledger =
        ledger(
            terms().services("a", "b").over(new Over.AllDown()),
            facts(impact("a", "major_outage", 0, 30), impact("b", "degraded_performance", 0, 30)));

    assertThat(reasonsOfHalfHour(ledger).map(Reason::rule)).containsExactly(Reason.WEIGHTS);
  }

  @Test
  void combination_ofExcludedCauses_namesThatOfEachService() {
    Incident a = Records.incident("A", ofCustomer("a"));
    Incident b = Records.incident("B", ofCustomer("b"));
    DowntimeLedger ledger =
        ledger(
            terms().services("a", "b").over(new Over.AnyDown()).causesExcluded("customer"),
            facts(a, b));

    assertThat(reasonsOfHalfHour(ledger).map(Reason::rule))
        .containsExactly(Reason.CAUSE, Reason.CAUSE, Reason.IMPACT, Reason.IMPACT);
    assertThat(reasonsOfHalfHour(ledger).map(Reason::incident)).containsExactly("A", "B", "A", "B");
  }

  private static ImpactWindow ofCustomer(String service) {
    return Records.causedBy("customer", Records.window(service, "major_outage", at(0), at(30), 7));
  }

  private static Stream<Reason> reasonsOfHalfHour(DowntimeLedger ledger) {
    Interval halfHour = Interval.of(at(0), at(30));
    return ledger.entries().tilesIn(halfHour).get(0).value().because().stream();
  }

  @Test
  void combination_maintenanceOfOneDoesNotExcuseAnother() {
    Facts two =
        facts(
            List.of(impact("app", "major_outage", 0, 30), impact("b", "major_outage", 10, 40)),
            planned(0, 60, -5_000));
    Terms pair = terms().services("app", "b").maintenance(excluded());

    assertCounted(ledger(pair.over(new Over.AnyDown()), two), 30);
    assertCounted(ledger(pair.over(new Over.AllDown()), two), 0);
  }

  @Test
  void combination_ofOneServiceThatIsProvided_needsTwoAllTheSame() {
    Contract contract =
        Agreements.read(
                """
                contract: c
                zone: America/Chicago
                services: {app: {}, b: {provided: {from: 2025-08-01}}}
                promises: [{id: p, target: 99.9, over: {down-when: 2}}]
                """)
            .latest();

    DowntimeLedger ledger =
        DowntimeCalculator.calculate(
                new LedgerRequest(
                    contract,
                    contract.promises().get(0),
                    List.of("app", "b"),
                    Attribution.attribute(facts(outage("A", 0, 30)), contract.services())
                        .services(),
                    JULY,
                    AS_OF))
            .ledger();

    assertCounted(ledger, 0);
  }

  @Test
  void combination_minimumLooksAtTheCombinedImpact() {
    Facts relay = facts(impact("a", "major_outage", 0, 3), impact("b", "major_outage", 3, 6));
    Terms pair = terms().services("a", "b").minimum(Duration.ofMinutes(5), true, false, true);

    assertCounted(ledger(pair.over(new Over.AnyDown()), relay), 6);
  }

  @Test
  void unknown_staysUnknownWhateverItIsWeighedAs() {
    Facts gap = monitored(at(0), at(100));

    assertUnknown(new Qualify.UnknownTime.Up(), gap, 0, 100);
    assertUnknown(new Qualify.UnknownTime.Down(), gap, 100, 100);
    assertUnknown(new Qualify.UnknownTime.Removed(), gap, 0, 100);
    assertUnknown(
        new Qualify.UnknownTime.Carry(Duration.ofMinutes(30), new Qualify.UnknownTime.Down()),
        gap,
        70,
        100);
  }

  @Test
  void unknown_carriesAnOutage() {
    Facts downThenGap =
        Facts.ofRecords(
            List.of(),
            List.of(),
            List.of(
                Records.observed("app", ObservedState.UP, JULY.from(), at(-10)),
                Records.observed("app", ObservedState.DOWN, at(-10), at(0)),
                Records.observed("app", ObservedState.UP, at(100), JULY.to())));

    assertUnknown(
        new Qualify.UnknownTime.Carry(Duration.ofMinutes(30), new Qualify.UnknownTime.Up()),
        downThenGap,
        10 + 30,
        100);
  }

  @Test
  void unknown_incidentInAGapIsStillImpact() {
    Facts gap = monitored(at(0), at(100)).and(facts(outage("A", 20, 50)));

    assertUnknown(new Qualify.UnknownTime.Up(), gap, 30, 70);
    assertThat(ledger(terms(), gap).ceilingSeconds()).isEqualTo(Fraction.of(60 * 100));
  }

  private static Facts monitored(Instant gapFrom, Instant gapTo) {
    Observation before = Records.observed("app", ObservedState.UP, JULY.from(), gapFrom);
    Observation after = Records.observed("app", ObservedState.UP, gapTo, JULY.to());
    return Facts.ofRecords(List.of(), List.of(), List.of(before, after));
  }

  private static void assertUnknown(
      Qualify.UnknownTime rule, Facts facts, long counted, long unknown) {
    DowntimeLedger ledger = ledger(terms().unknown(rule), facts);
    assertCounted(ledger, counted);
    assertThat(minutes(ledger, LedgerState.UNKNOWN)).isEqualTo(unknown);
    long inDenominator = rule instanceof Qualify.UnknownTime.Removed ? unknown : 0;
    assertThat(ledger.secondsWhere(LedgerEntry::inDenominator))
        .isEqualTo(Fraction.of(60 * (JULY_MINUTES - inDenominator)));
  }

  @Test
  void series_maintenanceIsMaintenanceWithImpact() {
    Facts series =
        Facts.ofRecords(
            List.of(),
            List.of(),
            List.of(
                Records.observed("app", ObservedState.UP, JULY.from(), at(0)),
                Records.observed("app", ObservedState.MAINTENANCE, at(0), at(20)),
                Records.observed("app", ObservedState.UP, at(20), JULY.to())));

    assertCounted(ledger(terms(), series), 20);
    assertCounted(ledger(terms().maintenance(excluded()), series), 0);
  }

  @Test
  void without_putsAnOutageInService() {
    DowntimeLedger ledger = ledger(terms(), facts(outage("A", 0, 30), outage("B", 60, 70)));

    DowntimeLedger spared = ledger.without(outage -> outage.incidents().contains("A"));

    assertCounted(spared, 10);
    assertThat(spared.outages()).hasSize(1);
    assertTilesJuly(spared);
  }

  @Test
  void entry_saysByWhichRuleItIs() {
    LedgerEntry down = ledger(terms(), facts(outage("A", 0, 30))).tiles().get(1).value();

    assertThat(down.isBecauseOf(Reason.IMPACT)).isTrue();
    assertThat(down.isBecauseOf(Reason.MINIMUM)).isFalse();
    assertThat(down.isCounted()).isTrue();
  }

  @Test
  void orderOfInput_doesNotMatter() {
    Incident a = outage("A", 0, 30);
    Incident b = outage("B", 15, 60);

    assertThat(ledger(terms(), facts(a, b)).countedSeconds())
        .isEqualTo(ledger(terms(), facts(b, a)).countedSeconds());
  }
}
