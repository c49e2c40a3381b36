package dev.nines.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.nines.model.Audience;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.IncidentKind;
import dev.nines.model.Marks;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IncidentTimesTest {

  private static final SourceLocation PLACE = SourceLocation.ofLine("incident.yaml", 7);
  private static final Instant AS_OF = at("13:00");

  private static Instant at(String time) {
    return Instant.parse("2025-07-05T" + time + ":00Z");
  }

  private static RecordedTime time(String time) {
    return new RecordedTime(at(time), time, "UTC", PLACE);
  }

  // windows as "10:00-10:30" or "10:00-" for an open one, with a level behind a space if any
  private static ImpactWindow window(String text) {
    String[] words = text.split(" ");
    String[] ends = words[0].split("-");
    return new ImpactWindow(
        List.of(),
        words.length > 1 ? Optional.of(words[1]) : Optional.empty(),
        time(ends[0]),
        ends.length > 1 ? Optional.of(time(ends[1])) : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Provenance(PLACE, text));
  }

  // marks as "detected 10:01"
  private static Marks marks(String... texts) {
    Map<String, List<RecordedTime>> times = new LinkedHashMap<>();
    for (String text : texts) {
      String[] words = text.split(" ");
      times.computeIfAbsent(words[0], name -> new ArrayList<>()).add(time(words[1]));
    }
    return new Marks(times);
  }

  private static IncidentTimes times(List<String> windows, String... marks) {
    Incident incident =
        new Incident(
            "i",
            "i",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            IncidentKind.REAL,
            Optional.empty(),
            Audience.CUSTOMER,
            windows.stream().map(IncidentTimesTest::window).toList(),
            List.of(),
            marks(marks),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new Provenance(PLACE, ""));
    return IncidentTimes.of(incident, AS_OF);
  }

  static Stream<Arguments> impacts() {
    return Stream.of(
        arguments("no window", List.of(), 0, false),
        arguments("one window", List.of("10:00-11:30"), 90, false),
        arguments("a window of no length", List.of("10:00-10:00"), 0, false),
        arguments("two that overlap", List.of("10:00-10:30", "10:20-10:40"), 40, false),
        arguments("two that touch", List.of("10:00-10:30", "10:30-10:40"), 40, false),
        arguments("one inside another", List.of("10:00-11:00", "10:20-10:40"), 60, false),
        arguments(
            "apart: the union, not the span", List.of("10:00-10:30", "12:00-12:10"), 40, false),
        arguments("in any order", List.of("12:00-12:10", "10:00-10:30"), 40, false),
        arguments("open until now", List.of("12:00-"), 60, true),
        arguments("open and closed", List.of("10:00-10:30", "12:00-"), 90, true),
        arguments("open from after now", List.of("14:00-"), 0, true),
        arguments("level none is no impact", List.of("09:00- none", "10:00-10:05"), 5, false));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("impacts")
  void impactLength_isThatOfTheUnion(String name, List<String> windows, int minutes, boolean open) {
    IncidentTimes times = times(windows);

    assertThat(times.impactLength()).isEqualTo(Duration.ofMinutes(minutes));
    assertThat(times.open()).isEqualTo(open);
  }

  @Test
  void startAndEnd_areTheFirstAndTheLast() {
    IncidentTimes times = times(List.of("12:00-12:10", "10:00-12:30"));

    assertThat(times.start().map(RecordedTime::text)).contains("10:00");
    assertThat(times.end().map(RecordedTime::text)).contains("12:30");
  }

  @Test
  void end_isAbsentWhileAWindowIsOpen() {
    assertThat(times(List.of("10:00-12:30", "11:00-")).end()).isEmpty();
  }

  static Stream<Arguments> phases() {
    List<String> impact = List.of("10:00-11:30");
    return Stream.of(
        arguments(
            "all marks",
            impact,
            List.of("detected 10:00", "acknowledged 10:01"),
            List.of("DETECTION 0", "RESPONSE 1", "REPAIR 89")),
        arguments(
            "not detected",
            impact,
            List.of("acknowledged 10:05"),
            List.of("DETECTION+RESPONSE 5", "REPAIR 85")),
        arguments(
            "not acknowledged",
            impact,
            List.of("detected 10:05"),
            List.of("DETECTION 5", "RESPONSE+REPAIR 85")),
        arguments("no mark at all", impact, List.of(), List.of("DETECTION+RESPONSE+REPAIR 90")),
        arguments(
            "open",
            List.of("10:00-"),
            List.of("detected 10:05", "acknowledged 10:10"),
            List.of("DETECTION 5", "RESPONSE 5", "REPAIR 170 open")),
        arguments(
            "open, no mark",
            List.of("10:00-"),
            List.of(),
            List.of("DETECTION+RESPONSE+REPAIR 180 open")),
        arguments(
            "open from after now",
            List.of("14:00-"),
            List.of(),
            List.of("DETECTION+RESPONSE+REPAIR 0 open")),
        arguments(
            "no impact",
            List.of(),
            List.of("detected 10:00", "acknowledged 10:10"),
            List.of("RESPONSE 10")),
        arguments("nothing", List.of(), List.of("detected 10:00"), List.of()),
        arguments(
            "the first of several marks",
            impact,
            List.of("detected 10:20", "detected 10:10", "acknowledged 10:30", "acknowledged 10:25"),
            List.of("DETECTION 10", "RESPONSE 15", "REPAIR 65")),
        arguments(
            "noticed before the impact",
            impact,
            List.of("detected 09:50", "acknowledged 10:10"),
            List.of("DETECTION -10", "RESPONSE 20", "REPAIR 80")),
        arguments(
            "over before anyone took it on",
            impact,
            List.of("detected 10:10", "acknowledged 11:40"),
            List.of("DETECTION 10", "RESPONSE 90", "REPAIR -10")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("phases")
  void phases_lieBetweenTheMarksThatAreThere(
      String name, List<String> windows, List<String> marks, List<String> expected) {
    IncidentTimes times = times(windows, marks.toArray(String[]::new));

    assertThat(times.phases().stream().map(IncidentTimesTest::text)).isEqualTo(expected);
  }

  private static String text(Phase phase) {
    String names = String.join("+", phase.names().stream().map(Enum::name).toList());
    return names + " " + phase.length().toMinutes() + (phase.open() ? " open" : "");
  }

  @Test
  void phases_negativeIsAProblemAndHasNoSpan() {
    IncidentTimes times = times(List.of("10:00-11:30"), "detected 10:20", "acknowledged 10:15");

    assertThat(times.phases().get(1).span()).isEmpty();
    assertThat(times.problems())
        .containsExactly(
            new Problem(
                ProblemCode.MARK_ORDER,
                PLACE,
                "10:15",
                "from \"10:20\" on",
                "The time from detected (\"10:20\") to acknowledged (\"10:15\") is negative and is"
                    + " left out."));
  }

  @Test
  void phases_inOrderAreNoProblem() {
    assertThat(times(List.of("10:00-11:30"), "detected 10:00").problems()).isEmpty();
  }

  @Test
  void marks_resolvedIsTheLastAndMitigatedTheFirst() {
    IncidentTimes times =
        times(
            List.of("10:00-11:30"),
            "resolved 11:30",
            "resolved 12:00",
            "mitigated 11:00",
            "mitigated 11:10");

    assertThat(times.resolved().map(RecordedTime::text)).contains("12:00");
    assertThat(times.mitigated().map(RecordedTime::text)).contains("11:00");
  }

  @Test
  void sinceStart_countsFromTheFirstWindow() {
    IncidentTimes times = times(List.of("12:00-12:10", "10:00-10:30"));

    assertThat(times.sinceStart(at("09:50"))).contains(Duration.ofMinutes(-10));
    assertThat(times.sinceStart(at("12:00"))).contains(Duration.ofHours(2));
    assertThat(times(List.of()).sinceStart(at("12:00"))).isEmpty();
  }

  @Test
  void phase_cannotEndBeforeItsFirstMilestone() {
    assertThatThrownBy(
            () ->
                new Phase(
                    Milestone.DETECTED, Milestone.IMPACT_START, at("10:00"), at("11:00"), false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a phase from DETECTED cannot end with IMPACT_START");
  }
}
