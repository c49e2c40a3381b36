package dev.nines.source.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.source.SourceInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FleetReaderTest {

  private static final String SCHEMA_TEXT = schemaText();
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(SCHEMA_TEXT);

  private static final String EVERYTHING =
      """
      fleet: July run
      defaults:
        contract: contracts/{id}.yaml
        data: ["data/{id}/*.csv", "probes:app=p.csv"]
        corrections: corrections/{id}.yaml
        outputs: [pdf]
        name: "{id}-2025-07"
        brand: brand.yaml
        locale: de-CH
      customers:
        - id: acme
        - id: beta
          contract: own.yaml
          data: page.txt
          corrections: own-corrections.yaml
          outputs: [html, md, json, html]
          name: report
          brand: own-brand.yaml
          locale: fr
      """;

  private static String schemaText() {
    try (InputStream in =
        FleetReaderTest.class.getResourceAsStream("/dev/nines/schema/fleet.schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Checked<Fleet> read(String text) {
    return FleetReader.read(SourceInput.of("fleet.yaml", text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Fleet fleet(String text) {
    Checked<Fleet> read = read(text);
    assertThat(read.problems()).isEmpty();
    return read.value().orElseThrow();
  }

  private static FleetCustomer only(String text) {
    FleetEntry entry = fleet(text).entries().get(0);
    assertThat(entry.customer().problems()).isEmpty();
    return entry.customer().value().orElseThrow();
  }

  private static List<String> problems(FleetEntry entry) {
    return entry.customer().problems().stream().map(Problem::toString).toList();
  }

  private static boolean fitsSchema(String text) {
    try {
      return SCHEMA.validate(new YAMLMapper().readTree(text)).isEmpty();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void read_contractAndDataAreEnough() {
    String text = "customers: [{id: acme, contract: acme.yaml, data: page.txt}]";

    assertThat(only(text))
        .isEqualTo(
            new FleetCustomer(
                "acme",
                "acme.yaml",
                List.of("page.txt"),
                Optional.empty(),
                List.of(FleetOutput.PDF, FleetOutput.XLSX),
                "acme",
                Optional.empty(),
                Optional.empty()));
    assertThat(only(text).reports()).containsExactly("acme.pdf", "acme.xlsx");
    assertThat(fitsSchema(text)).isTrue();
  }

  @Test
  void read_defaultsAreFilledWithTheId_andGiveWayToTheCustomersOwn() {
    Fleet fleet = fleet(EVERYTHING);

    assertThat(fleet.name()).isEqualTo("July run");
    assertThat(fleet.entries())
        .extracting(entry -> entry.customer().value().orElseThrow())
        .containsExactly(
            new FleetCustomer(
                "acme",
                "contracts/acme.yaml",
                List.of("data/acme/*.csv", "probes:app=p.csv"),
                Optional.of("corrections/acme.yaml"),
                List.of(FleetOutput.PDF),
                "acme-2025-07",
                Optional.of("brand.yaml"),
                Optional.of("de-CH")),
            new FleetCustomer(
                "beta",
                "own.yaml",
                List.of("page.txt"),
                Optional.of("own-corrections.yaml"),
                List.of(FleetOutput.HTML, FleetOutput.MARKDOWN, FleetOutput.JSON),
                "report",
                Optional.of("own-brand.yaml"),
                Optional.of("fr")));
    assertThat(fitsSchema(EVERYTHING)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:postgresql://db/m?password=secret", "states=jdbc:x://u:secret@db"})
  void read_aDatabase_isAProblemThatKeepsItsAddress(String address) {
    Fleet fleet = fleet("customers: [{id: acme, contract: a.yaml, data: \"" + address + "\"}]");

    List<Problem> problems = fleet.entries().get(0).customer().problems();
    assertThat(problems)
        .extracting(Problem::message)
        .containsExactly(
            "\"data\" of a fleet file names a database; allowed are files, such as a CSV of the"
                + " state changes that the database gives.");
    assertThat(problems.toString()).doesNotContain("secret");
  }

  @Test
  void read_anErrorOfOneEntryIsItsOwn() {
    Fleet fleet =
        fleet(
            """
            defaults: {data: page.txt}
            customers:
              - {id: good, contract: a.yaml}
              - {id: none}
              - {contract: a.yaml}
              - word
              - {id: key, contract: a.yaml, brnad: x.yaml, outputs: [pfd]}
              - {id: Good, contract: a.yaml}
              - {id: same, contract: a.yaml, name: good}
              - {id: empty, contract: a.yaml, data: []}
            """);

    assertThat(fleet.entries().get(0).customer().isUsable()).isTrue();
    assertThat(fleet.entries())
        .extracting(FleetEntry::id)
        .containsExactly("good", "none", "#3", "#4", "key", "Good", "same", "empty");
    assertThat(fleet.entries().subList(1, 8)).noneMatch(entry -> entry.customer().isUsable());
    assertThat(fleet.entries().stream().flatMap(entry -> problems(entry).stream()))
        .containsExactly(
            "fleet.yaml:4: error: \"contract\" is missing: neither this customer nor the defaults"
                + " have it. [missing-key]",
            "fleet.yaml:5: error: \"id\" is missing in a customer, which must have it."
                + " [missing-key]",
            "fleet.yaml:6: error: \"customers\" is \"word\"; allowed is a mapping with keys."
                + " [wrong-type]",
            "fleet.yaml:7: error: \"outputs\" is \"pfd\"; allowed is one of \"pdf\", \"xlsx\","
                + " \"html\", \"md\", \"json\"; did you mean \"pdf\"? [invalid-value]",
            "fleet.yaml:7: error: \"brnad\" is not a key of a customer; did you mean \"brand\"?"
                + " [unknown-key]",
            "fleet.yaml:8: error: The customer in line 3 has the id \"Good\" already."
                + " [contradiction]",
            "fleet.yaml:9: error: The customer in line 3 has the name \"good\" already."
                + " [contradiction]",
            "fleet.yaml:10: error: \"data\" is an empty list; leave it out or fill it."
                + " [invalid-value]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a/b",
        "..",
        ".a",
        "a.",
        "\"a \"",
        "a:b",
        "\"a\\\\b\"",
        "\"a?\"",
        "summary",
        "Credits"
      })
  void read_aNameThatIsNoFileNameIsRefused(String name) {
    String text = "customers: [{id: " + name + ", contract: a.yaml, data: p.txt}]";

    assertThat(fleet(text).entries().get(0).customer().problems())
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .contains("allowed is a file name without folders");
    assertThat(fitsSchema(text)).isFalse();
  }

  @Test
  void read_aDeviceOfWindowsIsNoFileName() {
    assertThat(
            fleet("customers: [{id: nul, contract: a.yaml, data: p.txt}]")
                .entries()
                .get(0)
                .customer()
                .isUsable())
        .isFalse();
  }

  @Test
  void read_anErrorOutsideOfTheEntriesLeavesNoFleet() {
    Checked<Fleet> read =
        read(
            """
            default: {data: page.txt}
            defaults: {id: acme}
            customers: []
            """);

    assertThat(read.value()).isEmpty();
    assertThat(read.problems().stream().map(Problem::toString))
        .containsExactly(
            "fleet.yaml:2: error: \"id\" is not a key of the defaults; its keys are contract, data,"
                + " corrections, outputs, name, brand, locale. [unknown-key]",
            "fleet.yaml:3: error: \"customers\" is a list; allowed is a list with at least one"
                + " customer. [invalid-value]",
            "fleet.yaml:1: error: \"default\" is not a key of a fleet file; did you mean"
                + " \"defaults\"? [unknown-key]");
  }

  @Test
  void schema_hasTheKeysThatTheReaderAsksFor() throws IOException {
    String unknown = "customers: [{id: a, contract: a.yaml, data: p.txt, zzzzzzzzz: 1}]";
    Problem problem = fleet(unknown).entries().get(0).customer().problems().get(0);
    TreeSet<String> keys = new TreeSet<>();
    new ObjectMapper()
        .readTree(SCHEMA_TEXT)
        .at("/$defs/customer/properties")
        .fieldNames()
        .forEachRemaining(keys::add);

    assertThat(problem.allowed().split(", ")).containsExactlyInAnyOrderElementsOf(keys);
  }
}
