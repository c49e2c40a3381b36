package dev.nines.source.tool;

import static dev.nines.source.tool.ToolFiles.marks;
import static dev.nines.source.tool.ToolFiles.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import dev.nines.source.RowProblems;
import dev.nines.source.SourceInput;
import dev.nines.source.SourcePeek;
import dev.nines.source.SourceReader;
import dev.nines.source.SourceReaders;
import dev.nines.source.Sureness;
import dev.nines.source.incident.IncidentFileWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the files of every tool. */
class ToolReaderTest {

  private static final List<String> FILES =
      List.of(
          "pagerduty-incidents.json pagerduty",
          "pagerduty-log.json pagerduty",
          "pagerduty-analytics.json pagerduty",
          "pagerduty-maintenance.json pagerduty",
          "pagerduty.csv pagerduty-csv",
          "opsgenie-alerts.json opsgenie",
          "opsgenie-incidents.json opsgenie",
          "incidentio.json incidentio",
          "firehydrant.json firehydrant",
          "rootly.json rootly",
          "dispatch.json dispatch",
          "uptimerobot.json uptimerobot",
          "pingdom.json pingdom",
          "alertmanager.jsonl alertmanager");

  private static final RecursiveComparisonConfiguration PLACES_APART =
      RecursiveComparisonConfiguration.builder()
          .withIgnoredFieldsOfTypes(SourceLocation.class)
          .withIgnoredFields("inputs")
          .build();

  static Stream<String> names() {
    return FILES.stream().map(file -> file.split(" ")[0]);
  }

  @ParameterizedTest
  @MethodSource("names")
  void sureness_oneReaderIsSureOfAFile(String name) {
    SourcePeek peek = ToolFiles.input(ToolFiles.text(name)).peek().value().orElseThrow();
    List<String> sure =
        SourceReaders.installed().readers().stream()
            .filter(reader -> reader.sureness(peek) != Sureness.NO)
            .map(SourceReader::kind)
            .toList();

    assertThat(FILES).contains(name + " " + String.join(" ", sure));
  }

  @ParameterizedTest
  @MethodSource("names")
  void sureness_theNameOfAFileSaysNothingAndACutHeadIsEnough(String name) {
    String text = ToolFiles.text(name);
    Sureness whole = surest(text);

    assertThat(surest(text.substring(0, text.length() * 3 / 4))).isEqualTo(whole);
    assertThat(surest(text.replaceAll("\\s*\\n\\s*", " ").replace("\u007d {", "}\n{")))
        .isEqualTo(whole);
  }

