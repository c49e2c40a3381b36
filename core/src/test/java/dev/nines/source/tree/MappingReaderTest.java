package dev.nines.source.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemLog;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MappingReaderTest {

  private enum Colour {
    RED,
    GREEN
  }

  private static final ScalarKind<Colour> COLOUR =
      ScalarKind.oneOf(Colour.values(), c -> c.name().toLowerCase(java.util.Locale.ROOT));

  private static List<String> problems(String text, Consumer<MappingReader> read) {
    ProblemLog log = ProblemLog.empty();
    Node root = TreeParser.parse("x.yaml", text).value().orElseThrow();
    new NodeReader("x.yaml", root, log)
        .mapping("a promise")
        .ifPresent(
            reader -> {
              read.accept(reader);
              reader.finish();
            });
    return log.problems().stream().map(Problem::toString).toList();
  }

  static Stream<Arguments> sentences() {
    Consumer<MappingReader> keys =
        r -> {
          r.text("target");
          r.as("qualify", ScalarKind.TEXT);
        };
    return Stream.of(
        arguments(
            "unknown key, near",
            "targt: 1",
            keys,
            "error: \"targt\" is not a key of a promise; did you mean \"target\"? [unknown-key]"),
        arguments(
            "unknown key, far",
            "xyz: 1",
            keys,
            "error: \"xyz\" is not a key of a promise; its keys are target, qualify. [unknown-key]"),
        arguments(
            "missing key",
            "{}",
            (Consumer<MappingReader>) r -> r.require("id"),
            "error: \"id\" is missing in a promise, which must have it. [missing-key]"),
        arguments(
            "key without value",
            "id:",
            (Consumer<MappingReader>) r -> r.require("id"),
            "error: \"id\" of a promise has no value, which it must have. [missing-key]"),
        arguments(
            "a list for a text",
            "id: [a]",
            (Consumer<MappingReader>) r -> r.text("id"),
            "error: \"id\" is a list; allowed is a text. [wrong-type]"),
        arguments(
            "a text for a mapping",
            "id: a",
            (Consumer<MappingReader>) r -> r.mapping("id", "a thing"),
            "error: \"id\" is \"a\"; allowed is a mapping with keys. [wrong-type]"),
        arguments(
            "a text for a list",
            "id: a",
            (Consumer<MappingReader>) r -> r.items("id"),
            "error: \"id\" is \"a\"; allowed is a list. [wrong-type]"),
        arguments(
            "another word",
            "id: greem",
            (Consumer<MappingReader>) r -> r.as("id", COLOUR),
            "error: \"id\" is \"greem\"; allowed is one of \"red\", \"green\"; did you mean"
                + " \"green\"? [invalid-value]"),
        arguments(
            "no number",
            "id: 1.2.3",
            (Consumer<MappingReader>) r -> r.as("id", ScalarKind.DECIMAL),
            "error: \"id\" is \"1.2.3\"; allowed is a number such as 99.9. [invalid-value]"),
        arguments(
            "no such day",
            "id: 2025-02-30",
            (Consumer<MappingReader>) r -> r.as("id", ScalarKind.DATE),
            "error: \"id\" is \"2025-02-30\"; allowed is a date such as 2025-07-31."
                + " [invalid-value]"),
        arguments(
            "no such zone",
            "id: America/Chigaco",
            (Consumer<MappingReader>) r -> r.as("id", ScalarKind.ZONE),
            "error: \"id\" is \"America/Chigaco\"; allowed is a time zone such as"
                + " America/Chicago or UTC. [zone-unknown]"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sentences")
  void problem_isAWholeSentence(
      String name, String text, Consumer<MappingReader> read, String sentence) {
    assertThat(problems(text, read)).containsExactly("x.yaml:1: " + sentence);
  }

  @Test
  void problem_ofARootThatIsNoMapping() {
    assertThat(problems("- a", r -> r.text("b")))
        .containsExactly(
            "x.yaml:1: error: \"x.yaml\" is a list; allowed is a mapping with keys. [wrong-type]");
  }

  @Test
  void problems_areReportedAllAtOnce() {
    assertThat(
            problems(
                "a: 1\nb: 2\nc: []\n",
                r -> {
                  r.require("id");
                  r.text("c");
                }))
        .containsExactly(
            "x.yaml:1: error: \"id\" is missing in a promise, which must have it. [missing-key]",
            "x.yaml:3: error: \"c\" is a list; allowed is a text. [wrong-type]",
            "x.yaml:1: error: \"a\" is not a key of a promise; its keys are id, c. [unknown-key]",
            "x.yaml:2: error: \"b\" is not a key of a promise; its keys are id, c. [unknown-key]");
  }

  @Test
  void all_takesEveryKey() {
    assertThat(problems("x: 1\ny:\n", r -> assertThat(r.all()).hasSize(1)))
        .containsExactly(
            "x.yaml:2: error: \"y\" of a promise has no value, which it must have. [missing-key]");
  }

  @Test
  void itemsOrOne_takesASingleValueAsAList() {
    assertThat(
            problems(
                "x: 1\ny: [1, 2]\n",
                r -> {
                  assertThat(r.get("x").orElseThrow().itemsOrOne()).hasSize(1);
                  assertThat(r.get("y").orElseThrow().itemsOrOne()).hasSize(2);
                }))
        .isEmpty();
  }
}
