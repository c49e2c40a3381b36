package dev.nines.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.contract.WeeklyHours;
import dev.nines.measurement.Anchor;
import dev.nines.measurement.Anchor.Occurrence;
import dev.nines.measurement.Measurement;
import dev.nines.measurement.Population;
import dev.nines.measurement.SupportHours;
import dev.nines.model.Incident;
import dev.nines.model.IncidentKind;
import dev.nines.problem.Problem;
import dev.nines.testing.Incidents;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuredTest {

  private static final Instant NOW = Instant.parse("2025-07-31T00:00:00Z");

  private static final String WHOLE =
      "id: whole, severity: major, impact: [{services: [app], cause: provider, from: 2025-07-05 10:00,"
          + " to: 2025-07-05 10:30}, {services: [web], from: 2025-07-05 12:00, to: 2025-07-05"
          + " 12:10}], marks: {detected: 2025-07-05 10:02, acknowledged: [2025-07-05 10:09,"
          + " 2025-07-05 10:05], mitigated: 2025-07-05 10:20, resolved: [2025-07-05 10:40,"
          + " 2025-07-05 12:30]}";

  private static final String OPEN =
      "id: open, impact: [{from: 2025-07-30 22:00}], marks: {detected: 2025-07-30 22:01}";

  private static Measured measured(Measurement measurement, String... items) {
    return Measured.of(measurement, Incidents.of(items), NOW);
  }

  private static Measurement shipped(String name) {
    return Measurement.shipped(name).orElseThrow();
  }

  @ParameterizedTest(name = "{0} is {1} min")
  @CsvSource({
    "time-to-detect, 2",
    "time-to-acknowledge, 3",
    "time-to-mitigate, 20",
    "time-to-restore, 130",
    "time-to-resolve, 150"
  })
  void shipped(String name, long minutes) {
    assertThat(measured(shipped(name), WHOLE).ended())
        .extracting(MeasuredTime.Ended::length)
        .containsExactly(Duration.ofMinutes(minutes));
  }

  @ParameterizedTest(name = "{0} {1} to {2} {3} is {4} min")
  @CsvSource({
    "acknowledged, FIRST, acknowledged, LAST, 4",
    "acknowledged, LAST, impact-end, FIRST, 21",
    "impact-start, LAST, impact-end, LAST, 10",
    "impact-start, FIRST, resolved, FIRST, 40"
  })
  void occurrences(String from, Occurrence which, String to, Occurrence whichTo, long minutes) {
    Measurement own = Measurement.of("own", new Anchor(from, which), new Anchor(to, whichTo));

    assertThat(measured(own, WHOLE).ended())
        .extracting(MeasuredTime.Ended::length)
        .containsExactly(Duration.ofMinutes(minutes));
  }

  @Test
  void missingMark_leavesTheIncidentOutWithTheReason() {
    Measured measured =
        measured(
            shipped("time-to-acknowledge"),
            WHOLE,
            "id: a, impact: [{from: 2025-07-05 10:00, to: 2025-07-05 11:00}], marks: {detected:"
                + " 2025-07-05 10:01}",
            "id: b, marks: {acknowledged: 2025-07-05 10:01}");

    assertThat(measured.of()).isEqualTo(3);
    assertThat(measured.leftOut())
        .extracting(out -> out.incident().id() + ": " + out.reason())
        .containsExactly("a: no mark \"acknowledged\"", "b: no mark \"detected\"");
    assertThat(measured.problems()).isEmpty();
  }

  @Test
  void noImpact_isAReason() {
    Measured measured =
        measured(
            shipped("time-to-restore"),
            "id: a, marks: {detected: 2025-07-05 10:01}",
            "id: b, impact: [{level: none, from: 2025-07-05 10:00, to: 2025-07-05 11:00}]");

    assertThat(measured.leftOut())
        .extracting(out -> out.incident().id() + ": " + out.reason())
        .containsExactly("a: no impact", "b: no impact");
  }

  @Test
  void negative_isLeftOutAndReportedWithItsIncident() {
    Measured measured =
        measured(
            shipped("time-to-detect"),
            "id: early, impact: [{from: 2025-07-05 10:00, to: 2025-07-05 11:00}], marks: {detected:"
                + " 2025-07-05 09:50}");

    assertThat(measured.ended()).isEmpty();
    assertThat(measured.problems())
        .extracting(Problem::message)
        .containsExactly(
            "Incident \"early\" is left out of time-to-detect: detected (\"2025-07-05 09:50\") is"
                + " before impact-start (\"2025-07-05 10:00\").");
  }

  @Test
  void open_isAtLeastSoLong() {
    Measured measured = measured(shipped("time-to-restore"), OPEN);

    assertThat(measured.of()).isEqualTo(1);
    assertThat(measured.open())
        .extracting(MeasuredTime.Open::soFar)
        .containsExactly(Duration.ofHours(2));
  }

  @Test
  void open_aTimeThatHasEndedIsNotOpen() {
    assertThat(measured(shipped("time-to-detect"), OPEN).ended())
        .extracting(MeasuredTime.Ended::length)
        .containsExactly(Duration.ofMinutes(1));
  }

  @Test
  void open_asOfBeforeTheStartIsNoTime() {
    Measured measured =
        Measured.of(shipped("time-to-restore"), Incidents.of(OPEN), NOW.minusSeconds(86_400));

    assertThat(measured.open()).extracting(MeasuredTime.Open::soFar).containsExactly(Duration.ZERO);
  }

  @Test
  void drillsAndTestsAreNotOfThePopulation() {
    List<Incident> incidents =
        Incidents.of(
            WHOLE,
            "id: drill, kind: drill, impact: [{from: 2025-07-05 10:00, to: 2025-07-05 11:00}]",
            "id: test, kind: test, impact: [{from: 2025-07-05 10:00, to: 2025-07-05 11:00}]");
    Measurement drills =
        shipped("time-to-restore")
            .about(new Population(Set.of(), Set.of(), Set.of(), Set.of(IncidentKind.DRILL)));

    assertThat(Measured.of(shipped("time-to-restore"), incidents, NOW).of()).isEqualTo(1);
    assertThat(Measured.of(drills, incidents, NOW).ended())
        .extracting(time -> time.incident().id())
        .containsExactly("drill");
  }

  @ParameterizedTest(name = "severities {0}, services {1}, causes {2}: {3}")
  @CsvSource({
    "major, , , 1",
    "minor, , , 0",
    ", web, , 1",
    ", mail, , 0",
    ", , provider, 1",
    ", , customer, 0",
    "major, app, provider, 1",
    "major, app, customer, 0"
  })
  void filters(String severity, String service, String cause, int of) {
    Population population =
        new Population(words(severity), words(service), words(cause), Set.of(IncidentKind.REAL));

    assertThat(measured(shipped("time-to-restore").about(population), WHOLE).of()).isEqualTo(of);
  }

  private static Set<String> words(String word) {
    return word == null ? Set.of() : Set.of(word);
  }

  /** Friday 17:00 to Monday 09:00: one hour on Friday, and none on the holiday. */
  @Test
  void supportHours_stopTheClock() {
    WeeklyHours hours =
        new WeeklyHours(
            WeeklyHours.weekdays().days(), 8 * 3600, 18 * 3600, Set.of(LocalDate.of(2025, 7, 7)));
    Measurement inHours =
        shipped("time-to-restore").in(new SupportHours(hours, ZoneId.of("Europe/Berlin")));
    String weekend = "id: a, impact: [{from: 2025-07-04 15:00, to: 2025-07-07 07:00}]";

    assertThat(measured(inHours, weekend).ended())
        .extracting(MeasuredTime.Ended::length)
        .containsExactly(Duration.ofHours(1));
  }
}
