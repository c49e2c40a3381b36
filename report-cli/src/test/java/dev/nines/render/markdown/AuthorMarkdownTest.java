package dev.nines.render.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.render.AuthorText;
import java.util.Random;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorMarkdownTest {

  private static final String[] PIECES = {
    "<b>",
    "</b>",
    "<div>\n",
    "<!-- ",
    "-->",
    "`",
    "``",
    "```\n",
    "\\",
    "[a]",
    "(javascript:x)",
    "(http://e.org)",
    "![",
    "]",
    "<http://e.org>",
    "<data:x>",
    "<a title=\"",
    "\">",
    "\n",
    "\n\n",
    "- ",
    "> ",
    "    ",
    "*",
    "_",
    "| a |\n|---|\n",
    "[r]: javascript:x\n",
    "[r]: http://e.org\n",
    "word",
    "<",
    ">",
    "\"",
    "&lt;",
    "1. "
  };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ordinary text | a *b* [c](http://e.org) `<i>` | a *b* [c](http://e.org) `<i>`",
        "inline html | a <b>c</b> | a \\<b>c\\</b>",
        "script in a link | [x](javascript:y) | \\[x](javascript:y)",
        "upper case | [x](JavaScript:y) | \\[x](JavaScript:y)",
        "relative link | [x](../y) | \\[x](../y)",
        "mail | <mailto:a@e.org> | <mailto:a@e.org>",
        "other scheme | <data:x> | \\<data:x>",
        "picture | ![x](http://e.org/p.png) | \\!\\[x](http://e.org/p.png)",
        "picture in a link | [![x](p)](http://e.org) | \\[\\!\\[x](p)](http://e.org)",
      })
  void safe(String name, String markdown, String expected) {
    assertThat(AuthorMarkdown.safe(markdown)).isEqualTo(expected);
  }

  @Test
  void safe_blockOfHtml() {
    assertThat(AuthorMarkdown.safe("<div>\n<p>x\n</div>\n\ntext"))
        .isEqualTo("\\<div>\n\\<p>x\n\\</div>\n\ntext");
  }

  @Test
  void safe_codeIsLeftAlone() {
    String code = "```html\n<b>x</b>\n```\n\n    <i>";
    assertThat(AuthorMarkdown.safe(code)).isEqualTo(code);
  }

  @Test
  void safe_codeThatIsNotClosedIsClosed() {
    assertThat(AuthorMarkdown.safe("~~~~\ncode")).isEqualTo("~~~~\ncode\n~~~~");
  }

  @Test
  void safe_leavesNoHtmlNoPictureAndNoUnsafeLinkInAnyMixture() {
    Random random = new Random(20_250_705);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder mixture = new StringBuilder();
      for (int piece = random.nextInt(12); piece >= 0; piece--) {
        mixture.append(PIECES[random.nextInt(PIECES.length)]);
      }
      String safe = AuthorMarkdown.safe(mixture.toString());
      AuthorText.parse(safe).accept(new Refusing(mixture + "\n=>\n" + safe));
    }
  }

  private static final class Refusing extends AbstractVisitor {

    private final String what;

    private Refusing(String what) {
      this.what = what;
    }

    @Override
    public void visit(HtmlBlock html) {
      refuse(html);
    }

    @Override
    public void visit(HtmlInline html) {
      refuse(html);
    }

    @Override
    public void visit(Image image) {
      refuse(image);
    }

    @Override
    public void visit(Link link) {
      if (!AuthorText.isSafe(link.getDestination())) {
        refuse(link);
      }
      visitChildren(link);
    }

    private void refuse(Node node) {
      throw new AssertionError(node + " in " + what);
    }
  }
}
