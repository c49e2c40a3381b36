package dev.nines.render.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nines.render.fixture.Golden;
import dev.nines.render.fixture.PostmortemFixture;
import dev.nines.render.fixture.SlaFixture;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Document;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class HtmlRendererTest {

  static Stream<Document> documents() {
    return Stream.of(PostmortemFixture.document(), SlaFixture.document());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void render_loadsNothingAndRunsNothing(Document document) throws Exception {
    String html = html(document);
    assertThat(html)
        .contains("default-src 'none'")
        .doesNotContain("<script")
        .doesNotContain("<link")
        .doesNotContain("<img")
        .doesNotContain("url(http")
        .doesNotContain("@import");
    for (Element element : elements(html)) {
      IntStream.range(0, element.getAttributes().getLength())
          .mapToObj(index -> element.getAttributes().item(index).getNodeName())
          .forEach(name -> assertThat(name).doesNotStartWith("on").isNotEqualTo("src"));
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void render_hasLandmarksOneTitleAndHeadingsInOrder(Document document) throws Exception {
    List<Element> elements = elements(html(document));
    assertThat(names(elements)).contains("header", "main", "footer");
    assertThat(elements.get(0).getAttribute("lang")).isEqualTo("en");
    int level = 0;
    for (String name : names(elements)) {
      if (name.matches("h[1-6]")) {
        int next = name.charAt(1) - '0';
        assertThat(next).isLessThanOrEqualTo(level + 1);
        level = next;
      }
    }
    assertThat(names(elements)).containsOnlyOnce("h1");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void render_namesEveryChartAndEveryTableAndNoIdTwice(Document document) throws Exception {
    Set<String> ids = new HashSet<>();
    for (Element element : elements(html(document))) {
      String id = element.getAttribute("id");
      assertThat(id.isEmpty() || ids.add(id)).as(id).isTrue();
      if (element.getAttribute("role").equals("img")) {
        assertThat(element.getAttribute("aria-label")).isNotEmpty();
      }
      if (element.getTagName().equals("table")) {
        assertThat(element.getElementsByTagName("caption").getLength()).isEqualTo(1);
      }
      if (element.getTagName().equals("th")) {
        assertThat(element.getAttribute("scope")).matches("col|row");
        assertThat(element.getTextContent()).isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void render_showsEveryTextOfTheDocument(Document document) throws Exception {
    String text = elements(html(document)).get(0).getTextContent();
    assertThat(text)
        .contains(document.head().title(), document.footer().inputs(), document.footer().rules());
    for (Section section : document.sections()) {
      assertThat(text).contains(section.heading(), section.note());
      for (Block block : section.blocks()) {
        if (block instanceof Block.Table table) {
          table
              .rows()
              .forEach(
                  row ->
                      row.cells()
                          .forEach(cell -> assertThat(text).contains(cell.text(), cell.note())));
        }
      }
    }
  }

  @Test
  void render_isTheSameInAnyZoneAndLocaleOfTheMachine() {
    String here = html(PostmortemFixture.document());
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(html(PostmortemFixture.document())).isEqualTo(here);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  @Test
  void text_isEscaped() {
    String hostile = "<script>alert(\"1\")</script> & 'x' \u0000";
    Block sentence = new Block.Sentence(hostile, Tone.NORMAL);
    Block entry =
        new Block.Entries(
            List.of(new Block.Entry(hostile, hostile, Optional.of(Cell.of(hostile)), "x")));
    assertThat(html(Golden.of(sentence, entry)))
        .doesNotContain("<script")
        .contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; 'x' \uFFFD");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "raw html | a <b onclick='x'>c</b> | a &lt;b onclick='x'&gt;c&lt;/b&gt;",
        "unsafe link | [x *y*](javascript:z) | <p>x <em>y</em></p>",
        "safe link | [x](https://e.org) | href=\"https://e.org\"",
        "picture | ![words](https://e.org/p.png) | <p>words</p>",
        "heading | # Head | <h3>Head</h3>",
        "deepest heading | ###### Head | <h3>Head</h3>"
      })
  void prose(String name, String markdown, String expected) {
    assertThat(html(Golden.of(new Block.Prose(markdown)))).contains(expected);
  }

  @Test
  void prose_headingsKeepTheirOrderUnderTheSection() {
    assertThat(HtmlProse.of("## A\n\n### B\n\n# C", 3))
        .contains("<h4>A</h4>", "<h5>B</h5>", "<h3>C</h3>");
  }

  @ParameterizedTest
  @CsvSource({
    "90 minutes, PT90M, PT10M",
    "12 minutes, PT12M, PT1M",
    "a day, P1D, PT2H",
    "60 days, P60D, P5D"
  })
  void tickStep_leavesRoomForLabels(String name, Duration axis, Duration expected) {
    assertThat(TickStep.of(axis)).isEqualTo(expected);
  }

  @Test
  void spread_keepsOrderAndDistance() {
    List<Double> placed = Spread.over(List.of(0.0, 1.0, 2.0, 99.0, 100.0), 10, 0, 100);
    List<Double> gaps = new ArrayList<>();
    for (int index = 1; index < placed.size(); index++) {
      gaps.add(placed.get(index) - placed.get(index - 1));
    }
    assertThat(gaps).allSatisfy(gap -> assertThat(gap).isGreaterThanOrEqualTo(10 - 1e-9));
    assertThat(placed.get(0)).isCloseTo(0, within(1e-9));
    assertThat(placed.get(4)).isCloseTo(100, within(1e-9));
  }

  private static String html(Document document) {
    return Golden.render(new HtmlRenderer(), document);
  }

  private static List<String> names(List<Element> elements) {
    return elements.stream().map(Element::getTagName).toList();
  }

  // the page is written so that it is XML as well
  private static List<Element> elements(String html) throws Exception {
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    NodeList nodes =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(bytes))
            .getElementsByTagName("*");
    return IntStream.range(0, nodes.getLength())
        .mapToObj(index -> (Element) nodes.item(index))
        .toList();
  }
}
