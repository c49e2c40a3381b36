package dev.nines.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import dev.nines.problem.Problem;
import dev.nines.render.SampleDocuments;
import dev.nines.render.SampleReports;
import dev.nines.render.StressDocuments;
import dev.nines.report.Block;
import dev.nines.report.Document;
import dev.nines.report.Section;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfRendererTest {

  private final List<Problem> missing = new ArrayList<>();
  private final PdfRenderer renderer = PdfRenderer.of(PdfOptions.standard(), missing::addAll);

  @Test
  void render_postmortemIsReadInOrder() throws IOException {
    List<String> pages = pages(SampleDocuments.postmortem());
    assertThat(pages).hasSize(2);
    assertThat(pages.get(0))
        .containsSubsequence(
            "ChargeOver inaccessible / network outage",
            "Resolved Saturday 5 July 2025",
            "Customer impact",
            "1 h 30 min",
            "Target missed",
            "Started",
            "What happened, to scale",
            "Repair",
            "Summary",
            "On July 5th, a firewall-related issue caused ChargeOver to be inaccessible for"
                + " approximately 90 minutes.",
            "Root cause");
    assertThat(pages.get(1))
        .containsSubsequence(
            "Timeline",
            "Since start",
            "Firewall experiences an error, which stops some inbound/outbound traffic.",
            "Impact starts, detected",
            "page.txt:21",
            "Actions",
            "Published updates",
            "see problem 1",
            "Effect on the promise for July 2025",
            "Problems found in the source",
            "“Approximately 90 minutes” agrees with the computed 90 min.");
    assertThat(missing).isEmpty();
  }

  @Test
  void render_serviceLevelReportTakesTwoPages() throws IOException {
    List<String> pages = pages(SampleReports.sla());
    assertThat(pages).hasSize(2);
    assertThat(pages.get(0)).contains("99.79").contains("Outages");
    assertThat(pages.get(1)).contains("contract.yaml");
    assertThat(missing).isEmpty();
  }

  @Test
  void render_fiveHundredRowsAreAllThereInOrder() throws IOException {
    Document document = SampleDocuments.document("500 outages", StressDocuments.outages(500));
    String text = String.join("\n", pages(document));
    String[] durations =
        IntStream.rangeClosed(1, 500).mapToObj(this::duration).toArray(String[]::new);
    assertThat(text).containsSubsequence(durations);
  }

  private String duration(int outage) {
    return "1 h " + outage % 60 + " min";
  }

  @Test
  void render_longTitleIsNeverCutOnTheFirstPage() throws IOException {
    String title = "Every request was refused ".repeat(10).strip(); // 259 characters
    List<String> pages = pages(SampleDocuments.document(title));
    assertThat(pages.get(0)).contains(title);
  }

  @Test
  void render_emptySectionsAndBlocks() throws IOException {
    Document document =
        SampleDocuments.document(
            "Empty",
            Section.opening(),
            Section.full("a", "Alone", ""),
            Section.hanging("b", "Beside nothing"),
            Section.hanging("c", "Empty prose", new Block.Prose("  \n")),
            Section.full(
                "d",
                "Empty lists",
                "",
                new Block.Facts(List.of()),
                new Block.Entries(List.of()),
                new Block.Definitions(List.of()),
                new Block.Findings(List.of())));
    List<String> pages = pages(document);
    assertThat(pages).hasSize(1);
    assertThat(pages.get(0))
        .containsSubsequence("Alone", "Beside nothing", "Empty prose", "Empty lists");
  }

  @Test
  void render_hostileMarkdownStaysText() throws IOException {
    String text = String.join("\n", pages(StressDocuments.edges()));
    assertThat(text).contains("<b>HTML is text</b>", "a bad one", "A graph of requests");
    assertThat(text).contains("link to the runbook");
    assertThat(addresses(bytes(StressDocuments.edges())))
        .containsExactly("https://example.org/runbook/payments");
  }

  @Test
  void render_cellsOfAnAuthorsTableHoldLinks() throws Exception {
    String table =
        """
        | Way | For what |
        |---|---|
        | [the **desk**](mailto:desk@example.org) or [here](https://example.org/) | questions |
        | [a script](javascript:alert) | nothing |
        """;
    Document document =
        SampleDocuments.document("Ways", Section.hanging("a", "A", new Block.Prose(table)));
    byte[] pdf = bytes(document);
    assertThat(addresses(pdf))
        .containsExactly(
            "mailto:desk@example.org", "mailto:desk@example.org", "https://example.org/");
    assertThat(String.join("\n", pages(document)))
        .contains("the desk or here", "a script")
        .doesNotContain("mailto:");
    assertThat(VeraPdf.failures(pdf)).isEmpty();
  }

  @Test
  void render_deeplyNestedMarkdownEnds() throws IOException {
    String nested = "> ".repeat(300) + "deep\n\n" + "- ".repeat(40) + "list";
    Document document =
        SampleDocuments.document("Deep", Section.hanging("a", "A", new Block.Prose(nested)));
    assertThat(String.join("\n", pages(document))).contains("deep").contains("list");
  }

  @Test
  void render_signsThatNoFontHasAreReportedAndVisible() throws IOException {
    String text = String.join("\n", pages(StressDocuments.foreignSigns()));
    assertThat(missing)
        .extracting(Problem::toString)
        .contains(
            "PDF page 1: warning: No font has \"数\" (U+6570), \"据\" (U+636E), \"库\" (U+5E93),"
                + " \"日\" (U+65E5), \"本\" (U+672C), \"語\" (U+8A9E) of the script Han, first in"
                + " \"数据库\"; the PDF shows \"[U+6570]\" in its place. Name a folder"
                + " with a font that has it: --fonts DIR. [glyph-missing]");
    assertThat(text)
        .contains("[U+6570] [U+636E] [U+5E93] failed", "[U+2713]", "[U+05E2]")
        .doesNotContain("\uFFFD");
  }

  @Test
  void render_fontsOfAFolderShowWhatTheBundledLack() throws IOException {
    PdfRenderer world =
        PdfRenderer.of(PdfOptions.standard().with(WorldDocuments.fonts()), missing::addAll);
    byte[] japanese = bytes(world, WorldDocuments.japanese());
    byte[] hebrew = bytes(world, WorldDocuments.rightToLeft());
    assertThat(missing).isEmpty();
    assertThat(String.join(" ", pages(japanese))).contains("データベースの障害報告", "復旧しました。");
    assertThat(String.join(" ", pages(hebrew))).contains("server-1").doesNotContain("[U+");
  }

  @Test
  void render_signsOfComparisonAndArrowsComeFromAnotherFont() throws IOException {
    Document document =
        SampleDocuments.document(
            "a ≥ b", Section.hanging("a", "A", new Block.Prose("1 ≤ 2 → ≈ 3 ≠ 4")));
    assertThat(String.join("\n", pages(document))).contains("a ≥ b").contains("1 ≤ 2 → ≈ 3 ≠ 4");
    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Asia/Tokyo, ja-JP", "America/St_Johns, ar-EG", "UTC, tr-TR"})
  void render_sameBytesInAnyZoneAndLocale(String zone, String locale) throws IOException {
    byte[] expected = bytes(StressDocuments.edges());
    TimeZone zoneBefore = TimeZone.getDefault();
    Locale localeBefore = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      Locale.setDefault(Locale.forLanguageTag(locale));
      assertThat(bytes(StressDocuments.edges())).isEqualTo(expected);
      PdfRenderer other = PdfRenderer.of(PdfOptions.standard());
      assertThat(bytes(other, StressDocuments.edges())).isEqualTo(expected);
    } finally {
      TimeZone.setDefault(zoneBefore);
      Locale.setDefault(localeBefore);
    }
  }

  @Test
  void render_severalThreadsShareARenderer() throws Exception {
    byte[] postmortem = bytes(SampleDocuments.postmortem());
    byte[] report = bytes(SampleReports.sla());
    List<Integer> rounds = IntStream.range(0, 16).boxed().toList();
    assertThat(rounds.parallelStream().map(i -> rendered(i % 2 == 0)))
        .allSatisfy(pdf -> assertThat(pdf).isIn(postmortem, report));
  }

  private byte[] rendered(boolean postmortem) {
    try {
      return bytes(postmortem ? SampleDocuments.postmortem() : SampleReports.sla());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void render_wordsOfOneElementDoNotRunTogether() throws IOException {
    String text = String.join(" ", pages(SampleDocuments.postmortem()));
    assertThat(text)
        .contains("Resolved Saturday 5 July 2025", "1 h 30 min 15:27 to 16:57 CDT")
        .contains("are immediately alerted. Impact starts, detected");
  }

  @Test
  void render_otherContentHasAnotherIdentity() throws IOException {
    PdfReader one = new PdfReader(bytes(SampleDocuments.document("One")));
    PdfReader two = new PdfReader(bytes(SampleDocuments.document("Two")));
    assertThat(one.getTrailer().getAsArray(PdfName.ID).toString())
        .isNotEqualTo(two.getTrailer().getAsArray(PdfName.ID).toString());
  }

  @Test
  void render_letterPaper() throws IOException {
    PdfRenderer letter = PdfRenderer.of(new PdfOptions(Paper.LETTER));
    PdfReader reader = new PdfReader(bytes(letter, SampleDocuments.postmortem()));
    assertThat(reader.getPageSize(1).getWidth()).isEqualTo(612f);
    assertThat(reader.getPageSize(1).getHeight()).isEqualTo(792f);
  }

  @Test
  void render_leavesTheStreamOpen() throws IOException {
    boolean[] closed = {false};
    ByteArrayOutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    renderer.render(SampleDocuments.document("Open"), out);
    assertThat(closed[0]).isFalse();
    assertThat(out.size()).isGreaterThan(1000);
  }

  private static List<String> addresses(byte[] pdf) throws IOException {
    PdfReader reader = new PdfReader(pdf);
    List<String> addresses = new ArrayList<>();
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      PdfArray areas = reader.getPageN(page).getAsArray(PdfName.ANNOTS);
      for (int i = 0; areas != null && i < areas.size(); i++) {
        PdfDictionary action = areas.getAsDict(i).getAsDict(PdfName.A);
        addresses.add(action.getAsString(PdfName.URI).toUnicodeString());
      }
    }
    return addresses;
  }

  private byte[] bytes(Document document) throws IOException {
    return bytes(renderer, document);
  }

  private static byte[] bytes(PdfRenderer renderer, Document document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    renderer.render(document, out);
    return out.toByteArray();
  }

  private List<String> pages(Document document) throws IOException {
    return pages(bytes(document));
  }

  private static List<String> pages(byte[] pdf) throws IOException {
    PdfReader reader = new PdfReader(pdf);
    PdfTextExtractor extractor = new PdfTextExtractor(reader);
    List<String> pages = new ArrayList<>();
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      pages.add(extractor.getTextFromPage(page).replaceAll("\\s+", " "));
    }
    return pages;
  }
}
