package dev.nines.render.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AuthorHeadingsTest {

  static Stream<Arguments> texts() {
    return Stream.of(
        arguments("no heading", "a # b\n\n- c", 3, "a # b\n\n- c"),
        arguments("one of the second level", "## Way\n\ntext", 3, "### Way\n\ntext"),
        arguments("distance is kept", "# A\n\n### B\n\n## C", 3, "### A\n\n##### B\n\n#### C"),
        arguments("not below the sixth", "# A\n\n#### B", 4, "#### A\n\n###### B"),
        arguments("deep ones come up", "##### A", 3, "### A"),
        arguments("underlined", "Two\nlines\n===\n\ntext", 3, "### Two lines\n\ntext"),
        arguments("in a quotation", "> Way\n> ---\n> text", 3, "> ### Way\n> text"),
        arguments("lines of Windows", "# A\r\n\r\ntext", 3, "### A\r\n\r\ntext"),
        arguments("code is none", "```\n# A\n```", 3, "```\n# A\n```"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void below(String name, String markdown, int level, String expected) {
    assertThat(AuthorHeadings.below(markdown, level)).isEqualTo(expected);
  }
}
