package dev.nines.source.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.nines.model.correction.Change;
import dev.nines.model.correction.Correction;
import dev.nines.model.correction.SeriesChange;
import dev.nines.model.correction.Which;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.source.SourceInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionsReaderTest {

  private static final String SIGNED =
      ", author: J. Doe, time: 2025-08-01T09:00:00Z, reason: Log of the firewall";

  private static Checked<List<Correction>> read(String text) {
    return CorrectionsReader.read(input(text));
  }

  private static SourceInput input(String text) {
    return SourceInput.of("corrections.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Checked<List<Correction>> one(String keys) {
    return read("zone: America/Chicago\ncorrections:\n- {" + keys + SIGNED + "}\n");
  }

  @Test
  void shift_inTheZoneOfTheFile() {
    Correction correction =
        one("correct: shift, incident: firewall, window: 2, to: 2025-07-05 16:50")
            .value()
            .orElseThrow()
            .get(0);
    Change.ShiftImpact shift = (Change.ShiftImpact) correction.change();

    assertThat(shift.which()).isEqualTo(Which.numbered("firewall", 2));
    assertThat(shift.from()).isEmpty();
    assertThat(shift.to().orElseThrow().at()).isEqualTo("2025-07-05T21:50:00Z");
    assertThat(correction.author()).isEqualTo("J. Doe");
    assertThat(correction.time().at()).isEqualTo("2025-08-01T09:00:00Z");
    assertThat(correction.reason()).isEqualTo("Log of the firewall");
    assertThat(correction.provenance().location()).hasToString("corrections.yaml:3");
  }

  @Test
  void remove_ofASeriesMeansThatNothingIsKnown() {
    Change change =
        one("correct: remove, observed: app, from: 2025-07-05 15:27, to: 2025-07-05 15:30")
            .value()
            .orElseThrow()
            .get(0)
            .change();

    assertThat(change).isInstanceOf(SeriesChange.RemoveStretch.class);
    assertThat(change.subject())
        .isEqualTo("the series of \"app\" from 2025-07-05 15:27 to 2025-07-05 15:30");
  }

  @Test
  void read_allProblemsAtOnce() {
    Checked<List<Correction>> read =
        read(
            """
            corrections:
            - {correct: shft, incident: a, author: A, time: 2025-08-01T09:00:00Z, reason: r}
            - {correct: remove, incident: a, time: 2025-08-01T09:00:00Z}
            - {correct: remove, incident: a, maintenance: b, author: A, time: 2025-08-01, reason: ''}
            - {correct: remove, incident: a, level: none, author: A, time: 2025-08-01T09:00Z, reason: r}
            - {correct: add, observed: a, author: A, time: 2025-08-01T09:00:00Z, reason: r}
            - {correct: shift, incident: a, author: A, time: 2025-08-01T09:00:00Z, reason: r}
            - {correct: shift, incident: a, from: 2025-08-01T09:00:00Z, to: 2025-08-01T08:00:00Z, \
            author: A, time: 2025-08-01T09:00:00Z, reason: r}
            """);

    assertThat(read.value().orElseThrow()).isEmpty();
    assertThat(read.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "corrections.yaml:2: error: \"correct\" is \"shft\"; allowed is one of \"add\","
                + " \"shift\", \"remove\", \"reclassify\"; did you mean \"shift\"?"
                + " [invalid-value]",
            "corrections.yaml:3: error: \"author\" is missing in a correction with \"correct:"
                + " remove\" and \"incident\", which must have it. [missing-key]",
            "corrections.yaml:3: error: \"reason\" is missing in a correction with \"correct:"
                + " remove\" and \"incident\", which must have it. [missing-key]",
            "corrections.yaml:4: error: A correction is of one of \"incident\", \"maintenance\","
                + " \"observed\", \"requests\" and \"metrics\"; this one names incident,"
                + " maintenance. [contradiction]",
            "corrections.yaml:4: error: \"2025-08-01\" is not a time; allowed is a time such as"
                + " 2025-07-05 15:27 or 2025-07-05T20:27:00Z. [invalid-value]",
            "corrections.yaml:4: error: \"reason\" of a correction is empty. [invalid-value]",
            "corrections.yaml:5: error: \"level\" is not a key of a correction with \"correct:"
                + " remove\" and \"incident\"; its keys are correct, author, time, reason, audience,"
                + " incident, window, at. [unknown-key]",
            "corrections.yaml:6: error: \"from\" is missing in a correction with \"correct: add\" and"
                + " \"observed\", which must have it. [missing-key]",
            "corrections.yaml:6: error: \"to\" is missing in a correction with \"correct: add\" and"
                + " \"observed\", which must have it. [missing-key]",
            "corrections.yaml:6: error: \"state\" is missing in a correction with \"correct: add\""
                + " and \"observed\", which must have it. [missing-key]",
            "corrections.yaml:7: error: This correction changes nothing: it has none of from, to."
                + " [contradiction]",
            "corrections.yaml:8: error: The end \"2025-08-01T08:00:00Z\" is not after the start"
                + " \"2025-08-01T09:00:00Z\". [end-before-start]");
  }

  @Test
  void read_noList() {
    assertThat(read("zone: UTC\n").problems())
        .extracting(Problem::message)
        .containsExactly("\"corrections\" is missing in a corrections file, which must have it.");
  }

  private static final String INTERNAL =
      """
      zone: UTC   # secret
      corrections:
        - correct: add
          incident: secret-added
          title: Secret title
          from: 2025-07-05 10:00
          author: Secret author
          time: 2025-08-01 09:00
          reason: Secret reason
          audience: internal
        - {correct: remove, incident: secret, author: J. Doe, time: 2025-08-01 09:00, reason: no outage}
      """;

  private static final Map<String, String> IDS = Map.of("secret", "internal-1");

  @Test
  void forCustomers_internalCorrection_actsWithoutItsWords() {
    List<Correction> shown =
        CorrectionsReader.forCustomers(input(INTERNAL), IDS).value().orElseThrow();
    assertThat(shown).hasSize(2);
    assertThat(shown.get(0).author()).isEqualTo("internal");
    assertThat(shown.get(0).reason()).isEqualTo("internal");
    assertThat(shown.get(0).change().subject())
        .isEqualTo("a window of incident \"internal-added-2\"");
    assertThat(shown.get(1).author()).isEqualTo("J. Doe");
    assertThat(shown.get(1).change().subject()).contains("incident \"internal-1\"");
  }

  @Test
  void textForCustomers_readsAsTheSameAtTheSamePlaces() {
    String text = CorrectionsReader.textForCustomers(input(INTERNAL), IDS).value().orElseThrow();
    assertThat(text).doesNotContainIgnoringCase("secret");
    assertThat(CorrectionsReader.read(input(text)).value())
        .isEqualTo(CorrectionsReader.forCustomers(input(INTERNAL), IDS).value());
  }

  @Test
  void textForCustomers_nothingInternal_isTheTextWithoutComments() {
    String text = "zone: UTC\ncorrections: [] # none\n";
    assertThat(CorrectionsReader.textForCustomers(input(text), Map.of()).value())
        .contains("zone: UTC\ncorrections: []\n");
  }

  @Test
  void read_audienceThatIsNone() {
    assertThat(read(INTERNAL.replace("audience: internal", "audience: nobody")).problems())
        .extracting(Problem::message)
        .containsExactly(
            "\"audience\" is \"nobody\"; allowed is one of \"customer\", \"internal\".");
  }

  private static final String SCHEMA_TEXT = resource("/dev/nines/schema/corrections.schema.json");
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(SCHEMA_TEXT);

  private static String resource(String name) {
    try (InputStream in = CorrectionsReaderTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  private static String document(String keys) {
    return "{\"corrections\":[{"
        + keys
        + ",\"author\":\"A\",\"time\":\"2025-08-01T09:00:00Z\",\"reason\":\"r\"}]}";
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "add-impact | 'correct':'add','incident':'a','from':'2025-07-05T20:27:00Z'",
        "shift-impact | 'correct':'shift','incident':'a','to':'2025-07-05T20:27:00Z'",
        "remove-impact | 'correct':'remove','incident':'a'",
        "reclassify-impact | 'correct':'reclassify','incident':'a','level':'none'",
        "add-maintenance | 'correct':'add','maintenance':'a','from':'2025-07-05T20:27:00Z',"
            + "'to':'2025-07-05T21:27:00Z'",
        "shift-maintenance | 'correct':'shift','maintenance':'a','to':'2025-07-05T20:27:00Z'",
        "remove-maintenance | 'correct':'remove','maintenance':'a'",
        "reclassify-maintenance | 'correct':'reclassify','maintenance':'a','kind':'emergency'",
        "remove-observed | 'correct':'remove','observed':'a','from':'2025-07-05T20:27:00Z',"
            + "'to':'2025-07-05T21:27:00Z'",
        "reclassify-observed | 'correct':'reclassify','observed':'a','state':'up',"
            + "'from':'2025-07-05T20:27:00Z','to':'2025-07-05T21:27:00Z'",
        "add-observed | 'correct':'add','observed':'a','state':'up',"
            + "'from':'2025-07-05T20:27:00Z','to':'2025-07-05T21:27:00Z'",
        "shift-observed | 'correct':'shift','observed':'a','by':'-5 minutes',"
            + "'from':'2025-07-05T20:27:00Z','to':'2025-07-05T21:27:00Z'",
        "add-requests | 'correct':'add','requests':'a','total':10,'failed':1,'at':'2025-07-05T20:27:00Z'",
        "shift-requests | 'correct':'shift','requests':'a','by':'PT5M',"
            + "'from':'2025-07-05T20:27:00Z','to':'2025-07-05T21:27:00Z'",
        "remove-requests | 'correct':'remove','requests':'a',"
            + "'from':'2025-07-05T20:27:00Z','to':'2025-07-05T21:27:00Z'",
        "reclassify-requests | 'correct':'reclassify','requests':'a','failed':'0',"
            + "'from':'2025-07-05T20:27:00Z','to':'2025-07-05T21:27:00Z'",
        "add-metrics | 'correct':'add','metrics':'a','value':1.50,'at':'2025-07-05T20:27:00Z'",
        "shift-metrics | 'correct':'shift','metrics':'a','by':'1 hour',"
            + "'from':'2025-07-05T20:27:00Z','to':'2025-07-05T21:27:00Z'",
        "remove-metrics | 'correct':'remove','metrics':'a','metric':'latency',"
            + "'from':'2025-07-05T20:27:00Z','to':'2025-07-05T21:27:00Z'",
        "reclassify-metrics | 'correct':'reclassify','metrics':'a','value':1.50,"
            + "'from':'2025-07-05T20:27:00Z','to':'2025-07-05T21:27:00Z'",
      })
  void schema_hasTheKeysOfTheReader(String definition, String single) throws IOException {
    String keys = single.replace('\'', '"').strip();
    Set<String> defined = new TreeSet<>();
    json(SCHEMA_TEXT)
        .at("/$defs/" + definition + "/properties")
        .fieldNames()
        .forEachRemaining(defined::add);
    Set<String> asked =
        read(document(keys + ",\"zzzzzzzzzzzz\":\"1\"")).problems().stream()
            .filter(p -> p.code() == ProblemCode.UNKNOWN_KEY)
            .flatMap(p -> Arrays.stream(p.allowed().split(", ")))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(defined).isNotEmpty().isEqualTo(asked);
    assertThat(read(document(keys)).problems()).isEmpty();
    assertThat(SCHEMA.validate(json(document(keys)))).isEmpty();
    assertThat(SCHEMA.validate(json(document(keys + ",\"zzzzzzzzzzzz\":\"1\"")))).isNotEmpty();
  }

  @Test
  void at_namesAWindowByItsStart() {
    Change change =
        one("correct: remove, incident: a, at: 2025-07-05 15:27")
            .value()
            .orElseThrow()
            .get(0)
            .change();

    assertThat(((Change.RemoveImpact) change).which().at().map(t -> t.at().toString()))
        .isEqualTo(Optional.of("2025-07-05T20:27:00Z"));
  }
}
