package dev.nines.render.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.render.fixture.Golden;
import dev.nines.render.fixture.PostmortemFixture;
import dev.nines.render.fixture.SlaFixture;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Document;
import dev.nines.report.Row;
import dev.nines.report.Tone;
import java.io.IOException;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownRendererTest {

  @Test
  void render_postmortem() throws IOException {
    Golden.assertSame(markdown(PostmortemFixture.document()), "postmortem.md");
  }

  @Test
  void render_slaReport() throws IOException {
    Golden.assertSame(markdown(SlaFixture.document()), "sla.md");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# no heading",
        "- no list",
        "+ no list",
        "1. no list",
        "=== no rule",
        "--- no rule",
        "*no* _emphasis_ **here**",
        "<b>no html</b> &amp; &copy; <!-- -->",
        "[no](http://link) ![no](image)",
        "`no code` ~~no strike~~ $no math$",
        "back \\ slash | pipe > quote",
        "snake_case and 2 * 3 * 4"
      })
  void text_isShownAsItIs(String text) {
    String html = html(markdown(Golden.of(new Block.Sentence(text, Tone.NORMAL))));
    assertThat(html).contains("<p>" + escaped(text) + "</p>");
    Block table =
        new Block.Table(
            "T",
            List.of(Column.left("a", "A", 1)),
            List.of(Row.of(Cell.of(text)), Row.of(Cell.of(text).with(Tone.CODE))),
            List.of());
    assertThat(html(markdown(Golden.of(table))))
        .contains("<td>" + escaped(text) + "</td>")
        .contains("<code>");
  }

  @Test
  void code_mayHoldBackticks() {
    assertThat(Escape.code("a`b``c")).isEqualTo("``` a`b``c ```");
  }

  @Test
  void links_leadWhereTheirOwnTextSays() {
    String html =
        html(
            markdown(
                Golden.of(
                    new Block.Prose("See [one][1].\n\n[1]: http://one.example"),
                    new Block.Prose("See [two][1].\n\n[1]: http://two.example"),
                    new Block.Prose("See [1]."))));
    assertThat(html)
        .contains("<a href=\"http://one.example\">one</a>")
        .contains("<a href=\"http://two.example\">two</a>")
        .contains("<p>See [1].</p>");
  }

  @Test
  void lists_inARowStayTwo() {
    Block.Definitions one =
        new Block.Definitions(List.of(new Block.Definition("Term", "Text.", "")));
    assertThat(markdown(Golden.of(one, one))).contains("- **Term:** Text.\n\n* **Term:** Text.\n");
  }

  private static String markdown(Document document) {
    return Golden.render(new MarkdownRenderer(), document);
  }

  private static String html(String markdown) {
    List<TablesExtension> tables = List.of((TablesExtension) TablesExtension.create());
    return HtmlRenderer.builder()
        .extensions(tables)
        .build()
        .render(Parser.builder().extensions(tables).build().parse(markdown));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
