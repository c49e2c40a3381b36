package dev.nines.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nines.measurement.Measurement;
import dev.nines.model.Incident;
import dev.nines.money.Fraction;
import dev.nines.money.Money;
import dev.nines.money.RoundingRule;
import dev.nines.problem.Problem;
import dev.nines.statistics.Estimate;
import dev.nines.testing.EightIncidents;
import dev.nines.testing.Incidents;
import dev.nines.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentMetricsTest {

  private static final Instant NOW = EightIncidents.NOW;

  private static MetricsInput eight() {
    return input(EightIncidents.all());
  }

  private static MetricsInput input(List<Incident> incidents) {
    return MetricsInput.of(incidents, ZoneOffset.UTC, NOW);
  }

  private static Money money(long amount) {
    return Money.of(Currency.getInstance("USD"), Fraction.of(amount), RoundingRule.HALF_UP);
  }

  private static Interval span(String from, String to) {
    return Interval.of(Instant.parse(from + "T00:00:00Z"), Instant.parse(to + "T00:00:00Z"));
  }

  private static MeasuredSummary restore(GroupMetrics group) {
    return group.measurements().stream()
        .filter(m -> m.measured().measurement().name().equals("time-to-restore"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void overall_countsRealIncidentsAndNamesTheDrill() {
    MetricsResult result = IncidentMetrics.of(eight());

    assertThat(result.overall().incidents()).hasSize(7);
    assertThat(result.notReal()).extracting(Incident::id).containsExactly("a6");
    assertThat(result.problems())
        .extracting(Problem::message)
        .containsExactly(
            "Incident \"a4\" is left out of time-to-detect: detected (\"2025-03-20 08:55\") is"
                + " before impact-start (\"2025-03-20 09:00\").",
            "Incident \"a6\" is a drill and is left out of the figures.");
  }

  /** 8, 20, 40, 45, 75 and 330 minutes, and one open after 8 hours. */
  @Test
  void overall_restore() {
    MeasuredSummary restore = restore(IncidentMetrics.of(eight()).overall());

    assertThat(restore.summary().orElseThrow().size()).isEqualTo(6);
    assertThat(restore.summary().orElseThrow().median()).isEqualTo(60 * (40 + 45) / 2.0);
    assertThat(restore.summary().orElseThrow().ofMedian())
        .isEqualTo(new Estimate.Interval(60 * 8, 60 * 330, "order statistics 1 and 6"));
    assertThat(restore.medianWithOpen()).contains(60.0 * 45);
  }

  @Test
  void span_isWholeMonthsUpToAsOf() {
    MetricsResult result = IncidentMetrics.of(eight());

    assertThat(result.span()).contains(Interval.of(Instant.parse("2025-02-01T00:00:00Z"), NOW));
    assertThat(result.counts().orElseThrow().parts())
        .extracting(part -> part.part().key() + ": " + part.incidents())
        .containsExactly("2025-02: 2", "2025-03: 2", "2025-04: 2", "2025-05: 1");
  }

  @Test
  void period_leavesTheOthersOutside() {
    MetricsResult result = IncidentMetrics.of(eight().in(span("2025-03-01", "2025-04-01")));

    assertThat(result.overall().incidents()).extracting(Incident::id).containsExactly("a3", "a4");
    assertThat(result.outside()).hasSize(6);
    assertThat(result.span()).contains(span("2025-03-01", "2025-04-01"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "MONTH | 2025-02 2, 2025-03 2, 2025-04 2, 2025-05 1",
        "QUARTER | 2025-Q1 4, 2025-Q2 3",
        "SEVERITY | SEV-1 2, SEV-2 4, SEV-3 1",
        "SERVICE | app 4, billing 1, mail 3",
        "CAUSE | customer 1, provider 4, third-party 1, not stated 1",
        "WEEKDAY | monday 3, thursday 1, friday 2, saturday 1",
        "HOUR | 08 1, 09 1, 10 1, 12 1, 14 1, 22 1, 23 1"
      })
  void groups(Grouping by, String expected) {
    MetricsResult result = IncidentMetrics.of(eight().by(by));

    assertThat(
            result.groups().stream()
                .filter(group -> !group.incidents().isEmpty())
                .map(group -> group.key() + " " + group.incidents().size())
                .toList())
        .containsExactly(expected.split(", "));
  }

  /** Down 75, 20, 330, 45, 8, 40 and, so far, 480 minutes; what lies between is up. */
  @Test
  void failures_byHand() {
    Failures failures = IncidentMetrics.of(eight()).failures().orElseThrow();
    long down = 75 + 20 + 330 + 45 + 8 + 40 + 480;
    long whole = Duration.between(Instant.parse("2025-02-03T10:00:00Z"), NOW).toMinutes();

    assertThat(failures.failures()).isEqualTo(7);
    assertThat(failures.meanDown()).isEqualTo(Fraction.of(60 * down, 7));
    assertThat(failures.meanBetween()).isEqualTo(Fraction.of(60 * (whole - down), 6));
    assertThat(failures.open()).isTrue();
    assertThat(failures.availability())
        .isEqualTo(
            failures.meanBetween().dividedBy(failures.meanBetween().plus(failures.meanDown())));
  }

  @Test
  void failures_thatOverlapAreOne() {
    MetricsInput overlapping =
        input(
            Incidents.of(
                "id: a, impact: [{from: 2025-02-03 10:00, to: 2025-02-03 11:00}]",
                "id: b, impact: [{from: 2025-02-03 10:30, to: 2025-02-03 12:00}]",
                "id: c, impact: [{from: 2025-02-03 21:00, to: 2025-02-03 22:00}]"));
    Failures failures = IncidentMetrics.of(overlapping).failures().orElseThrow();

    assertThat(failures.failures()).isEqualTo(2);
    assertThat(failures.meanBetween()).isEqualTo(Fraction.of(9 * 3600));
    assertThat(failures.meanDown()).isEqualTo(Fraction.of(3 * 3600, 2));
    assertThat(failures.availability()).isEqualTo(Fraction.of(18, 21));
  }

  @Test
  void causes_theLongestFirstAndTheirCredit() {
    Map<String, Money> credit = Map.of("a3", money(100), "a5", money(5));

    assertThat(IncidentMetrics.of(eight().crediting(credit)).causes())
        .extracting(c -> c.cause() + " " + c.downtime().toMinutes() + " " + c.credit().get())
        .containsExactly(
            "provider " + (75 + 20 + 40 + 480) + " " + money(0),
            "third-party 330 " + money(100),
            "not stated 45 " + money(0),
            "customer 8 " + money(5));
  }

  @Test
  void compared_periods() {
    Side first = new Side("2025-Q1", Optional.of(span("2025-01-01", "2025-04-01")));
    Side second = new Side("2025-Q2", Optional.of(span("2025-04-01", "2025-07-01")));
    ComparedSides compared =
        IncidentMetrics.of(eight().comparing(first, second)).compared().orElseThrow();
    ComparedSides.Times restore =
        compared.times().stream()
            .filter(t -> t.measurement().name().equals("time-to-restore"))
            .findFirst()
            .orElseThrow();

    assertThat(compared.firstIncidents()).isEqualTo(4);
    assertThat(compared.secondIncidents()).isEqualTo(3);
    // the second quarter has lasted 32 days and 6 hours of its 91 days
    assertThat(compared.rates().orElseThrow().ratio())
        .isCloseTo(3 / 32.25 / (4 / 90.0), within(1e-9));
    // 75, 20, 330, 45 against 8, 40: U = 1, and 2 of the 15 ways on each side are as far
    assertThat(restore.comparison().orElseThrow().ranks().probability())
        .isCloseTo(4.0 / 15, within(1e-12));
  }

  @Test
  void compared_groups() {
    ComparedSides compared =
        IncidentMetrics.of(
                eight()
                    .by(Grouping.SEVERITY)
                    .comparing(
                        new Side("SEV-1", Optional.empty()), new Side("SEV-2", Optional.empty())))
            .compared()
            .orElseThrow();

    assertThat(compared.firstIncidents()).isEqualTo(2);
    assertThat(compared.secondIncidents()).isEqualTo(4);
    assertThat(compared.rates().orElseThrow().ratio()).isCloseTo(2, within(1e-12));
  }

  @Test
  void severity_isRankedFromItsWord() {
    SeverityRelation restore =
        IncidentMetrics.of(eight()).severities().stream()
            .filter(r -> r.measurement().name().equals("time-to-restore"))
            .findFirst()
            .orElseThrow();

    assertThat(restore.incidents()).isEqualTo(6);
    assertThat(restore.correlation().orElseThrow().coefficient()).isPositive();
  }

  @Test
  void severity_ofWordsAndNumbersHasNoOrder() {
    String impact = ", impact: [{from: 2025-02-03 10:00, to: 2025-02-03 1%s:00}]";
    String[] items = new String[6];
    for (int i = 0; i < items.length; i++) {
      String severity = i % 2 == 0 ? "major" : "P2";
      items[i] = "id: a" + i + ", severity: " + severity + impact.replace("%s", "" + (i + 1));
    }

    assertThat(IncidentMetrics.of(input(Incidents.of(items))).severities())
        .extracting(SeverityRelation::refusal)
        .containsExactly(
            "Severities that are words and severities that are numbers have no common order.");
  }

  @Test
  void none() {
    MetricsResult result = IncidentMetrics.of(input(List.of()));

    assertThat(result.overall().measurements()).hasSize(Measurement.SHIPPED.size());
    assertThat(result.overall().measurements()).allMatch(m -> m.summary().isEmpty());
    assertThat(result.span()).isEmpty();
    assertThat(result.counts()).isEmpty();
    assertThat(result.failures()).isEmpty();
    assertThat(result.problems()).isEmpty();
  }

  @Test
  void one() {
    MetricsResult result =
        IncidentMetrics.of(
            input(Incidents.of("id: a, impact: [{from: 2025-02-03 10:00, to: 2025-02-03 10:30}]")));

    assertThat(restore(result.overall()).summary().orElseThrow().mean()).isEqualTo(30 * 60);
    assertThat(result.counts().orElseThrow().parts()).hasSize(1);
    assertThat(result.counts().orElseThrow().evenness()).isEmpty();
    assertThat(result.failures()).isEmpty();
  }

  @Test
  void allOpen() {
    MetricsResult result =
        IncidentMetrics.of(
            input(
                Incidents.of(
                    "id: a, impact: [{from: 2025-02-03 10:00}]",
                    "id: b, impact: [{from: 2025-03-03 10:00}]")));

    assertThat(restore(result.overall()).summary()).isEmpty();
    assertThat(restore(result.overall()).medianWithOpen()).isEmpty();
    assertThat(restore(result.overall()).measured().open()).hasSize(2);
    assertThat(result.failures()).isEmpty();
  }

  @Test
  void withoutAnyTime_isSaidAndInNoPeriod() {
    MetricsInput undated = input(Incidents.of("id: a, title: Nobody knows"));

    assertThat(IncidentMetrics.of(undated).problems())
        .extracting(Problem::message)
        .containsExactly("Incident \"a\" records no time and is in no count of a period.");
    assertThat(IncidentMetrics.of(undated.by(Grouping.MONTH)).groups())
        .extracting(GroupMetrics::key)
        .containsExactly("not stated");
    assertThat(IncidentMetrics.of(undated.in(span("2025-01-01", "2026-01-01"))).outside())
        .hasSize(1);
  }

  @Test
  void asOfBeforeEverything_countsNothing() {
    MetricsResult result =
        IncidentMetrics.of(
            MetricsInput.of(
                EightIncidents.all(), ZoneOffset.UTC, Instant.parse("2020-01-01T00:00:00Z")));

    assertThat(result.span()).isEmpty();
    assertThat(result.counts()).isEmpty();
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "critical, 4",
    "Major, 3",
    "high, 3",
    "medium, 2",
    "minor, 1",
    "none, 0",
    "SEV-1, -1",
    "sev 2, -2",
    "P3, -3",
    "1, -1",
    "S4, -4"
  })
  void gravity(String severity, int expected) {
    assertThat(SeverityScale.gravity(severity)).contains(expected);
  }

  @Test
  void gravity_ofAnyOtherWordIsNotKnown() {
    assertThat(SeverityScale.gravity("purple")).isEmpty();
  }

  @ParameterizedTest(name = "{0} to {1}: {2}, {3} parts")
  @CsvSource({
    "2022-03-01, 2025-03-01, MONTH, 36",
    "2022-03-01, 2025-04-01, QUARTER, 13",
    "2000-01-01, 2025-01-01, YEAR, 25",
    "2025-03-31, 2025-04-02, MONTH, 2"
  })
  void calendarUnit_isTheFinestWithAtMost36Parts(
      String from, String to, CalendarUnit unit, int parts) {
    assertThat(CalendarUnit.fitting(span(from, to), ZoneOffset.UTC)).isEqualTo(unit);
    assertThat(unit.cut(span(from, to), ZoneOffset.UTC)).hasSize(parts);
  }
}
