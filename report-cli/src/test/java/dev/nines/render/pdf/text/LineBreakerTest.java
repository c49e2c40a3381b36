package dev.nines.render.pdf.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.render.pdf.page.Measure;
import dev.nines.render.pdf.page.TextStyle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBreakerTest {

  /** Every character is one wide. */
  private static final Measure ONE = (style, text) -> text.length();

  @ParameterizedTest
  @CsvSource({
    "words fit, aa bb cc, 8, aa bb cc",
    "words wrap, aa bb cc, 5, 'aa bb |cc'",
    "spaces are one, aa   bb, 10, aa bb",
    "hyphens hold, one-two three, 8, 'one-two |three'",
    "long word is cut at its signs, ab/cde/fg, 4, ab/|cde/|fg",
    "long word without signs is cut anywhere, abcdefgh, 3, abc|def|gh",
    "a number keeps its unit, a 30 min b, 6, 'a |30 min |b'",
    "a length is one, aaa 1 d 2 h 3 min b, 14, 'aaa |1 d 2 h 3 min |b'",
    "two counts are two, aaaa 3 of 4 b, 6, 'aaaa 3 |of 4 b'",
    "a product does not end a line, aa 31 × 60 b, 6, 'aa 31 |× 60 b'",
    "Japanese lengths keep their units, あ 13 秒 い, 5, 'あ |13 秒 |い'",
    "a no-break space holds ideographs, あ13\u00a0秒あ, 4, 'あ|13\u00a0秒|あ'",
    "a difference does not end a line, aa − 3 b, 4, 'aa |− 3 |b'",
    "a length too wide parts between its parts, 1 d 15 h 35 min, 10, '1 d 15 h |35 min'",
    "Japanese hours are one word, ああ3 時間, 4, 'ああ|3 時間'",
    "ideographs part, 数据库故障, 2, 数据|库故|障",
  })
  void lines_break(String name, String text, double width, String expected) {
    assertThat(broken(text, width)).isEqualTo(expected);
  }

  @Test
  void lines_noBreakSpaceHolds() {
    assertThat(broken("aa 99\u00A0% bb", 5)).isEqualTo("aa |99\u00A0% |bb");
  }

  @Test
  void lines_lineFeedBreaks() {
    assertThat(broken("a\nb", 10)).isEqualTo("a|b");
  }

  @Test
  void lines_ofNothing() {
    assertThat(LineBreaker.lines(Span.of("", TextStyle.BODY), 10, ONE)).isEmpty();
  }

  @Test
  void lines_widthLeavesOutTheSpaceAtTheEnd() {
    List<Line> lines = LineBreaker.lines(Span.of("aa bb cc", TextStyle.BODY), 5, ONE);
    assertThat(lines.get(0).width()).isEqualTo(5);
    assertThat(lines.get(0).text()).isEqualTo("aa bb ");
  }

  @Test
  void lines_keepTheStylesOfTheirSpans() {
    Span plain = Span.of("aa b", TextStyle.BODY);
    Span bold = Span.of("b cc", TextStyle.BODY.bold());
    List<Line> lines = LineBreaker.lines(List.of(plain, bold), 5, ONE);
    assertThat(lines.get(0).chunks())
        .extracting(c -> c.span().text())
        .containsExactly("aa b", "b ");
    assertThat(lines.get(0).chunks().get(1).x()).isEqualTo(4);
  }

  @Test
  void balanced_hasAsManyLinesOfAboutOneLength() {
    Span span = Span.of("aaaa bbbb cccc dddd", TextStyle.BODY);
    assertThat(LineBreaker.lines(span, 15, ONE)).extracting(Line::width).containsExactly(14.0, 4.0);
    assertThat(LineBreaker.balanced(span, 15, ONE))
        .extracting(Line::width)
        .containsExactly(9.0, 9.0);
  }

  @Test
  void fitted_endsInAnEllipsisAtAWord() {
    assertThat(LineBreaker.fitted("one two three", TextStyle.BODY, 20, ONE))
        .isEqualTo("one two three");
    assertThat(LineBreaker.fitted("one two three", TextStyle.BODY, 10, ONE)).isEqualTo("one two…");
  }

  private static String broken(String text, double width) {
    List<Line> lines = LineBreaker.lines(Span.of(text, TextStyle.BODY), width, ONE);
    return String.join("|", lines.stream().map(Line::text).toList());
  }
}
