package dev.nines.brand.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nines.brand.Colour;
import dev.nines.brand.Vector;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SvgReaderTest {

  private static Checked<Vector> read(String text) {
    return SvgReader.read("logo.svg", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Checked<Vector> drawing(String inside) {
    return read(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 50\">\n"
            + inside
            + "\n</svg>");
  }

  private static Vector.Shape shape(String inside) {
    Checked<Vector> read = drawing(inside);
    assertThat(read.problems()).isEmpty();
    return read.value().orElseThrow().shapes().get(0);
  }

  private static Vector.Piece last(String path) {
    List<Vector.Piece> outline = shape("<path d=\"" + path + "\"/>").outline();
    return outline.get(outline.size() - 1);
  }

  @Test
  void read_sizeIsThatOfTheViewBox() {
    Vector vector = drawing("<rect width=\"1\" height=\"1\"/>").value().orElseThrow();
    assertThat(vector.width()).isEqualTo(100);
    assertThat(vector.height()).isEqualTo(50);
    assertThat(vector.aspect()).isEqualTo(2);
  }

  @Test
  void read_viewBoxThatBeginsElsewhere_movesTheShapes() {
    Vector vector =
        read("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"10 20 30 40\"><path d=\"M12 25L13 26z\"/></svg>")
            .value()
            .orElseThrow();
    assertThat(vector.shapes().get(0).outline())
        .containsExactly(new Vector.Move(2, 5), new Vector.Straight(3, 6), new Vector.Close());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "absolute line | M1 2L3 4 | 3 | 4",
        "relative line | M1 2l3 4 | 4 | 6",
        "further points of a move are lines | m1 2 3 4 | 4 | 6",
        "level | M1 2H9 | 9 | 2",
        "upright | M1 2v9 | 1 | 11",
        "no blanks where none are needed | M1-2L.5.5 | 0.5 | 0.5",
        "exponent | M0 0L1e1 2E-1 | 10 | 0.2",
        "after a close the pen is at the start | M1 2L5 5zl1 1 | 2 | 3"
      })
  void path_straight(String name, String path, double x, double y) {
    assertThat(last(path)).isEqualTo(new Vector.Straight(x, y));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "cubic | M0 0C1 2 3 4 5 6 | 1 | 2 | 3 | 4 | 5 | 6",
        "relative cubic | M1 1c1 2 3 4 5 6 | 2 | 3 | 4 | 5 | 6 | 7",
        "smooth mirrors the arm | M0 0C0 1 1 2 2 2S4 1 4 0 | 3 | 2 | 4 | 1 | 4 | 0",
        "smooth without a curve before | M1 1S3 3 5 1 | 1 | 1 | 3 | 3 | 5 | 1",
        "quadratic | M0 0Q3 3 6 0 | 2 | 2 | 4 | 2 | 6 | 0",
        "smooth quadratic | M0 0Q3 3 6 0T12 0 | 8 | -2 | 10 | -2 | 12 | 0"
      })
  void path_curve(
      String name, String path, double x1, double y1, double x2, double y2, double x, double y) {
    assertThat(last(path)).isEqualTo(new Vector.Curve(x1, y1, x2, y2, x, y));
  }

  // a quarter of the circle around (0, 0) with radius 10; the flags may stand without blanks
  @ParameterizedTest
  @ValueSource(strings = {"M10 0A10 10 0 0 1 0 10", "M10 0a10 10 0 01-10 10"})
  void path_arc(String path) {
    Vector.Curve curve = (Vector.Curve) last(path);
    double arm = 10 * 4.0 / 3 * Math.tan(Math.PI / 8);
    assertThat(curve.x1()).isEqualTo(10, within(1e-9));
    assertThat(curve.y1()).isEqualTo(arm, within(1e-9));
    assertThat(curve.x2()).isEqualTo(arm, within(1e-9));
    assertThat(curve.y2()).isEqualTo(10, within(1e-9));
    assertThat(curve.x()).isEqualTo(0, within(1e-9));
    assertThat(curve.y()).isEqualTo(10, within(1e-9));
  }

  @Test
  void path_longArc_goesTheOtherWayRound() {
    List<Vector.Piece> outline = shape("<path d=\"M10 0A10 10 0 1 0 0 10\"/>").outline();
    assertThat(outline).hasSize(1 + 3);
  }

  @Test
  void group_handsDownColoursAndPlace() {
    Vector.Shape shape =
        shape(
            "<g fill=\"#0B5C5E\" transform=\"translate(10 5) scale(2)\">"
                + "<g style=\"stroke:red;stroke-width:3;stroke-linecap:round\">"
                + "<path d=\"M1 1L2 2\"/></g></g>");
    assertThat(shape.fill()).contains(new Colour(0x0B5C5E));
    assertThat(shape.line())
        .contains(new Vector.Line(new Colour(0xFF0000), 6, Vector.End.ROUND, Vector.Corner.MITER));
    assertThat(shape.outline()).containsExactly(new Vector.Move(12, 7), new Vector.Straight(14, 9));
  }

  @Test
  void shape_withoutColours_isBlackInside() {
    Vector.Shape shape = shape("<polygon points=\"0,0 10,0 10,10\"/>");
    assertThat(shape.fill()).contains(Colour.BLACK);
    assertThat(shape.line()).isEqualTo(Optional.empty());
    assertThat(shape.outline()).hasSize(4);
  }

  @Test
  void read_wordsAndNotesOfDrawingPrograms_areNotDrawn() {
    Checked<Vector> read =
        read(
            "<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://127.0.0.1:9/svg11.dtd\">"
                + "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:i=\"urn:i\" width=\"4\" height=\"4\">"
                + "<title>T</title><desc>D</desc><metadata><i:x/></metadata><i:view><path/></i:view><defs/>"
                + "<circle i:y=\"1\" cx=\"2\" cy=\"2\" r=\"1\"/></svg>");
    assertThat(read.problems()).isEmpty();
    assertThat(read.value().orElseThrow().shapes()).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "text | <text>a</text> | text",
        "image | <image width=\"1\" height=\"1\"/> | image",
        "use | <use href=\"#a\"/> | use",
        "gradient in use | <rect width=\"1\" height=\"1\" fill=\"url(#a)\"/> | fill=\"url(#a)\"",
        "transparency | <rect width=\"1\" height=\"1\" opacity=\"0.5\"/> | opacity=\"0.5\"",
        "clip | <rect width=\"1\" height=\"1\" clip-path=\"url(#a)\"/> | clip-path=\"url(#a)\"",
        "filter | <rect width=\"1\" height=\"1\" filter=\"url(#a)\"/> | filter=\"url(#a)\"",
        "style sheet | <style>rect { fill: red }</style> | style",
        "style sheet in definitions | <defs><style>rect { fill: red }</style></defs> | style",
        "script | <script>a()</script> | script",
        "inherited colour | <rect width=\"1\" height=\"1\" fill=\"currentColor\"/> | fill=\"currentColor\"",
        "dashes | <path d=\"M0 0L1 1\" stroke=\"red\" stroke-dasharray=\"2\"/> | stroke-dasharray=\"2\"",
        "percentages | <rect width=\"10%\" height=\"1\"/> | rect",
        "wrong path | <path d=\"M0 0X1\"/> | path",
        "path that begins with a line | <path d=\"L0 0\"/> | path",
        "wrong transform | <g transform=\"bend(3)\"/> | transform=\"bend(3)\"",
        "line stretched one way | <g transform=\"scale(2 1)\"><path d=\"M0 0L1 1\" stroke=\"red\"/></g> | stroke"
      })
  void read_whatCannotBeDrawn_isAProblemWithItsLine(String name, String inside, String found) {
    Checked<Vector> read = drawing(inside);
    assertThat(read.value()).isEmpty();
    assertThat(read.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.SVG_UNSUPPORTED);
              assertThat(problem.found()).isEqualTo(found);
              assertThat(problem.location().line()).isEqualTo(2);
            });
  }

  @Test
  void read_unsupported_saysWhatIsAllowed() {
    assertThat(drawing("<text>a</text>").problems().get(0))
        .hasToString(
            "logo.svg:2: error: \"text\" of SVG cannot be drawn; allowed are g, path, rect, circle,"
                + " ellipse, line, polyline, polygon, title, desc, metadata. [svg-unsupported]");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "no XML | hello",
        "cut off | <svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><g>",
        "other XML | <html/>",
        "no name space | <svg viewBox=\"0 0 1 1\"/>"
      })
  void read_noDrawing_isASyntaxProblem(String name, String text) {
    Checked<Vector> read = read(text);
    assertThat(read.value()).isEmpty();
    assertThat(read.problems()).extracting(Problem::code).containsExactly(ProblemCode.SYNTAX);
  }

  // an entity that would be a billion letters, and one that would be a file
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
        "<!DOCTYPE svg [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>"
      })
  void read_entities_areNotExpanded(String doctype) {
    Checked<Vector> read =
        read(
            doctype
                + "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path d=\"&b;\"/></svg>");
    assertThat(read.value()).isEmpty();
    assertThat(read.problems()).isNotEmpty();
  }

  @Test
  void read_tooDeep_isAProblem() {
    Checked<Vector> read = drawing("<g>".repeat(200) + "</g>".repeat(200));
    assertThat(read.problems())
        .extracting(Problem::message)
        .containsExactly("Elements lie in one another more than 50 deep.");
  }
}
