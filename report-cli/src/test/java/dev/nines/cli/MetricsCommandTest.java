package dev.nines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nines.render.pdf.MissingGlyphs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code nines metrics} from files to files. */
class MetricsCommandTest {

  private static final String INCIDENTS =
      """
      zone: Europe/Berlin
      incidents:
      - {id: a1, title: Database full, severity: major, impact: [{services: [app], cause: provider, level: major_outage, from: 2025-02-03 10:00, to: 2025-02-03 11:15}], marks: {detected: 2025-02-03 10:04}}
      - {id: a2, title: Mail late, severity: minor, impact: [{services: [app], cause: provider, level: major_outage, from: 2025-02-17 08:00, to: 2025-02-17 08:20}], marks: {detected: 2025-02-17 08:10}}
      - {id: a3, title: Cable cut, severity: major, impact: [{services: [app], cause: third-party, level: major_outage, from: 2025-03-08 14:00, to: 2025-03-08 19:30}], marks: {detected: 2025-03-08 13:55}}
      - {id: a4, title: Drill, kind: drill, impact: [{services: [app], level: major_outage, from: 2025-03-20 09:00, to: 2025-03-20 09:45}]}
      - {id: a5, title: Login refused, severity: minor, impact: [{services: [app], level: major_outage, from: 2025-04-30 23:30}]}
      """;

  @TempDir Path folder;

  private Session session;

  @BeforeEach
  void write() throws IOException {
    put("incidents.yaml", INCIDENTS);
    session = new Session(new LibraryEngine(MissingGlyphs.IGNORED), folder);
  }

