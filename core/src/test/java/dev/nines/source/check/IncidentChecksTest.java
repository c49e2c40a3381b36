package dev.nines.source.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.nines.model.Facts;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.source.SourceInput;
import dev.nines.source.incident.IncidentFileReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IncidentChecksTest {

  // 15:27 to 16:57, 90 minutes, on lines 1 to 3
  private static final String OUTAGE =
      """
      id: a
      zone: America/Chicago
      impact: [{level: major_outage, from: 2025-07-05 15:27, to: 2025-07-05 16:57}]
      """;

  private static List<String> problems(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Checked<Facts> facts = new IncidentFileReader().read(SourceInput.of("x.yaml", bytes));
    assertThat(facts.problems()).isEmpty();
    return IncidentChecks.check(facts.value().orElseThrow().incidents().get(0)).stream()
        .map(Problem::toString)
        .toList();
  }

  private static String update(String at, String status, String text) {
    return OUTAGE + "updates: [{at: " + at + ", status: " + status + ", text: \"" + text + "\"}]\n";
  }

  private static String summary(String text) {
    return OUTAGE + "sections: {summary: \"" + text + "\"}\n";
  }

  static Stream<Arguments> findings() {
    String stamped = "x.yaml:4: warning: The update \"";
    return Stream.of(
        arguments("nothing wrong", OUTAGE, ""),
        arguments(
            "resolved stamped inside, twelve hours later fails too",
            update("2025-07-05 03:30", "Resolved", "Down to 4:57."),
            stamped
                + "Resolved\" is stamped 2025-07-05 03:30 CDT, 11 h 57 min before the impact starts"
                + " (15:27) and 13 h 27 min before it ends (16:57). Twelve hours later, 15:30,"
                + " would follow the start but still lie 87 min before the end 16:57, so neither"
                + " reading can be the time of the resolution: likely a back-dated entry with am"
                + " for pm. No figure uses it. [update-before-impact]"),
        arguments(
            "twelve hours later fits",
            update("2025-07-05 05:10", "Resolved", ""),
            stamped
                + "Resolved\" is stamped 2025-07-05 05:10 CDT, 10 h 17 min before the impact starts"
                + " (15:27) and 11 h 47 min before it ends (16:57). Twelve hours later, 17:10,"
                + " would fit: likely am for pm. No figure uses it. [update-before-impact]"),
        arguments(
            "a month later fits",
            update("2025-06-05 17:10", "Resolved", ""),
            stamped
                + "Resolved\" is stamped 2025-06-05 17:10 CDT, 29 d 22 h 17 min before the impact"
                + " starts (2025-07-05 15:27) and 29 d 23 h 47 min before it ends (2025-07-05"
                + " 16:57). A month later, 2025-07-05 17:10, would fit: likely the wrong month. No"
                + " figure uses it. [update-before-impact]"),
        arguments(
            "a year later fits",
            update("2024-07-05 17:10", "Resolved", ""),
            stamped
                + "Resolved\" is stamped 2024-07-05 17:10 CDT, 364 d 22 h 17 min before the impact"
                + " starts (2025-07-05 15:27) and 364 d 23 h 47 min before it ends (2025-07-05"
                + " 16:57). A year later, 2025-07-05 17:10, would fit: likely the wrong year. No"
                + " figure uses it. [update-before-impact]"),
        arguments(
            "no reading fits",
            update("2025-07-01 10:00", "Investigating", ""),
            stamped
                + "Investigating\" is stamped 2025-07-01 10:00 CDT, 4 d 5 h 27 min before the"
                + " impact starts (2025-07-05 15:27). No reading twelve hours, a month or a year"
                + " later fits either. No figure uses it. [update-before-impact]"),
        arguments(
            "resolved between start and end",
            update("2025-07-05 16:00", "resolved", ""),
            stamped
                + "resolved\" is stamped 2025-07-05 16:00 CDT, 57 min before the impact ends"
                + " (16:57). No reading twelve hours, a month or a year later fits either. No figure"
                + " uses it. [update-before-impact]"),
        arguments("investigating during", update("2025-07-05 15:30", "Investigating", ""), ""),
        arguments("maintenance before", update("2025-07-01 15:30", "Scheduled", ""), ""),
        arguments(
            "a duration that contradicts",
            summary("The outage lasted 45 minutes."),
            "x.yaml:4: warning: \"45 minutes\" contradicts the times: the impact from 2025-07-05"
                + " 15:27 CDT to 2025-07-05 16:57 CDT is 90 min long. The figures use the times."
                + " [duration-contradicted]"),
        arguments(
            "a duration that agrees",
            summary("It was down for one hour and 30 minutes."),
            "x.yaml:4: note: \"one hour and 30 minutes\" agrees with the computed 90 min."
                + " [duration-agrees]"),
        arguments("a duration of something else", summary("We check every 5 minutes."), ""),
        arguments(
            "another end in the text",
            summary("It was down from 3:27 pm to 4:45 pm CDT."),
            "x.yaml:4: warning: \"3:27 pm to 4:45 pm CDT\" names another end than the timeline:"
                + " \"4:45 pm CDT\", not 2025-07-05 16:57 CDT. The figures use the timeline."
                + " [window-contradicted]"),
        arguments(
            "another start in the text",
            summary("It was down from 15:20 to 16:57."),
            "x.yaml:4: warning: \"15:20 to 16:57\" names another start than the timeline:"
                + " \"15:20\", not 2025-07-05 15:27 CDT. The figures use the timeline."
                + " [window-contradicted]"),
        arguments("the same window in the text", summary("Down from 15:27 to 16:57 CDT."), ""),
        arguments(
            "a text without half of the day",
            summary("Down from 3:27 to 4:57."),
            "x.yaml:4: note: \"3:27 to 4:57\" has no am or pm; it is read as pm, because the"
                + " timeline says 15:27 and 16:57. [half-day-assumed]"),
        arguments(
            "a zone word against the date",
            summary("Down from 15:27 CST to 16:57 CST."),
            "x.yaml:4: warning: \"CST\" in \"15:27 CST\" contradicts the date: on 2025-07-05 the"
                + " clock in America/Chicago shows CDT. It is read as CDT, 2025-07-05T20:27Z;"
                + " \"CST\" read literally would be 2025-07-05T21:27Z, 60 min later."
                + " [zone-contradicted]"),
        arguments(
            "resolved before acknowledged",
            OUTAGE + "marks: {acknowledged: 2025-07-05 17:30, resolved: 2025-07-05 16:57}\n",
            "x.yaml:4: warning: \"resolved\" (2025-07-05 16:57 CDT) stands 33 min before"
                + " \"acknowledged\" (2025-07-05 17:30 CDT), which must come first. [mark-order]"),
        arguments(
            "detected before the start",
            OUTAGE + "marks: {detected: 2025-07-05 15:20}\n",
            "x.yaml:4: warning: \"detected\" (2025-07-05 15:20 CDT) stands 7 min before the start"
                + " of the impact (2025-07-05 15:27 CDT), which must come first. [mark-order]"),
        arguments(
            "a timeline out of order",
            OUTAGE
                + "timeline:\n"
                + "  - {at: 2025-07-05 15:40, text: b}\n"
                + "  - {at: 2025-07-05 15:30, text: a}\n",
            "x.yaml:6: warning: The timeline is out of order: \"2025-07-05 15:30\" (2025-07-05"
                + " 15:30 CDT) stands behind \"2025-07-05 15:40\", which is 10 min later."
                + " [timeline-order]"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("findings")
  void check_incident(String name, String text, String sentence) {
    if (sentence.isEmpty()) {
      assertThat(problems(text)).isEmpty();
    } else {
      assertThat(problems(text)).containsExactly(sentence);
    }
  }

  @Test
  void check_resolvedIncidentWithoutEnd() {
    assertThat(problems("id: a\nstatus: resolved\nimpact: [{level: x, from: 2025-07-05 15:27Z}]\n"))
        .containsExactly(
            "x.yaml:3: warning: No end is stated for the impact from 2025-07-05 15:27 UTC; it"
                + " counts as open until as-of. The incident is called resolved, but the stamp of"
                + " an update does not say when the impact ended. [impact-open]");
  }

  @Test
  void check_noLevel() {
    assertThat(problems("id: a\nimpact: [{from: 2025-07-05 15:27Z, to: 2025-07-05 15:28Z}]\n"))
        .containsExactly(
            "x.yaml:2: note: No level is stated for the impact from 2025-07-05 15:27 UTC, so it"
                + " counts as a major outage. [level-assumed]");
  }
}
