package dev.nines.source.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.nines.contract.WeeklyHours;
import dev.nines.measurement.Anchor;
import dev.nines.measurement.Anchor.Occurrence;
import dev.nines.measurement.Measurement;
import dev.nines.measurement.Population;
import dev.nines.measurement.SupportHours;
import dev.nines.model.IncidentKind;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.source.SourceInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasurementsReaderTest {

  private static final String SCHEMA_TEXT = resource("/dev/nines/schema/measurements.schema.json");
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(SCHEMA_TEXT);

  private static Checked<List<Measurement>> read(String text) {
    return MeasurementsReader.read(
        SourceInput.of("measurements.yaml", text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Measurement> measurements(String text) {
    Checked<List<Measurement>> read = read(text);
    assertThat(read.problems()).isEmpty();
    return read.value().orElseThrow();
  }

  private static List<String> problems(String text) {
    return read(text).problems().stream().map(Problem::toString).toList();
  }

  private static String resource(String name) {
    try (InputStream in = MeasurementsReaderTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }

  @Test
  void shippedByName() {
    assertThat(measurements("measurements: [time-to-restore, time-to-detect]"))
        .containsExactly(
            Measurement.shipped("time-to-restore").orElseThrow(),
            Measurement.shipped("time-to-detect").orElseThrow());
  }

  @Test
  void ownWithEverything() {
    WeeklyHours hours =
        new WeeklyHours(WeeklyHours.weekdays().days(), 8 * 3600, 18 * 3600, Set.of());

    assertThat(
            measurements(
                """
                zone: Europe/Berlin
                business-hours: {days: MON-FRI, from: 08:00, to: 18:00}
                measurements:
                - name: repair in hours
                  from: {mark: acknowledged, occurrence: last}
                  to: impact-end
                  hours: business
                  severities: [critical, major]
                  services: app
                  causes: provider
                  kinds: [real, drill]
                """))
        .containsExactly(
            Measurement.of(
                    "repair in hours", Anchor.last("acknowledged"), Anchor.last("impact-end"))
                .in(new SupportHours(hours, ZoneId.of("Europe/Berlin")))
                .about(
                    new Population(
                        Set.of("critical", "major"),
                        Set.of("app"),
                        Set.of("provider"),
                        Set.of(IncidentKind.REAL, IncidentKind.DRILL))));
  }

  @ParameterizedTest(name = "{0} is the {1} one")
  @CsvSource({
    "impact-start, FIRST",
    "impact-end, LAST",
    "resolved, LAST",
    "mitigated, FIRST",
    "own, FIRST"
  })
  void occurrence_whereNoneIsSaid(String mark, Occurrence expected) {
    Measurement read =
        measurements("measurements: [{name: a, from: detected, to: " + mark + "}]").get(0);

    assertThat(read.to()).isEqualTo(new Anchor(mark, expected));
    assertThat(read.population()).isEqualTo(Population.real());
    assertThat(read.hours()).isEmpty();
  }

  @Test
  void problems_allAtOnce() {
    assertThat(
            problems(
                """
                measurements:
                - time-to-restor
                - {name: a, from: detected}
                - {name: b, from: detected, to: {mark: resolved, occurrence: second}}
                - {name: c, from: detected, to: resolved, hours: night, kinds: [tutorial], who: me}
                - {name: d, from: detected, to: resolved}
                - {name: d, from: detected, to: resolved}
                """))
        .containsExactly(
            "measurements.yaml:2: error: \"measurements\" is \"time-to-restor\"; allowed is one of"
                + " \"time-to-detect\", \"time-to-acknowledge\", \"time-to-mitigate\","
                + " \"time-to-restore\", \"time-to-resolve\"; did you mean \"time-to-restore\"?"
                + " [invalid-value]",
            "measurements.yaml:3: error: \"to\" is missing in a measurement, which must have it."
                + " [missing-key]",
            "measurements.yaml:4: error: \"occurrence\" is \"second\"; allowed is one of"
                + " \"first\", \"last\". [invalid-value]",
            "measurements.yaml:5: error: \"hours\" is \"night\"; allowed is one of \"business\","
                + " \"wall\". [invalid-value]",
            "measurements.yaml:5: error: \"kinds\" is \"tutorial\"; allowed is one of \"real\","
                + " \"drill\", \"test\". [invalid-value]",
            "measurements.yaml:5: error: \"who\" is not a key of a measurement; its keys are name,"
                + " from, to, hours, kinds, severities, services, causes. [unknown-key]",
            "measurements.yaml:7: error: Two measurements are called \"d\". [contradiction]");
  }

  @Test
  void none() {
    assertThat(problems("measurements: []"))
        .containsExactly(
            "measurements.yaml:1: error: \"measurements\" is a list; allowed is a list with at"
                + " least one measurement. [invalid-value]");
    assertThat(problems("zone: UTC\n"))
        .containsExactly(
            "measurements.yaml:1: error: \"measurements\" is missing in a measurements file, which"
                + " must have it. [missing-key]");
  }

  @Test
  void schema_hasTheKeysOfTheReader() throws IOException {
    Set<String> asked =
        read("measurements: [{name: a, from: b, to: c, zzzz: d}]").problems().stream()
            .filter(p -> p.code() == ProblemCode.UNKNOWN_KEY)
            .flatMap(p -> Arrays.stream(p.allowed().split(", ")))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> defined = new TreeSet<>();
    new ObjectMapper()
        .readTree(SCHEMA_TEXT)
        .at("/$defs/measurement/properties")
        .fieldNames()
        .forEachRemaining(defined::add);

    assertThat(defined).isNotEmpty().isEqualTo(asked);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "true | {'measurements':['time-to-restore',{'name':'a','from':'b','to':{'mark':'c'}}]}",
        "true | {'zone':'UTC','measurements':[{'name':'a','from':'b','to':'c','hours':'wall'}]}",
        "false | {'measurements':[]}",
        "false | {'measurements':['mttr']}",
        "false | {'measurements':[{'name':'a','from':'b'}]}",
        "false | {'measurements':[{'name':'a','from':'b','to':'c','x':1}]}"
      })
  void schema_fitsWhatTheReaderTakes(boolean fits, String single) throws IOException {
    String document = single.replace('\'', '"').strip();

    assertThat(SCHEMA.validate(new ObjectMapper().readTree(document)).isEmpty()).isEqualTo(fits);
    assertThat(read(document).problems().isEmpty()).isEqualTo(fits);
  }
}