  private void put(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  private JsonNode json(String line) throws IOException {
    assertThat(session.run(line + " --format json --as-of 2025-05-01T00:00:00Z"))
        .as(session.err())
        .isEqualTo(ExitCode.DONE);
    return new ObjectMapper().readTree(session.out());
  }

  private static JsonNode restore(JsonNode group) {
    for (JsonNode measurement : group.get("measurements")) {
      if (measurement.get("measurement").asText().equals("time-to-restore")) {
        return measurement;
      }
    }
    throw new IllegalStateException(group.toString());
  }

  @Test
  void json_asTheInterfaceSays() throws IOException {
    JsonNode root = json("metrics incidents.yaml");
    JsonNode restore = restore(root.get("groups").get(0));

    assertThat(root.get("nines").asInt()).isEqualTo(1);
    assertThat(root.get("groups").get(0).get("by").isEmpty()).isTrue();
    assertThat(restore.get("from").asText()).isEqualTo("impact-start");
    assertThat(restore.get("to").asText()).isEqualTo("impact-end");
    assertThat(restore.get("n").asInt()).isEqualTo(3);
    assertThat(restore.get("of").asInt()).isEqualTo(4);
    assertThat(restore.get("seconds").get("minimum").asInt()).isEqualTo(20 * 60);
    assertThat(restore.get("seconds").get("median").asInt()).isEqualTo(75 * 60);
    assertThat(restore.get("seconds").get("maximum").asInt()).isEqualTo(330 * 60);
    assertThat(restore.get("intervals").get("median").get("refused").asText())
        .startsWith("A 95 % interval of the median needs 6 values");
    assertThat(root.get("problems").findValuesAsText("code"))
        .contains("mark-order", "incident-left-out");
    assertThat(root.get("as-of").asText()).isEqualTo("2025-05-01T00:00:00Z");
  }

  @Test
  void by_monthInTheZoneOfTheIncidents() throws IOException {
    JsonNode groups = json("metrics incidents.yaml --by month").get("groups");

    assertThat(groups.findValuesAsText("month")).containsExactly("2025-02", "2025-03", "2025-04");
  }

  @Test
  void zone_movesTheBorderOfTheMonth() throws IOException {
    JsonNode groups = json("metrics incidents.yaml --by month --zone Asia/Tokyo").get("groups");

    assertThat(groups.findValuesAsText("month")).containsExactly("2025-02", "2025-03", "2025-05");
  }

  @Test
  void measurements_ofAFile() throws IOException {
    put("m.yaml", "measurements: [{name: span, from: detected, to: impact-end}]");
    JsonNode measurement =
        json("metrics incidents.yaml --measurements m.yaml")
            .get("groups")
            .get(0)
            .get("measurements")
            .get(0);

    assertThat(measurement.get("measurement").asText()).isEqualTo("span");
    assertThat(measurement.get("seconds").get("minimum").asInt()).isEqualTo(10 * 60);
  }

  @Test
  void measurements_thatAreWrongAreReported() throws IOException {
    put("m.yaml", "measurements: [mttr]");

    assertThat(session.run("metrics incidents.yaml --measurements m.yaml"))
        .isEqualTo(ExitCode.INPUT);
    assertThat(session.err()).contains("m.yaml:1: error: \"measurements\" is \"mttr\";");
    assertThat(session.run("check m.yaml")).isEqualTo(ExitCode.FOUND);
  }

  @Test
  void compare_periodsAndGroups() throws IOException {
    JsonNode periods = json("metrics incidents.yaml --compare 2025-02,2025-03").get("comparison");

    assertThat(periods.get("first-incidents").asInt()).isEqualTo(2);
    assertThat(periods.get("second-incidents").asInt()).isEqualTo(1);
    assertThat(periods.findValuesAsText("shift")).isNotEmpty();
  }

  @Test
  void compare_groupsOfAGrouping() throws IOException {
    JsonNode groups =
        json("metrics incidents.yaml --by severity --compare major,minor").get("comparison");

    assertThat(groups.get("first-incidents").asInt()).isEqualTo(2);
    assertThat(groups.get("second-incidents").asInt()).isEqualTo(2);
  }

  @Test
  void compare_aGroupThatIsNotThere() {
    assertThat(session.run("metrics incidents.yaml --by severity --compare major,grave"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(session.err())
        .startsWith(
            "nines metrics: No incident has the severity \"grave\"; there are \"major\","
                + " \"minor\", \"not stated\".");
  }

  @Test
  void compare_whatIsNoPeriod() {
    assertThat(session.run("metrics incidents.yaml --compare 2025-02,2025-13"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(session.err()).contains("2025-13");
  }

  /** February: the two outages of the provider, 95 minutes in all, miss 99.9 %: 10 % of 1,000. */
  @Test
  void contract_sharesTheCreditByCause() throws IOException {
    put(
        "contract.yaml",
        """
        contract: acme-2025
        provider: Acme
        customer: Customer
        currency: USD
        zone: Europe/Berlin
        services: {app: {fee: 1000.00}}
        promises:
        - id: uptime
          target: 99.9
          credit: {bands: [{below: 99.9, percent: 10}]}
        """);
    JsonNode causes =
        json("metrics incidents.yaml --period 2025-02 --contract contract.yaml").get("causes");

    assertThat(causes.get(0).get("cause").asText()).isEqualTo("provider");
    assertThat(causes.get(0).get("seconds").asInt()).isEqualTo(95 * 60);
    assertThat(causes.get(0).get("credit").asText()).isEqualTo("100.00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "xlsx", "html", "md", "json"})
  void everyForm_isTheSameEachTime(String form) throws IOException {
    String line = "metrics incidents.yaml --by cause --as-of 2025-05-01T00:00:00Z -o ";

    assertThat(session.run(line + "a." + form)).isEqualTo(ExitCode.DONE);
    assertThat(session.run(line + "b." + form)).isEqualTo(ExitCode.DONE);
    assertThat(folder.resolve("a." + form)).hasSameBinaryContentAs(folder.resolve("b." + form));
  }

  @Test
  void noIncident_isASensiblePage() throws IOException {
    put("none.yaml", "incidents: []\n");

    assertThat(session.run("metrics none.yaml")).isEqualTo(ExitCode.DONE);
    assertThat(session.out())
        .contains("No incident has both marks of any measurement, so nothing is measured.");
  }
}