  private static Sureness surest(String text) {
    SourcePeek peek = new SourcePeek("x", text);
    return SourceReaders.installed().readers().stream()
        .map(reader -> reader.sureness(peek))
        .max(Sureness::compareTo)
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("names")
  void imported_readsBackToTheSameFacts(String name) {
    Facts facts = ToolFiles.resource(name).value().orElseThrow();

    Stream.of(IncidentFileWriter.yaml(facts), IncidentFileWriter.json(facts))
        .forEach(
            text ->
                assertThat(ToolFiles.read(text).value().orElseThrow())
                    .usingRecursiveComparison(PLACES_APART)
                    .isEqualTo(facts));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[%s]", "[%s, %s]", "%s\n%s", "%s\n\n"})
  void read_aListOfPagesOrOnePageAfterAnother(String form) {
    String page =
        """
        {"incidents": [{"id": "%s", "incident_number": 1, "urgency": "high",
         "created_at": "2025-07-01T10:00:00Z", "title": "A", "service": {"summary": "S"}}], "more": %s}
        """
            .replace("\n", " ");
    String text = form.formatted(page.formatted("a", "true"), page.formatted("b", "false"));
    int pages = form.split("%s", -1).length - 1;
    Checked<Facts> facts = ToolFiles.read(text);

    assertThat(facts.value().orElseThrow().incidents())
        .extracting(Incident::id)
        .containsExactlyElementsOf(pages == 1 ? List.of("a") : List.of("a", "b"));
    // the last page says whether there is more
    assertThat(problems(facts)).hasSize(pages == 1 ? 1 : 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "[%s]", "{\"incident\": %s}", "{\"incidents\": [%s]}"})
  void read_aRecordByItself(String form) {
    String record =
        "{\"id\": \"a\", \"incident_number\": 1, \"urgency\": \"high\","
            + " \"created_at\": \"2025-07-01T10:00:00Z\", \"service\": {\"summary\": \"S\"}}";
    Checked<Facts> facts = ToolFiles.read(form.formatted(record));

    assertThat(problems(facts)).isEmpty();
    assertThat(marks(ToolFiles.incident(facts, "a")))
        .containsExactly("detected=2025-07-01T10:00:00Z");
  }

  @Test
  void read_damagedEntriesAreReportedAndTheRestIsRead() {
    Checked<Facts> facts =
        ToolFiles.read(
            """
            {"incidents": [
              {"id": "a", "incident_number": 1, "urgency": "high", "created_at": "2025-07-01T10:00:00Z", "service": {"summary": "S"}},
              12,
              {"incident_number": 2, "created_at": "2025-07-01T10:00:00Z"},
              {"id": "c", "created_at": "soon", "service": "S", "resolved_at": "2025-07-01T10:00:00Z"},
              {"id": "a", "created_at": "2025-07-01T10:00:00Z"}
            ]}
            """);

    assertThat(facts.value().orElseThrow().incidents())
        .extracting(Incident::id)
        .containsExactly("a", "c");
    assertThat(problems(facts))
        .containsExactly(
            "t.json:3: warning: \"an entry\" is \"12\", which is not a mapping; it is left out."
                + " [row-damaged]",
            "t.json:4: warning: An entry has no \"id\" and is left out. [row-damaged]",
            "t.json:5: warning: \"created_at\" is \"soon\", which is not a time; it is left out."
                + " [row-damaged]",
            "t.json:5: warning: \"service\" is \"S\", which is not a mapping; it is left out."
                + " [row-damaged]",
            "t.json:6: warning: The incident \"a\" stands twice; the one on line 2 counts."
                + " [duplicate-record]");
  }

  @Test
  void read_aTextThatBreaksOffIsAnErrorAndWhatStandsBeforeIsRead() {
    String text = ToolFiles.text("pagerduty-incidents.json");
    Checked<Facts> facts = ToolFiles.read(text.substring(0, text.indexOf("QAAA333")));

    assertThat(facts.isUsable()).isFalse();
    assertThat(facts.value().orElseThrow().incidents()).hasSize(2);
    assertThat(facts.problems()).filteredOn(Problem::isError).hasSize(1);
  }

  @Test
  void read_aDamagedLineIsLeftOut() {
    String lines = ToolFiles.text("alertmanager.jsonl");
    Checked<Facts> facts = ToolFiles.read(lines.replaceFirst("\\n", "\n{\"version\": \"4\", \n"));

    assertThat(facts.isUsable()).isTrue();
    assertThat(facts.value().orElseThrow().incidents()).hasSize(2);
    assertThat(facts.problems()).extracting(Problem::code).contains(ProblemCode.ROW_DAMAGED);
  }

  @Test
  void read_theUserSaysWhoseDataItIs() {
    SourceInput input = ToolFiles.input(ToolFiles.text("rootly.json")).withService("shop");
    Facts facts = SourceReaders.installed().read(input).value().orElseThrow();

    assertThat(facts.incidents()).allSatisfy(i -> assertThat(i.services()).containsExactly("shop"));
    assertThat(facts.maintenance())
        .allSatisfy(m -> assertThat(m.services()).containsExactly("shop"));
  }

  @Test
  void read_manyProblemsOfAKindAreCounted() {
    String text =
        IntStream.range(0, 30)
            .mapToObj(i -> "{\"id\": \"%s\", \"created_at\": \"soon\"}".formatted("i" + i))
            .collect(
                Collectors.joining(
                    ",\n",
                    "{\"incidents\": [\n{\"id\": \"x\", \"incident_number\": 1, \"urgency\": \"low\", \"created_at\": \"2025-07-01T00:00Z\", \"service\": {}},\n",
                    "]}"));
    List<String> problems = problems(ToolFiles.read(text));

    assertThat(problems).hasSize(RowProblems.SHOWN + 1);
    assertThat(problems)
        .contains(
            "t.json:23: warning: 10 more rows up to /incidents/30/created_at have a problem of this kind"
                + " (row-damaged); the first: \"created_at\" is \"soon\", which is not a time; it is"
                + " left out. [row-damaged]");
  }

  @Test
  void read_aLongFileIsReadRecordByRecord() {
    String record =
        "{\"id\": \"%s\", \"incident_number\": 1, \"urgency\": \"low\","
            + " \"created_at\": \"2025-07-01T00:00:00Z\", \"service\": {\"summary\": \"S\"}}";
    String text =
        IntStream.range(0, 20_000)
            .mapToObj(i -> record.formatted("i" + i))
            .collect(Collectors.joining(",\n", "{\"incidents\": [\n", "\n]}"));
    Facts facts = ToolFiles.read(text).value().orElseThrow();

    assertThat(facts.incidents()).hasSize(20_000);
    assertThat(facts.incidents().get(19_999).provenance().location()).hasToString("t.json:20001");
    assertThat(text.getBytes(StandardCharsets.UTF_8).length).isGreaterThan(SourcePeek.LENGTH);
  }

  @ParameterizedTest
  @CsvSource({"pagerduty-incidents.json,/incidents/0", "rootly.json,/data/0/attributes"})
  void read_eachFactKeepsItsPlace(String name, String pointer) {
    Incident first = ToolFiles.resource(name).value().orElseThrow().incidents().get(0);

    assertThat(first.provenance().location().pointer()).isEqualTo(pointer);
    assertThat(first.provenance().location().line()).isPositive();
    assertThat(first.marks().first("detected").orElseThrow().location().pointer())
        .startsWith(pointer + "/");
  }
}
