package dev.nines.uptime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.Contract;
import dev.nines.contract.Observe;
import dev.nines.problem.Problem;
import dev.nines.testing.Agreements;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The time between two marks of each incident, on a Thursday with as-of at 20:00. */
class IncidentDurationsTest {

  private static final Instant AS_OF = Ledgers.MIDNIGHT.plus(Duration.ofHours(20));

  private static IncidentDurations.Result durations(String terms, String incident) {
    Contract contract =
        Ledgers.contract(
            "observe: {times: {%s}}\nindicator: each\ntarget: {at-most: 4 hours}\n"
                .formatted(terms));
    return IncidentDurations.of(
        Ledgers.facts("incidents: [{id: a, " + incident + "}]\n").incidents(),
        (Observe.Times) contract.promises().get(0).observe().what(),
        contract,
        Ledgers.DAY,
        AS_OF);
  }

  private static List<Long> minutes(IncidentDurations.Result result) {
    return result.samples().stream()
        .map(sample -> sample.value().toDecimal(0, RoundingMode.UNNECESSARY))
        .map(seconds -> seconds.longValueExact() / 60)
        .toList();
  }

  private static List<String> problems(IncidentDurations.Result result) {
    return result.problems().stream().map(Problem::toString).toList();
  }

  private static final String MARKED =
      "title: Slow, severity: high, marks: {reported: [10:10, 10:00], called: 09:55,"
          + " restored: 13:00, closed: 14:00}";

  @ParameterizedTest(name = "{0}: {1} minutes")
  @CsvSource(
      delimiter = '|',
      value = {
        "from: reported, to: restored | 180",
        "from: [reported, called], to: [closed, restored] | 185",
        "from: [missing, reported], to: closed | 240",
        "from: reported, to: restored, severities: [high, critical] | 180"
      })
  void time_isFromTheEarliestStartMarkToTheEarliestEndMark(String terms, long minutes) {
    IncidentDurations.Result result = durations(terms, MARKED);

    assertThat(minutes(result)).containsExactly(minutes);
    assertThat(result.samples().get(0).subject()).isEqualTo("a");
    assertThat(result.problems()).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1} minutes")
  @CsvSource(
      delimiter = '|',
      value = {
        "reported | 10",
        "acknowledged | 20",
        "mitigated | 30",
        "restored | 125",
        "resolved | 130",
        "closed | 140"
      })
  void endWithSeveralTimes_isTheLastOfWhatSaysItIsOver_elseTheFirst(String mark, long minutes) {
    IncidentDurations.Result result =
        durations(
            "from: detected, to: " + mark,
            "marks: {detected: [10:00, 11:00], reported: [10:10, 11:10], acknowledged: [11:20,"
                + " 10:20], mitigated: [10:30, 12:00], restored: [10:35, 12:05], resolved: [10:40,"
                + " 12:10], closed: [12:20, 10:50]}");

    assertThat(minutes(result)).containsExactly(minutes);
  }

  @Test
  void otherSeverity_isNotLookedAt() {
    IncidentDurations.Result result =
        durations("from: reported, to: restored, severities: [high]", "severity: low");

    assertThat(result.samples()).isEmpty();
    assertThat(result.problems()).isEmpty();
  }

  @Test
  void incidentWithoutSeverity_isNoneOfThem() {
    assertThat(
            durations(
                    "from: reported, to: restored, severities: [high]",
                    "marks: {reported: 10:00, restored: 11:00}")
                .samples())
        .isEmpty();
  }

  @Test
  void impact_givesItsStartAndItsEnd() {
    assertThat(
            minutes(
                durations(
                    "from: impact-start, to: impact-end",
                    "impact: [{services: [app], from: 12:00, to: 13:00},"
                        + " {services: [app], from: 10:00, to: 11:00}]")))
        .containsExactly(3 * 60L);
  }

  @Test
  void openImpact_lastsUntilAsOf() {
    IncidentDurations.Result result =
        durations(
            "from: impact-start, to: impact-end",
            "impact: [{services: [app], from: 10:00, to: 11:00}, {services: [app], from: 12:00}]");

    assertThat(minutes(result)).containsExactly(10 * 60L);
    assertThat(result.problems()).isEmpty();
  }

  @ParameterizedTest(name = "{1} is missing")
  @CsvSource(
      delimiter = '|',
      value = {
        "marks: {restored: 11:00} | reported | from: reported, to: restored",
        "marks: {reported: 11:00} | restored\" or \"closed | from: reported, to: [restored, closed]"
      })
  void missingMark_leavesTheIncidentOutAndSaysSo(String marks, String mark, String terms) {
    IncidentDurations.Result result =
        durations(
            terms,
            "title: Slow, " + marks + ", impact: [{services: [app], from: 10:00, to: 11:00}]");

    assertThat(result.samples()).isEmpty();
    assertThat(problems(result))
        .containsExactly(
            "facts.yaml:2: warning: Incident \"Slow\" has no mark \""
                + mark
                + "\" and is left out of the times. [mark-missing]");
    assertThat(result.problems().get(0).allowed()).isEqualTo(mark.replace("\" or \"", ", "));
  }

  @Test
  void negativeTime_isLeftOutAndSaidSo() {
    IncidentDurations.Result result =
        durations(
            "from: reported, to: restored",
            "title: Slow, marks: {reported: 10:00, restored: 09:00}");

    assertThat(result.samples()).isEmpty();
    assertThat(problems(result))
        .containsExactly(
            "facts.yaml:2: warning: Incident \"Slow\" ends its time at 2025-07-10T09:00:00Z, before"
                + " it starts at 2025-07-10T10:00:00Z; it is left out of the times. [mark-order]");
  }

  @Test
  void noTimeAtAll_isATimeOfZero() {
    assertThat(
            minutes(
                durations(
                    "from: reported, to: restored, hours: business",
                    "marks: {reported: 10:00, restored: 10:00}")))
        .containsExactly(0L);
  }

  @Test
  void incident_belongsToThePeriodOfItsStartMark() {
    String overnight = "marks: {reported: 2025-07-09T23:00Z, restored: 2025-07-10T01:00Z}";

    assertThat(durations("from: reported, to: restored", overnight).samples()).isEmpty();
    assertThat(durations("from: restored, to: restored", overnight).samples()).hasSize(1);
  }

  @ParameterizedTest(name = "hours {0}, waiting {1}: {2} minutes")
  @CsvSource({
    "wall, counts, 600",
    "wall, excluded, 420",
    "business, counts, 360",
    "business, excluded, 300"
  })
  void onlyCountedTime_isMeasured(String hours, String waiting, long minutes) {
    // business hours are 12:00 to 18:00; the customer is waited for from 11 to 13 and since 19
    Contract contract =
        Agreements.read(
                """
                contract: c
                services: {app: {}}
                business-hours: {days: MON-FRI, from: 12:00, to: 18:00}
                promises:
                  - id: p
                    observe: {times: {from: reported, to: restored, hours: %s, waiting: %s}}
                    indicator: each
                    target: {at-most: 4 hours}
                """
                    .formatted(hours, waiting))
            .latest();

    IncidentDurations.Result result =
        IncidentDurations.of(
            Ledgers.facts(
                    """
                    incidents:
                      - id: a
                        marks: {reported: 10:00, restored: 20:00}
                        waiting: [{from: 11:00, to: 13:00}, {from: 19:00}]
                    """)
                .incidents(),
            (Observe.Times) contract.promises().get(0).observe().what(),
            contract,
            Ledgers.DAY,
            AS_OF);

    assertThat(minutes(result)).containsExactly(minutes);
  }
}
