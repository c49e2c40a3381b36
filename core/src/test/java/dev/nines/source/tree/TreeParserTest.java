package dev.nines.source.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeParserTest {

  private static Checked<Node> parse(String text) {
    return TreeParser.parse("x.yaml", text);
  }

  private static Node only(Node node) {
    return ((Node.Mapping) node).entries().get(0).value();
  }

  private static Problem onlyProblem(String text) {
    List<Problem> problems = parse(text).problems();
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1000.00",
        "010",
        "0x1F",
        "1_000",
        "NO",
        "yes",
        "true",
        "08:00",
        "2025-07",
        "2025-07-05 15:27",
        "99.90",
        "1e3",
        ".inf",
        "123456789012345678901234567890",
        "2 of 200",
        "100 %"
      })
  void parse_scalarKeepsItsText(String text) {
    Node yaml = parse("key: " + text).value().orElseThrow();
    Node quoted = parse("{\"key\": \"" + text + "\"}").value().orElseThrow();

    assertThat(((Node.Scalar) only(yaml)).text()).isEqualTo(text);
    assertThat(((Node.Scalar) only(quoted)).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000.00", "99.90", "-1.50e3", "true", "false"})
  void parse_bareJsonValueKeepsItsText(String text) {
    Node node = parse("{\"key\": " + text + "}").value().orElseThrow();

    assertThat(((Node.Scalar) only(node)).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"key:", "key: ~", "key: null", "{\"key\": null}"})
  void parse_nothingIsNull(String text) {
    assertThat(only(parse(text).value().orElseThrow())).isInstanceOf(Node.Null.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"key: ''", "key: \"\"", "{\"key\": \"\"}"})
  void parse_emptyTextIsText(String text) {
    assertThat(((Node.Scalar) only(parse(text).value().orElseThrow())).text()).isEmpty();
  }

  @Test
  void parse_everyNodeHasLineAndPointer() {
    Node root = parse("# comment\na:\n  - b\n  - {c/d: e}\n").value().orElseThrow();
    Node.Entry a = ((Node.Mapping) root).entries().get(0);
    Node second = ((Node.Sequence) a.value()).items().get(1);
    Node.Entry inner = ((Node.Mapping) second).entries().get(0);

    assertThat(a.keyLocation().line()).isEqualTo(2);
    assertThat(second.location().line()).isEqualTo(4);
    assertThat(second.location().pointer()).isEqualTo("/a/1");
    assertThat(inner.value().location().pointer()).isEqualTo("/a/1/c~1d");
  }

  @Test
  void parse_jsonHasLines() {
    Node root = parse("{\n \"a\": 1,\n \"b\": [\n  2]}").value().orElseThrow();
    Node.Entry b = ((Node.Mapping) root).entries().get(1);

    assertThat(b.keyLocation().line()).isEqualTo(3);
    assertThat(((Node.Sequence) b.value()).items().get(0).location().line()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: 1\nb: 2\na: 3\n", "{\"a\": 1, \"b\": 2,\n\n\"a\": 3}"})
  void parse_keyTwiceIsReportedAndTheFirstIsKept(String text) {
    Checked<Node> checked = parse(text);

    assertThat(checked.problems())
        .singleElement()
        .hasToString(
            "x.yaml:3: error: \"a\" stands here a second time; the first is on line 1."
                + " [duplicate-key]");
    assertThat(((Node.Scalar) only(checked.value().orElseThrow())).text()).isEqualTo("1");
  }

  @Test
  void parse_flowYamlThatIsNoJson() {
    assertThat(parse("{a: b}").problems()).isEmpty();
  }

  @Test
  void parse_brokenYaml() {
    assertThat(onlyProblem("a: 1\nb:\n\t- 2\n"))
        .hasToString(
            "x.yaml:3: error: This is neither YAML nor JSON: while scanning for the next token,"
                + " found character '\\t(TAB)' that cannot start any token."
                + " (Do not use \\t(TAB) for indentation). [syntax]");
  }

  @Test
  void parse_brokenJson() {
    Problem problem = onlyProblem("{\"a\": 1,\n \"b\" 2}");

    assertThat(problem.code()).isEqualTo(ProblemCode.SYNTAX);
    assertThat(problem.location().line()).isEqualTo(2);
    assertThat(problem.message()).startsWith("This is neither YAML nor JSON: ").endsWith(".");
  }

  @Test
  void parse_secondDocument() {
    assertThat(onlyProblem("a: 1\n---\nb: 2\n"))
        .hasToString(
            "x.yaml:3: error: A second document begins here; a file holds one document. [syntax]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t\n", "# only a comment\n"})
  void parse_empty(String text) {
    assertThat(onlyProblem(text).code()).isEqualTo(ProblemCode.FILE_EMPTY);
  }

  @Test
  void parse_aliasRepeatsItsAnchor() {
    Node root = parse("a: &x {b: 1}\nc: *x\n").value().orElseThrow();
    List<Node.Entry> entries = ((Node.Mapping) root).entries();

    assertThat(entries.get(1).value()).isEqualTo(entries.get(0).value());
  }

  @Test
  void parse_aliasWithoutAnchor() {
    assertThat(onlyProblem("a: *x\n").message())
        .isEqualTo("This is neither YAML nor JSON: the alias \"*x\" has no anchor before it.");
  }

  @Test
  void parse_aliasesThatMultiplyAreRefused() {
    StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 9; i++) {
      String alias = "*a" + (i - 1);
      text.append(
          "a%d: &a%d [%s]\n"
              .formatted(
                  i,
                  i,
                  String.join(
                      ", ", List.of(alias, alias, alias, alias, alias, alias, alias, alias))));
    }

    assertThat(onlyProblem(text.toString()).message())
        .isEqualTo("This is neither YAML nor JSON: its aliases repeat more than 100000 nodes.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: ", "", "{\"a\":"})
  void parse_deepNestingIsRefused(String start) {
    assertThat(onlyProblem(start + "[".repeat(10_000)).message())
        .isEqualTo("This is neither YAML nor JSON: it is nested deeper than 64 levels.");
  }
}
