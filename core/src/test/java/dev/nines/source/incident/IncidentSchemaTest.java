package dev.nines.source.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.nines.model.Facts;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.source.SourceInput;
import dev.nines.source.page.PageReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncidentSchemaTest {

  private static final String TEXT =
      IncidentFiles.resource("/dev/nines/schema/incident.schema.json");
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(TEXT);

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  // the keys that a reader names when it meets one that it does not know
  private static Set<String> keysOfReader(String text) {
    return IncidentFiles.read(text).problems().stream()
        .filter(p -> p.code() == ProblemCode.UNKNOWN_KEY && p.found().equals("zzzzzzzzzzzz"))
        .map(Problem::allowed)
        .flatMap(keys -> Arrays.stream(keys.split(", ")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "document | {incidents: [], zzzzzzzzzzzz: 1}",
        "incident | {id: a, zzzzzzzzzzzz: 1}",
        "impact | {id: a, impact: [{from: 2025-01-01 00:00Z, zzzzzzzzzzzz: 1}]}",
        "waiting | {id: a, waiting: [{from: 2025-01-01 00:00Z, zzzzzzzzzzzz: 1}]}",
        "event | {id: a, timeline: [{at: 2025-01-01 00:00Z, text: b, zzzzzzzzzzzz: 1}]}",
        "section | {id: a, sections: {x: {text: b, zzzzzzzzzzzz: 1}}}",
        "action | {id: a, actions: [{text: b, zzzzzzzzzzzz: 1}]}",
        "update | {id: a, updates: [{at: 2025-01-01 00:00Z, zzzzzzzzzzzz: 1}]}",
        "maintenance | {maintenance: [{id: a, zzzzzzzzzzzz: 1}]}",
        "observation | {observed: [{service: a, zzzzzzzzzzzz: 1}]}",
        "recorded-span | {id: a, waiting: [{from: 2025-01-01 00:00Z, to: 2025-01-01 00:00Z,"
            + " recorded: {zzzzzzzzzzzz: 1}}]}",
        "recorded-at | {id: a, updates: [{at: 2025-01-01 00:00Z, recorded: {zzzzzzzzzzzz: 1}}]}",
        "recorded-maintenance | {maintenance: [{id: a, from: 2025-01-01 00:00Z,"
            + " to: 2025-01-01 00:00Z, announced: 2025-01-01 00:00Z,"
            + " recorded: {zzzzzzzzzzzz: 1}}]}",
        "words | {id: a, marks: {x: 2025-01-01 00:00Z}, recorded: {x: {zzzzzzzzzzzz: 1}}}"
      })
  void schema_hasTheKeysOfTheReader(String definition, String text) {
    Set<String> keys = new TreeSet<>();
    json(TEXT).at("/$defs/" + definition + "/properties").fieldNames().forEachRemaining(keys::add);

    assertThat(keys).isNotEmpty().isEqualTo(keysOfReader(text));
  }

  @Test
  void schema_hasTheKeysByWhichAFileIsRecognised() {
    assertThat(keysOfReader("{id: a, zzzzzzzzzzzz: 1}")).isEqualTo(new TreeSet<>(Keys.INCIDENT));
    assertThat(keysOfReader("{incidents: [], zzzzzzzzzzzz: 1}"))
        .isEqualTo(new TreeSet<>(Keys.DOCUMENT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/incidents/single.yaml", "/incidents/document.json"})
  void schema_takesWhatTheWriterWrites(String resource) {
    Facts facts = IncidentFiles.read(IncidentFiles.resource(resource)).value().orElseThrow();

    assertThat(SCHEMA.validate(json(IncidentFileWriter.json(facts)))).isEmpty();
  }

  @Test
  void schema_takesAnImportedPage() {
    byte[] bytes = IncidentFiles.resource("/pages/chargeover.txt").getBytes(StandardCharsets.UTF_8);
    Facts facts = new PageReader().read(SourceInput.of("p.txt", bytes)).value().orElseThrow();

    assertThat(SCHEMA.validate(json(IncidentFileWriter.json(facts)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"id\": \"a\", \"impct\": []}",
        "{\"id\": \"a\", \"impact\": [{\"to\": \"2025-01-01 00:00Z\"}]}",
        "{\"id\": \"a\", \"kind\": \"rael\"}",
        "{\"id\": \"a\", \"marks\": {\"x\": {\"at\": \"2025-01-01 00:00Z\"}}}",
        "{\"observed\": [{\"from\": \"yesterday\", \"to\": \"2025-01-01 00:00Z\", \"state\": \"up\"}]}"
      })
  void schema_refusesWhatTheReaderRefuses(String text) {
    assertThat(SCHEMA.validate(json(text))).isNotEmpty();
    assertThat(IncidentFiles.read(text).isUsable()).isFalse();
  }
}
