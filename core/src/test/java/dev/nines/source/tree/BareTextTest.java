package dev.nines.source.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BareTextTest {

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("no comment", "a: 1\nb: [2, 3]\n", "a: 1\nb: [2, 3]\n"),
        Arguments.of("a line of its own", "# secret\na: 1\n  # secret\nb: 2\n", "\na: 1\n\nb: 2\n"),
        Arguments.of("behind a value", "a: 1  # secret\nb: 2 # secret", "a: 1\nb: 2"),
        Arguments.of("behind a key", "a: # secret\n  - 1 # secret\n", "a:\n  - 1\n"),
        Arguments.of("in a flow", "a: [1, # secret\n  2]\n", "a: [1,\n  2]\n"),
        Arguments.of("behind a flow's end", "a: {b: 1}# secret\n", "a: {b: 1}\n"),
        Arguments.of(
            "behind the sign of a block",
            "a: |  # secret\n  # text\n  more\n# secret\nb: 1\n",
            "a: |\n  # text\n  more\n\nb: 1\n"),
        Arguments.of("folded block", "a: >- # secret\n  x # text\n", "a: >-\n  x # text\n"),
        Arguments.of("in quotes", "a: 'x # y'\nb: \"x # y\"\n", "a: 'x # y'\nb: \"x # y\"\n"),
        Arguments.of("no blank before it", "a: x#y\n", "a: x#y\n"),
        Arguments.of("after the end", "a: 1\n...\n# secret\n", "a: 1\n...\n\n"),
        Arguments.of("lines of Windows", "a: 1 # secret\r\nb: 2\r\n", "a: 1\r\nb: 2\r\n"),
        Arguments.of(
            "names of anchors",
            "a: &secret {x: 1}\nb: &other [2]\nc: [*secret, *other]\n",
            "a: &a1 {x: 1}\nb: &a2 [2]\nc: [*a1, *a2]\n"),
        Arguments.of("tags", "a: !secret 1\n\nb: x\n", "{\"a\": \"1\", \n\n\"b\": \"x\"}\n"),
        Arguments.of("JSON", "{\"a\": \"# x\"}\n", "{\"a\": \"# x\"}\n"),
        Arguments.of(
            "letters beyond the first plane", "a: \ud83d\ude80 # secret\n", "a: \ud83d\ude80\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void of_leavesOutWhatOnlyItsAuthorReads(String name, String text, String bare) {
    assertThat(BareText.of(text)).isEqualTo(bare).doesNotContain("secret");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void of_sameIsReadAtTheSamePlaces(String name, String text, String bare) {
    assertThat(TreeParser.parse("x", BareText.of(text)).value())
        .isPresent()
        .isEqualTo(TreeParser.parse("x", text).value());
  }

  @Test
  void of_textThatIsNeitherYamlNorJson_isItself() {
    assertThat(BareText.of("a: [1 # x")).isEqualTo("a: [1 # x");
  }

  @Test
  void placedJson_keepsLinesAndTexts() {
    Node tree =
        TreeParser.parse("x", "a: |\n  one\n  two\n\nb:\n  - {c: '\"'}\n  - ~\n  - 010\ne: {}\n")
            .value()
            .orElseThrow();
    assertThat(PlacedJson.of(tree))
        .isEqualTo(
            "{\"a\": \"one\\ntwo\\n\", \n\n\n\n\"b\": \n[{\"c\": \"\\\"\"}, \nnull, \n\"010\"], \n\"e\": {}}\n");
    assertThat(TreeParser.parse("x", PlacedJson.of(tree)).value()).contains(tree);
  }
}
