package dev.nines.source.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.redaction.RedactionRule;
import dev.nines.source.SourceInput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RedactionReaderTest {

  private static Checked<List<RedactionRule>> read(String text) {
    return RedactionReader.read(
        SourceInput.of("redact.yaml", text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void read_rules_inTheirOrder() {
    Checked<List<RedactionRule>> rules =
        read(
            """
            redact:
              - {name: Jane Doe, by: Engineer A}
              - {name: May, by: Engineer B, case: exact}
              - {host: "*.corp.example", by: host-#}
            """);
    assertThat(rules.problems()).isEmpty();
    assertThat(rules.value().orElseThrow())
        .containsExactly(
            new RedactionRule(RedactionRule.Kind.NAME, "Jane Doe", "Engineer A", false),
            new RedactionRule(RedactionRule.Kind.NAME, "May", "Engineer B", true),
            new RedactionRule(RedactionRule.Kind.HOST, "*.corp.example", "host-#", false));
  }

  static List<Arguments> wrong() {
    return List.of(
        Arguments.of(
            "no rule", "[]", "\"redact\" has no rule; allowed is a list with at least one."),
        Arguments.of(
            "both kinds",
            "[{name: Zorilla, host: Zorilla, by: E}]",
            "A rule has either \"name\" or \"host\"."),
        Arguments.of("neither", "[{by: E}]", "A rule has either \"name\" or \"host\"."),
        Arguments.of(
            "nothing in its place",
            "[{name: Zorilla}]",
            "\"by\" is missing in a rule, which must have it."),
        Arguments.of(
            "signs that files need",
            "[{name: Zorilla, by: \"[x]\"}]",
            "\"by\" begins with a letter and holds letters, digits, blanks and . _ ( ) # - alone."),
        Arguments.of(
            "everything",
            "[{host: \"*\", by: E}]",
            "A word to be replaced has at least one letter or digit."),
        Arguments.of(
            "the case of a host",
            "[{host: zorilla.example, by: E, case: exact}]",
            "\"case\" is allowed as \"exact\", of a name; hosts have no case."),
        Arguments.of(
            "a replacement that is replaced",
            "[{name: Zorilla, by: The Zorilla}]",
            "The \"by\" of rule 1 holds a word that a rule replaces."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrong")
  void read_wrongRule_isReportedWithoutItsWord(String name, String rules, String message) {
    Checked<List<RedactionRule>> read = read("redact: " + rules + "\n");
    assertThat(read.value()).isEmpty();
    assertThat(read.problems()).extracting(Problem::message).containsExactly(message);
  }
}
