package dev.nines.source.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContractSchemaTest {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final JsonNode SCHEMA = schema();
  private static final JsonSchema VALIDATOR =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(SCHEMA);

  private static JsonNode schema() {
    try (InputStream in =
        ContractSchemaTest.class.getResourceAsStream("/dev/nines/schema/contract.schema.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> violations(String yaml) throws IOException {
    return VALIDATOR.validate(YAML.readTree(yaml)).stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }

  @Test
  void schema_isOneOf202012() {
    JsonSchema metaschema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(SchemaLocation.of(SchemaId.V202012));

    assertThat(metaschema.validate(SCHEMA)).isEmpty();
  }

  // a section, a promise that holds it with a key that no section has, and its place in the schema
  static Stream<Arguments> sections() {
    String times = "observe: {times: {}}\nindicator: each\ntarget: {at-most: 1 hour}\n";
    return Stream.of(
        arguments("promise", "target: 99\nzzzz: 1", "promise"),
        arguments("clock", "target: 99\nclock: {zzzz: 1}", "clock"),
        arguments(
            "period", "target: 99\nclock: {period: {trailing: 1 day, zzzz: 1}}", "periodMapping"),
        arguments("over", "target: 99\nover: {down-when: 1, zzzz: 1}", "overTree"),
        arguments(
            "group of services",
            "target: 99\nover: {any-down: [{down-when: 1, of: [app], zzzz: 1}]}",
            "overGroup"),
        arguments("observe", "target: 99\nobserve: {zzzz: 1}", "observe"),
        arguments("outages", "target: 99\nobserve: {outages: {zzzz: 1}}", "outages"),
        arguments("slots", "target: 99\nobserve: {slots: {zzzz: 1}}", "slots"),
        arguments(
            "edges",
            "target: 99\nobserve: {slots: {bad: {error-rate: {above: 1, zzzz: 1}}}}",
            "edges"),
        arguments("requests", "target: 99\nobserve: {requests: {zzzz: 1}}", "requests"),
        arguments(
            "metric",
            "observe: {metric: {name: m, zzzz: 1}}\nindicator: mean\ntarget: 1",
            "metric"),
        arguments(
            "times",
            "observe: {times: {zzzz: 1}}\nindicator: each\ntarget: {above: 1 hour}",
            "times"),
        arguments("qualify", "target: 99\nqualify: {zzzz: 1}", "qualify"),
        arguments(
            "minimum",
            "target: 99\nqualify: {minimum: {above: 1 hour, zzzz: 1}}",
            "minimumMapping"),
        arguments(
            "maintenance", "target: 99\nqualify: {maintenance: {zzzz: 1}}", "maintenanceRule"),
        arguments(
            "allowance",
            "target: 99\nqualify: {maintenance: {allowance: {time: 1 hour, per: period, zzzz: 1}}}",
            "allowance"),
        arguments("hours", "target: 99\nqualify: {service-hours: {zzzz: 1}}", "hours"),
        arguments(
            "unknown time",
            "target: 99\nqualify: {unknown-time: {carry: 1 hour, zzzz: 1}}",
            "carry"),
        arguments("indicator", "target: 99\nindicator: {is: uptime, zzzz: 1}", "indicatorMapping"),
        arguments(
            "figure",
            times.replace("each", "{beyond: 1 hour, zzzz: 1}").replace("1 hour}\n", "1}\n"),
            "figureMapping"),
        arguments("rounding", "target: 99\nindicator: {round: {to: 1, zzzz: 1}}", "rounding"),
        arguments("target", "target: {at-least: 99, zzzz: 1}", "edges"),
        arguments("credit", "target: 99\ncredit: {fixed: {percent: 1}, zzzz: 1}", "credit"),
        arguments("band", "target: 99\ncredit: {bands: {below: 99, percent: 1, zzzz: 1}}", "band"),
        arguments(
            "blocks",
            "target: 99\ncredit: {blocks: {each: 1 hour, percent: 1, zzzz: 1}}",
            "blocks"),
        arguments(
            "linear", "target: 99\ncredit: {linear: {each: 1, percent: 1, zzzz: 1}}", "linear"),
        arguments("pro rata", "target: 99\ncredit: {pro-rata: {zzzz: 1}}", "proRata"),
        arguments("fixed", "target: 99\ncredit: {fixed: {percent: 1, zzzz: 1}}", "fixed"),
        arguments("base", "target: 99\ncredit: {fixed: {percent: 1}, base: {zzzz: 1}}", "base"),
        arguments(
            "fee of a time",
            "target: 99\ncredit: {fixed: {percent: 1}, base: {of: {trailing: 1 day, before: claim, zzzz: 1}}}",
            "trailingFee"),
        arguments(
            "limit",
            "target: 99\ncredit: {fixed: {percent: 1}, limits: {cap: 1, zzzz: 1}}",
            "limit"),
        arguments(
            "least",
            "target: 99\ncredit: {fixed: {percent: 1}, least: {above: 1, zzzz: 1}}",
            "leastMapping"),
        arguments("claim", "target: 99\nclaim: {within: 1 day, zzzz: 1}", "deadline"),
        arguments(
            "escalation", "target: 99\nescalation: {right: terminate, zzzz: 1}", "escalation"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sections")
  void keysOfASection_areThoseOfTheReader(String name, String promise, String section) {
    String pointer = "/$defs/" + section;

    assertThat(keysOfTheReader(Contracts.around(promise))).isEqualTo(keysOfTheSchema(pointer));
  }

  static Stream<Arguments> topSections() {
    String rest = "\nservices: {a: {}}\npromises: {id: p, target: 99}\n";
    return Stream.of(
        arguments("contract", "contract: c\nzzzz: 1" + rest, ""),
        arguments("version", "contract: c\nversions: {zone: UTC, zzzz: 1}" + rest, ""),
        arguments("terms", "contract: c\nterms: {zzzz: 1}" + rest, "/$defs/terms"),
        arguments("customer", "contract: c\ncustomer: {zzzz: 1}" + rest, "/$defs/customerMapping"),
        arguments("source", "contract: c\nsource: {zzzz: 1}" + rest, "/$defs/sourceMapping"),
        arguments("valid", "contract: c\nvalid: {zzzz: 1}" + rest, "/$defs/validity"),
        arguments("hours", "contract: c\nbusiness-hours: {zzzz: 1}" + rest, "/$defs/hours"),
        arguments("service", "contract: c" + rest.replace("{}", "{zzzz: 1}"), "/$defs/service"),
        arguments(
            "provided",
            "contract: c" + rest.replace("{}", "{provided: {zzzz: 1}}"),
            "/$defs/provided"),
        arguments("limit", "contract: c\nlimits: {cap: 1, zzzz: 1}" + rest, "/$defs/limit"),
        arguments(
            "points",
            "contract: c\npoints: {bands: {at-least: 1, percent: 1}, zzzz: 1}" + rest,
            "/$defs/pointsScheme"),
        arguments(
            "combine", "contract: c\ncombine: {add: [p], zzzz: 1}" + rest, "/$defs/combineTree"),
        arguments(
            "group",
            "contract: c\ncombine: {add: [{lowest: [p], zzzz: 1}]}" + rest,
            "/$defs/combineGroup"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("topSections")
  void keysOfTheContract_areThoseOfTheReader(String name, String contract, String pointer) {
    assertThat(keysOfTheReader(contract)).isEqualTo(keysOfTheSchema(pointer));
  }

  // the reader names all keys of the section in which it met one that it does not know
  private static Set<String> keysOfTheReader(String contract) {
    Problem unknown =
        Contracts.read(contract).problems().stream()
            .filter(problem -> problem.code() == ProblemCode.UNKNOWN_KEY)
            .findFirst()
            .orElseThrow();
    return new TreeSet<>(List.of(unknown.allowed().split(", ")));
  }

  private static Set<String> keysOfTheSchema(String pointer) {
    Set<String> keys = new TreeSet<>();
    SCHEMA.at(pointer + "/properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  @Test
  void everyDescribedSection_isReached() {
    Set<String> tested = new TreeSet<>();
    sections().forEach(row -> tested.add("/$defs/" + row.get()[2]));
    topSections().forEach(row -> tested.add(row.get()[2].toString()));
    Set<String> described = new TreeSet<>(Set.of(""));
    SCHEMA
        .at("/$defs")
        .fields()
        .forEachRemaining(
            section -> {
              if (section.getValue().has("properties") && !section.getKey().equals("version")) {
                described.add("/$defs/" + section.getKey());
              }
            });

    assertThat(tested).isEqualTo(described);
  }

  static Stream<String> filesThatFit() {
    return Stream.of("every-key.yaml");
  }

  @ParameterizedTest
  @MethodSource("filesThatFit")
  void schema_acceptsFilesThatLoad(String file) throws IOException {
    try (InputStream in = ContractSchemaTest.class.getResourceAsStream(file)) {
      assertThat(VALIDATOR.validate(YAML.readTree(in))).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.nines.source.contract.ContractProblemsTest#cases")
  void schema_acceptsWhatLoads(String name, String contract, List<String> problems)
      throws IOException {
    if (problems.stream().noneMatch(problem -> problem.contains(": error: "))) {
      assertThat(violations(Contracts.around(contract))).isEmpty();
    }
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        arguments("unknown key", "target: 99\nzzzz: 1"),
        arguments("two remedies", "target: 99\ncredit: {fixed: {percent: 1}, pro-rata: {}}"),
        arguments("two lower edges", "target: {at-least: 99, above: 98}"),
        arguments("weight above 1", "target: 99\nobserve: {outages: {weights: {x: 1.5}}}"),
        arguments("negative cap", "target: 99\ncredit: {fixed: {percent: 1}, limits: {cap: -5 %}}"),
        arguments("unknown word", "target: 99\nover: any"),
        arguments("deadline without unit", "target: 99\nclaim: {within: 30}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void schema_refusesWhatTheReaderRefuses(String name, String promise) throws IOException {
    assertThat(violations(Contracts.around(promise))).isNotEmpty();
    assertThat(Contracts.read(Contracts.around(promise)).isUsable()).isFalse();
  }

  @Test
  void schema_describesEveryKey() {
    Set<String> silent = new TreeSet<>();
    SCHEMA
        .at("/$defs")
        .fields()
        .forEachRemaining(
            section ->
                section
                    .getValue()
                    .path("properties")
                    .fields()
                    .forEachRemaining(
                        key -> {
                          if (!key.getValue().has("description") && !key.getValue().has("$ref")) {
                            silent.add(section.getKey() + "." + key.getKey());
                          }
                        }));

    assertThat(silent).isEmpty();
  }
}
