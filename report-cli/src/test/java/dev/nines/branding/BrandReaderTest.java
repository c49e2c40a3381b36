package dev.nines.branding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.brand.Brand;
import dev.nines.brand.Colour;
import dev.nines.brand.OwnSection;
import dev.nines.brand.Paper;
import dev.nines.brand.Vector;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import dev.nines.source.SourceInput;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrandReaderTest {

  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 1\"><path d=\"M0 0L1 1\"/></svg>";

  private final Map<String, byte[]> files = new HashMap<>();

  @BeforeEach
  void putFiles() throws IOException {
    put("logo.svg", SVG);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(4, 2, BufferedImage.TYPE_INT_RGB), "png", out);
    files.put("map.png", out.toByteArray());
  }

  private void put(String name, String text) {
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private BrandFile file(String name) {
    return new BrandFile(SourceInput.of(name, files.get(name)), this::beside);
  }

  private Checked<BrandFile> beside(String name) {
    return files.containsKey(name)
        ? Checked.of(file(name))
        : Checked.failed(
            Problem.of(
                ProblemCode.FILE_MISSING, SourceLocation.ofFile(name), "No \"" + name + "\"."));
  }

  private Checked<Brand> read(String yaml) {
    put("brand.yaml", yaml);
    return BrandReader.read(file("brand.yaml"));
  }

  private Checked<OwnSection> section(String markdown) {
    put("own.md", markdown);
    return BrandReader.section(file("own.md"));
  }

  @Test
  void read_nameAlone() {
    Checked<Brand> read = read("brand: Rowan");
    assertThat(read.problems()).isEmpty();
    assertThat(read.value())
        .contains(new Brand("Rowan", Brand.STANDARD.look(), "", "", Brand.STANDARD.sections()));
  }

  @Test
  void read_everything() {
    put("own.md", "# Service desk\n\nWrite.");
    Brand brand =
        read("""
                brand: Rowan
                logo: {file: logo.svg, alternative: A twig}
                colours: {text: "#0B5C5E", graphics: "#0B5C5F"}
                paper: Letter
                footer: 4 Example Quay
                legal: Nothing changes.
                sections:
                  order: [claim, service-desk]
                  without: [days]
                  own: [{id: service-desk, file: own.md, after: credit, documents: sla}]
                """)
            .value()
            .orElseThrow();
    assertThat(brand.look().logo().orElseThrow().alternative()).isEqualTo("A twig");
    assertThat(brand.look().logo().orElseThrow().artwork()).isInstanceOf(Vector.class);
    assertThat(brand.look().colours().text()).contains(new Colour(0x0B5C5E));
    assertThat(brand.look().colours().graphics()).contains(new Colour(0x0B5C5F));
    assertThat(brand.look().paper()).contains(Paper.LETTER);
    assertThat(brand.footer()).isEqualTo("4 Example Quay");
    assertThat(brand.legal()).isEqualTo("Nothing changes.");
    assertThat(brand.sections().order()).containsExactly("claim", "service-desk");
    assertThat(brand.sections().without()).containsExactly("days");
    OwnSection own = brand.sections().own().get(0);
    assertThat(own.heading()).isEqualTo("Service desk");
    assertThat(own.markdown()).isEqualTo("Write.");
    assertThat(own.after()).contains("credit");
    assertThat(own.isIn("sla")).isTrue();
    assertThat(own.isIn("metrics")).isFalse();
  }

  @Test
  void read_logoByName_takesTheNameForItsWords() {
    Brand brand = read("{brand: Rowan, logo: logo.svg}").value().orElseThrow();
    assertThat(brand.look().logo().orElseThrow().alternative()).isEqualTo("Rowan");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "name missing | {paper: A4} | brand.yaml:1: error: \"brand\" is missing in a brand file, which must have it. [missing-key]",
        "other key | {brand: R, logos: a} | brand.yaml:1: error: \"logos\" is not a key of a brand file; did you mean \"logo\"? [unknown-key]",
        "pale text | {brand: R, colours: {text: '#8A8A8A'}} | brand.yaml:1: error: The colour \"#8A8A8A\" of \"text\" has a contrast of 3.45:1 on white; allowed is 4.5:1 or more, as \"#767676\" has. [brand-contrast]",
        "pale graphics | {brand: R, colours: {graphics: '#AAAAAA'}} | brand.yaml:1: error: The colour \"#AAAAAA\" of \"graphics\" has a contrast of 2.32:1 on white; allowed is 3:1 or more, as \"#949494\" has. [brand-contrast]",
        "colour by name | {brand: R, colours: {text: teal}} | brand.yaml:1: error: \"text\" is \"teal\"; allowed is a colour such as \"#0B5C7A\", in quotes. [invalid-value]",
        "paper | {brand: R, paper: A5} | brand.yaml:1: error: \"paper\" is \"A5\"; allowed is one of \"A4\", \"Letter\". [invalid-value]",
        "logo missing | {brand: R, logo: no.svg} | brand.yaml:1: error: No \"no.svg\". [file-missing]",
        "facts left out | {brand: R, sections: {without: [problems]}} | brand.yaml:1: error: The section \"problems\" cannot be left out: without it the document would say less than it rests on. [invalid-value]",
        "section without words | {brand: R, sections: {own: [{id: a, heading: H}]}} | brand.yaml:1: error: A section must have its words under \"text\" or in a \"file\", and not both. [contradiction]",
        "section without heading | {brand: R, sections: {own: [{id: a, text: T}]}} | brand.yaml:1: error: A section needs a \"heading\", unless its words begin with one. [missing-key]",
        "same id | {brand: R, sections: {own: [{id: a, text: '# T'}, {id: a, text: '# U'}]}} | brand.yaml:1: error: Another section has the id \"a\" already. [contradiction]"
      })
  void read_wrong_saysWhatIsAllowed(String name, String yaml, String message) {
    Checked<Brand> read = read(yaml);
    assertThat(read.value()).isEmpty();
    assertThat(read.problems()).extracting(Problem::toString).containsExactly(message);
  }

  @Test
  void read_colourThatContrastsEnoughForGraphics_isNotEnoughForText() {
    assertThat(read("{brand: R, colours: {graphics: '#8A8A8A'}}").problems()).isEmpty();
  }

  @Test
  void read_longFooter_isAProblem() {
    assertThat(read("{brand: R, footer: " + "a".repeat(131) + "}").problems())
        .extracting(Problem::allowed)
        .containsExactly("one line of at most 130 letters; longer text belongs under \"legal\"");
  }

  @Test
  void section_headingInTwoLines() {
    OwnSection own = section("Our desk\n========\n\nWrite.").value().orElseThrow();
    assertThat(own.heading()).isEqualTo("Our desk");
    assertThat(own.markdown()).isEqualTo("Write.");
    assertThat(own.id()).isEqualTo("own-own");
  }

  @Test
  void section_withoutHeading_isCalledLikeItsFile() {
    OwnSection own = section("Write.").value().orElseThrow();
    assertThat(own.heading()).isEqualTo("own");
    assertThat(own.markdown()).isEqualTo("Write.");
  }

  @Test
  void section_picture() {
    Checked<OwnSection> read = section("# A\n\n![Where](map.png)");
    assertThat(read.problems()).isEmpty();
    assertThat(read.value().orElseThrow().pictures()).containsOnlyKeys("map.png");
    assertThat(read.value().orElseThrow().isIn("letter")).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "script | [a](javascript:alert) | own.md:3: warning: The link to \"javascript:alert\" is shown as text: links may lead to http, https and mailto. [link-unsafe]",
        "file | [a](other.md) | own.md:3: warning: The link to \"other.md\" is shown as text: links may lead to http, https and mailto. [link-unsafe]",
        "HTML | <b>x</b> y | own.md:3: note: The HTML \"<b>\" is shown as the text it is. [html-as-text]",
        "no words | ![](map.png) | own.md:3: warning: The picture \"map.png\" has no words for those who do not see it; write ![words](map.png). [picture-alternative]",
        "on the web | ![a](https://example.com/a.png) | own.md:3: warning: The picture \"https://example.com/a.png\" is not fetched; its words are shown. Pictures must be local files. [picture-elsewhere]",
        "no scheme | ![a](//example.com/a.png) | own.md:3: warning: The picture \"//example.com/a.png\" is not fetched; its words are shown. Pictures must be local files. [picture-elsewhere]",
        "data | ![a](data:image/png;base64,AAAA) | own.md:3: warning: The picture \"data:image/png;base64,AAAA\" is not fetched; its words are shown. Pictures must be local files. [picture-elsewhere]"
      })
  void section_whatIsNotShownAsItStands_isSaid(String name, String line, String message) {
    Checked<OwnSection> read = section("# A\n\n" + line);
    assertThat(read.value()).isPresent();
    assertThat(read.problems()).extracting(Problem::toString).first().isEqualTo(message);
  }

  @Test
  void section_pictureThatIsMissing_isAnError() {
    Checked<OwnSection> read = section("# A\n\n![a](no.png)");
    assertThat(read.value()).isEmpty();
    assertThat(read.problems())
        .extracting(Problem::toString)
        .containsExactly("own.md:3: error: No \"no.png\". [file-missing]");
  }

  @Test
  void section_drawingAsPicture_isAnError() {
    assertThat(section("![a](logo.svg)").problems())
        .extracting(Problem::message)
        .containsExactly(
            "The picture \"logo.svg\" cannot be put into a document: it is neither PNG nor JPEG.");
  }
}
