package dev.nines.render.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nines.render.fixture.Golden;
import dev.nines.render.fixture.PostmortemFixture;
import dev.nines.render.fixture.SlaFixture;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Chart;
import dev.nines.report.Column;
import dev.nines.report.Document;
import dev.nines.report.Row;
import dev.nines.report.Tone;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRendererTest {

  @Test
  void render_postmortem() throws IOException {
    Golden.assertSame(text(PostmortemFixture.document()), "postmortem.txt");
  }

  @Test
  void render_slaReport() throws IOException {
    Golden.assertSame(text(SlaFixture.document()), "sla.txt");
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 100, 160})
  void render_noLineIsWiderThanTold(int width) {
    TextRenderer renderer = new TextRenderer(new TextOptions(width));
    assertThat(Golden.render(renderer, PostmortemFixture.document()).lines())
        .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(width));
  }

  @Test
  void options_widthBelowTheLeast() {
    assertThatThrownBy(() -> new TextOptions(59))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("width 59 is not in 60 to 400");
  }

  @Test
  void text_cannotSteerTheTerminal() {
    Block hostile = new Block.Sentence("a\u001B[31mred\u0007 \u202Eback", Tone.NORMAL);
    assertThat(text(Golden.of(hostile))).contains("a\uFFFD[31mred\uFFFD \uFFFDback");
  }

  @Test
  void table_countsTwoColumnsForEastAsianCharacters() {
    Block table =
        new Block.Table(
            "T",
            List.of(Column.left("a", "A", 1), Column.right("b", "B", 1)),
            List.of(Row.of(Cell.of("日本"), Cell.of("1")), Row.of(Cell.of("abcd"), Cell.of("22"))),
            List.of());
    assertThat(text(Golden.of(table))).contains("A      B\n--------\n日本   1\nabcd  22\n");
  }

  @Test
  void table_breaksAWordThatNoLineCanHold() {
    Block table =
        new Block.Table(
            "T",
            List.of(Column.left("a", "A", 1)),
            List.of(Row.of(Cell.of("x".repeat(150)))),
            List.of());
    assertThat(text(Golden.of(table)))
        .contains("\n" + "x".repeat(100) + "\n" + "x".repeat(50) + "\n");
  }

  @Test
  void prose_keepsListsCodeQuotesTablesAndLinks() {
    String markdown =
        """
        # Head

        1. one
           - inner *word*
        2. two [site](https://example.org) [bad](javascript:alert(1))

        > quoted

            code  kept

        | a | b |
        |---|---|
        | 1 | 2 |
        """;
    assertThat(text(Golden.of(new Block.Prose(markdown))))
        .contains(
            """
            Head

            1. one
               - inner word
            2. two site (https://example.org) bad

            > quoted

              code  kept

            a  b
            ----
            1  2
            """);
  }

  @Test
  void allowance_ofNothingDrawsNoBar() {
    Chart none =
        new Chart.Allowance(
            "Nothing is allowed.",
            Duration.ZERO,
            Duration.ZERO,
            new Chart.Caption("Allowed", "0 s"),
            Optional.empty(),
            "Counted 0 s");
    assertThat(text(Golden.of(none))).contains("Nothing is allowed.\n\nAllowed 0 s\nCounted 0 s\n");
  }

  private static String text(Document document) {
    return Golden.render(new TextRenderer(), document);
  }
}
