package dev.nines.branding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
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
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrandReaderTest {

  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 1\"><path d=\"M0 0L1 1\"/></svg>";

  private final Map<String, byte[]> files = new HashMap<>();

  @BeforeEach
  void putFiles() throws IOException {
    put("logo.svg", SVG);
    put("OWN.MD", "Write.");
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

  // a picture of every name lies there, so only the rule keeps it out
  @ParameterizedTest
  @ValueSource(
      strings = {
        "../map.png",
        "a/../../map.png",
        "%2e%2e/map.png",
        "%2E%2E%2Fmap.png",
        "..%5cmap.png",
        "./../map.png",
        "<..\\map.png>",
        "/map.png",
        "C:/map.png",
        "<C:\\map.png>",
        "//host/map.png",
        "file:///map.png",
        "FILE:map.png",
        "data:image/png;base64,AAAA",
        "http://host.example/map.png",
        "ftp://host.example/map.png"
      })
  void section_pictureFromElsewhere_isNotOpened(String name) {
    List<String> asked = new ArrayList<>();
    put("own.md", "# A\n\n![words](" + name + ")\n");
    BrandFile own =
        new BrandFile(
            SourceInput.of("own.md", files.get("own.md")),
            other -> {
              asked.add(other);
              return Checked.of(file("map.png"));
            });
    Checked<OwnSection> section = BrandReader.section(own);
    assertThat(asked).isEmpty();
    assertThat(section.value().orElseThrow().pictures()).isEmpty();
    assertThat(section.problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.PICTURE_ELSEWHERE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"map.png", "a/map.png", "./map.png", "a/../map.png", "a/b/../../map.png"})
  void section_pictureInItsFolder_isOpened(String name) {
    put("own.md", "# A\n\n![words](" + name + ")\n");
    BrandFile own =
        new BrandFile(
            SourceInput.of("own.md", files.get("own.md")), other -> Checked.of(file("map.png")));
    assertThat(BrandReader.section(own).value().orElseThrow().pictures()).containsOnlyKeys(name);
  }

  // the schema and the reader

  private static final JsonNode SCHEMA_TREE = schema();
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(SCHEMA_TREE);

  private static JsonNode schema() {
    try (InputStream in =
        BrandReaderTest.class.getResourceAsStream("/dev/nines/schema/brand.schema.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // what the reader says of a key that it does not know names all that it does
  private List<String> keys(String yaml) {
    List<Problem> problems =
        read(yaml).problems().stream().filter(p -> p.code() == ProblemCode.UNKNOWN_KEY).toList();
    assertThat(problems).hasSize(1);
    return List.of(problems.get(0).allowed().split(", "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "the file | /properties | {brand: R, zzzzzzzzz: 1}",
        "the logo | /properties/logo/oneOf/1/properties | {brand: R, logo: {file: logo.svg, zzzzzzzzz: 1}}",
        "the colours | /properties/colours/properties | {brand: R, colours: {zzzzzzzzz: 1}}",
        "the sections | /properties/sections/properties | {brand: R, sections: {zzzzzzzzz: 1}}",
        "a section | /$defs/own/properties | {brand: R, sections: {own: [{id: a, heading: A, text: b, zzzzzzzzz: 1}]}}"
      })
  void schema_hasTheKeysThatTheReaderKnows(String what, String pointer, String yaml) {
    List<String> inSchema = new ArrayList<>();
    SCHEMA_TREE.at(pointer).fieldNames().forEachRemaining(inSchema::add);
    assertThat(keys(yaml)).containsExactlyInAnyOrderElementsOf(inSchema);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a name alone | {brand: R} | true",
        "no name | {footer: x} | false",
        "an empty name | {brand: ' '} | false",
        "a logo | {brand: R, logo: logo.svg} | true",
        "a logo with words | {brand: R, logo: {file: logo.svg, alternative: A} } | true",
        "a logo without a file | {brand: R, logo: {alternative: A} } | false",
        "colours | {brand: R, colours: {text: '#0B5C5E', graphics: '#0B5C5E'} } | true",
        "a colour by name | {brand: R, colours: {text: green} } | false",
        "paper | {brand: R, paper: Letter} | true",
        "other paper | {brand: R, paper: A5} | false",
        "a long footer | {brand: R, footer: FOOTER} | false",
        "order | {brand: R, sections: {order: [claim], without: [days]} } | true",
        "problems left out | {brand: R, sections: {without: [problems]} } | false",
        "an id with a blank | {brand: R, sections: {order: ['a b']} } | false",
        "own text | {brand: R, sections: {own: [{id: a, heading: A, text: b, after: claim, documents: letter}]} } | true",
        "own text of two documents | {brand: R, sections: {own: [{id: a, heading: A, text: b, documents: [sla, fleet]}]} } | true",
        "own text of no such document | {brand: R, sections: {own: [{id: a, heading: A, text: b, documents: [all]}]} } | false",
        "own file | {brand: R, sections: {own: [{id: a, heading: A, file: OWN.MD}]} } | true",
        "own file that is no text | {brand: R, sections: {own: [{id: a, heading: A, file: own.key}]} } | false",
        "text and file | {brand: R, sections: {own: [{id: a, heading: A, text: b, file: own.md}]} } | false",
        "neither | {brand: R, sections: {own: [{id: a, heading: A}]} } | false",
        "no id | {brand: R, sections: {own: [{heading: A, text: b}]} } | false"
      })
  void schema_saysWhatTheReaderSays(String what, String yaml, boolean good) throws IOException {
    String text = yaml.replace("FOOTER", "x".repeat(131));
    JsonNode tree = new YAMLMapper().readTree(text);
    assertThat(SCHEMA.validate(tree).isEmpty()).as("schema").isEqualTo(good);
    assertThat(read(text).value().isPresent()).as("reader").isEqualTo(good);
  }

  @Test
  void schema_takesTheSample() throws IOException {
    Path sample = Path.of("../samples/brand/brand.yaml");
    assertThat(SCHEMA.validate(new YAMLMapper().readTree(Files.readString(sample)))).isEmpty();
  }
}
