package dev.nines.source.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlTextTest {

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("no HTML", "It works.\nAll of it.", "It works.\nAll of it."),
        Arguments.of("a break", "one<br />two<BR>\nthree", "one\ntwo\nthree"),
        Arguments.of("paragraphs", "<p>one</p>\n<p>two</p>", "one\n\ntwo"),
        Arguments.of("a list", "<ul><li>one</li>\n<li>\n<p>two</p>\n</li></ul>", "- one\n- two"),
        Arguments.of("a link", "see <a href=\"https://a.example\">this</a>.", "see this."),
        Arguments.of("entities", "a &amp; b &lt;c&gt; &#8217;&#x2019;&nbsp;d", "a & b <c> ’’ d"),
        Arguments.of(
            "an entity of nobody", "a &nobody; b &#99999999; c", "a &nobody; b &#99999999; c"),
        Arguments.of("less than", "fewer than <1% of jobs", "fewer than <1% of jobs"),
        Arguments.of("an encoded tag stays words", "&lt;b&gt;", "<b>"),
        Arguments.of("nothing", "", ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void plain(String name, String html, String text) {
    assertThat(HtmlText.plain(html)).isEqualTo(text);
  }

  @Test
  void withHeadings_wordsInBoldByThemselves() {
    assertThat(HtmlText.withHeadings("<p><strong>Cause</strong></p><p>A <b>bold</b> word.</p>"))
        .isEqualTo("## Cause\n\nA bold word.");
  }
}
