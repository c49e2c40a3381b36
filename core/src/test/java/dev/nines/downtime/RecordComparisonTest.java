package dev.nines.downtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.SlaReporting;
import dev.nines.contract.Contract;
import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.model.Observation;
import dev.nines.model.ObservedState;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import dev.nines.testing.Agreements;
import dev.nines.testing.Records;
import dev.nines.time.PeriodExpression;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records of the service app on 10 July 2025, by minutes after midnight UTC. */
class RecordComparisonTest {

  private static final Instant MIDNIGHT = Instant.parse("2025-07-10T00:00:00Z");
  private static final Instant AS_OF = Instant.parse("2026-01-01T00:00:00Z");

  private static Contract contract(String further) {
    return Agreements.read(
            "contract: c\nservices: {app: {}}\npromises:\n  - {id: uptime, target: 99.9"
                + further
                + "}\n")
        .latest();
  }

  private static Instant at(int minute) {
    return MIDNIGHT.plusSeconds(60L * minute);
  }

  private static Incident incident(String id, int from, int to) {
    return level(id, "major_outage", from, to);
  }

  private static Incident level(String id, String level, int from, int to) {
    return Records.incident(id, Records.window("app", level, at(from), at(to), 7));
  }

  private static Observation observed(ObservedState state, int from, int to) {
    return Records.observed("app", state, at(from), at(to));
  }

  private static List<Problem> problems(
      Contract contract, String period, List<Incident> incidents, Observation... observed) {
    PeriodExpression expression =
        PeriodExpression.parse(period, SourceLocation.ofFile("--period")).value().orElseThrow();
    Facts facts = Facts.ofRecords(incidents, List.of(), List.of(observed));
    return SlaReporting.calculate(contract, facts, expression, AS_OF).problems();
  }

  private static List<String> july(List<Incident> incidents, Observation... observed) {
    return problems(contract(""), "2025-07", incidents, observed).stream()
        .filter(problem -> problem.code() != ProblemCode.OUTSIDE_PERIOD)
        .map(Problem::toString)
        .toList();
  }

  @Test
  void seriesThatSaysUp_disagreesWithImpact() {
    assertThat(
            july(
                List.of(incident("A", 0, 60)),
                observed(ObservedState.UP, 0, 20),
                observed(ObservedState.DOWN, 20, 50),
                observed(ObservedState.UP, 50, 1440)))
        .containsExactly(
            "facts.yaml:7: warning: Two sources disagree on \"app\" for 1800 s: \"A (Title of A)\""
                + " says impact where facts.yaml says \"up\"; the impact counts."
                + " [sources-disagree]");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "series down through the impact, DOWN, major_outage",
    "series partly down, PARTIAL, major_outage",
    "series without data, UNKNOWN, major_outage",
    "impact of no weight, UP, degraded_performance"
  })
  void agreement_isNoProblem(String name, ObservedState state, String level) {
    assertThat(july(List.of(level("A", level, 0, 60)), observed(state, 0, 60))).isEmpty();
  }

  @Test
  void seriesThatSaysUpBesideTheImpact_agrees() {
    assertThat(
            july(
                List.of(incident("A", 20, 50)),
                observed(ObservedState.UP, 0, 20),
                observed(ObservedState.DOWN, 20, 50),
                observed(ObservedState.UP, 50, 60)))
        .isEmpty();
  }

  @Test
  void overlappingRecords_areNamedOnceAPair() {
    assertThat(july(List.of(incident("A", 0, 60), incident("B", 30, 90))))
        .containsExactly(
            "facts.yaml:7: warning: Two records of \"app\" overlap for 1800 s: \"A (Title of A)\""
                + " and \"B (Title of B)\"; the time counts once. [record-overlap]");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"touching, 60, 90, 0", "apart, 61, 90, 0", "a minute in common, 59, 90, 1"})
  void recordsThatTouch_areNoOverlap(String name, int from, int to, int count) {
    assertThat(july(List.of(incident("A", 0, 60), incident("B", from, to)))).hasSize(count);
  }

  @Test
  void severalWindowsOfTwoRecords_areOnePair() {
    Incident two =
        Records.incident(
            "A",
            Records.window("app", "major_outage", at(0), at(60), 7),
            Records.window("app", "major_outage", at(100), at(160), 8));
    Incident other =
        Records.incident(
            "B",
            Records.window("app", "major_outage", at(50), at(70), 9),
            Records.window("app", "major_outage", at(150), at(170), 10));

    assertThat(july(List.of(two, other)))
        .containsExactly(
            "facts.yaml:9: warning: Two records of \"app\" overlap for 1200 s: \"A (Title of A)\""
                + " and \"B (Title of B)\"; the time counts once. [record-overlap]");
  }

  @Test
  void windowsOfOneRecord_areNoOverlap() {
    Incident one =
        Records.incident(
            "A",
            Records.window("app", "major_outage", at(0), at(60), 7),
            Records.window("app", "partial_outage", at(30), at(90), 8));

    assertThat(july(List.of(one))).isEmpty();
  }

  @Test
  void recordsOutsideThePeriod_areNotCompared() {
    List<Incident> both = List.of(incident("A", 0, 60), incident("B", 30, 90));

    assertThat(problems(contract(""), "2025-08", both).stream().map(Problem::code))
        .containsOnly(ProblemCode.OUTSIDE_PERIOD);
  }

  @Test
  void severalPeriodsAndPromises_warnOnce() {
    Contract days = contract(", clock: {period: calendar-day}");
    List<Incident> both = List.of(incident("A", -60, 60), incident("B", -30, 90));

    assertThat(problems(days, "2025-07", both).stream().map(Problem::code))
        .containsExactly(ProblemCode.RECORD_OVERLAP);
  }

  @Test
  void manyRecordsAtOneTime_areEachNamedOnce() {
    List<Incident> many = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      many.add(incident("I" + i, i, 2000));
    }

    assertThat(july(many)).hasSize(many.size() - 1);
  }
}
