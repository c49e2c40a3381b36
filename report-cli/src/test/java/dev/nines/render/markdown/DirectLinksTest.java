package dev.nines.render.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.render.AuthorText;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DirectLinksTest {

  private static final HtmlRenderer HTML =
      HtmlRenderer.builder().extensions(List.of(TablesExtension.create())).build();

  private static final String[] PIECES = {
    "[a]",
    "[b][a]",
    "[a][]",
    "[b \\] *c*][A]",
    "[b [c]][a]",
    "\n[a]: http://e.org\n",
    "\n[a]: <http://e.org/a b> \"one `two` \\\" &amp; | three\"\n",
    "\n> [a]: http://e.org/(x)|_y_*z*`?a=1&b=2&amp;c;\n",
    "\n[b \\] c]: mailto:x@e.org 'on\ntwo'\n",
    "(http://e.org)",
    "`",
    "\\",
    "*",
    "_",
    "]",
    "[",
    "\n",
    "\n\n",
    "\n- ",
    "\n> ",
    "\n| [a] | b |\n|---|---|\n| [b][a] | c |\n",
    "word ",
    "# "
  };

  static Stream<Arguments> links() {
    return Stream.of(
        Arguments.of(
            "full",
            "[x][1] and [y][1]\n\n[1]: http://e.org",
            "[x](http://e.org) and [y](http://e.org)"),
        Arguments.of("collapsed", "[x][]\n\n[x]: http://e.org", "[x](http://e.org)"),
        Arguments.of("short", "[x], y\n\n[X]: http://e.org", "[x](http://e.org), y"),
        Arguments.of(
            "with a title",
            "[x]\n\n[x]: http://e.org 'the \"best\"'",
            "[x](http://e.org \"the &#34;best&#34;\")"),
        Arguments.of(
            "in brackets", "[x]\n\n[x]: <http://e.org/a (b)?c&d>", "[x](<http://e.org/a (b)?c&d>)"),
        Arguments.of(
            "in a table",
            "| [x][a] |\n|---|\n\n[a]: http://e.org/a|b",
            "| [x](http://e.org/a&#124;b) |\n|---|"),
        Arguments.of("direct", "[x](http://e.org) [y]", "[x](http://e.org) [y]"),
        Arguments.of("not used", "x\n\n[a]: http://e.org", "x"),
        Arguments.of("code", "`[x]`\n\n[x]: http://e.org", "`[x]`"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("links")
  void in(String name, String markdown, String expected) {
    assertThat(DirectLinks.in(markdown, AuthorText.parse(markdown)).strip()).isEqualTo(expected);
  }

  @Test
  void in_showsTheSameInAnyMixture() {
    Random random = new Random(20_250_705);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder mixture = new StringBuilder();
      for (int piece = random.nextInt(12); piece >= 0; piece--) {
        mixture.append(PIECES[random.nextInt(PIECES.length)]);
      }
      String markdown = mixture.toString();
      String direct = DirectLinks.in(markdown, AuthorText.parse(markdown));
      assertThat(html(direct)).as("%s\n=>\n%s", markdown, direct).isEqualTo(html(markdown));
    }
  }

  private static String html(String markdown) {
    return HTML.render(AuthorText.parse(markdown));
  }
}
