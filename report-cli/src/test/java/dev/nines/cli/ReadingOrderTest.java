package dev.nines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import dev.nines.cli.SampleRuns.Made;
import dev.nines.cli.SampleRuns.Sample;
import dev.nines.render.pdf.page.PdfContents;
import dev.nines.report.Block;
import dev.nines.report.Document;
import dev.nines.report.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who hears a document hears it in the order of its sections: the structure tree follows the order
 * in which the pages are drawn, and the extracted text that of the report.
 */
@ExtendWith(SharedSamples.class)
class ReadingOrderTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.nines.cli.SampleRuns#all")
  void text_isInTheOrderOfTheReport(Sample sample, SampleRuns runs) throws IOException {
    Made made = runs.make(sample);
    byte[] pdf = Files.readAllBytes(made.file("pdf"));
    String text = compact(String.join(" ", words(pdf)));
    int at = 0;
    for (String next : landmarks(made.report().document())) {
      int found = text.indexOf(compact(next), at);
      assertThat(found)
          .as("\"" + next + "\" after " + text.substring(Math.max(0, at - 60), at))
          .isNotNegative();
      at = found + compact(next).length();
    }
    assertThat(at).isPositive();
  }

  private static List<String> words(byte[] pdf) throws IOException {
    return PdfContents.read(pdf).pages().stream().flatMap(List::stream).toList();
  }

  private static String compact(String text) {
    return text.replaceAll("[\\s\\p{Z}]+", "");
  }

  // title, then each section with its heading, and the first words of each of its blocks
  private static List<String> landmarks(Document document) {
    List<String> landmarks = new ArrayList<>(List.of(document.head().title()));
    for (Section section : document.sections()) {
      landmarks.add(section.heading());
      section.blocks().forEach(block -> landmarks.addAll(landmarks(block)));
    }
    return landmarks.stream().filter(text -> !text.isBlank()).toList();
  }

  private static List<String> landmarks(Block block) {
    if (block instanceof Block.Sentence sentence) {
      return List.of(sentence.text());
    } else if (block instanceof Block.Facts facts) {
      return facts.facts().stream().map(fact -> fact.label()).toList();
    } else if (block instanceof Block.Table table) {
      return table.rows().stream()
          .map(row -> row.cells().get(0).text())
          .collect(Collectors.toList());
    } else if (block instanceof Block.Findings findings) {
      return findings.findings().stream().map(Block.Finding::text).toList();
    } else if (block instanceof Block.Definitions definitions) {
      return definitions.definitions().stream().map(Block.Definition::term).toList();
    }
    return List.of();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.nines.cli.SampleRuns#all")
  void structure_isInTheOrderOfThePages(Sample sample, SampleRuns runs) throws IOException {
    Made made = runs.make(sample);
    try (PdfReader reader = new PdfReader(Files.readAllBytes(made.file("pdf")))) {
      Map<Integer, Integer> pages = new HashMap<>();
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        pages.put(reader.getPageOrigRef(page).getNumber(), page);
      }
      List<int[]> order = new ArrayList<>();
      PdfDictionary root = reader.getCatalog().getAsDict(new PdfName("StructTreeRoot"));
      walk(root.getDirectObject(PdfName.K), 0, pages, order);
      assertThat(order).hasSizeGreaterThan(20);
      for (int i = 1; i < order.size(); i++) {
        int[] before = order.get(i - 1);
        int[] now = order.get(i);
        assertThat(now[0]).as("page after " + i + " elements").isGreaterThanOrEqualTo(before[0]);
        if (now[0] == before[0]) {
          assertThat(now[1]).as("place on page " + now[0]).isGreaterThan(before[1]);
        }
      }
    }
  }

  // page and number of each piece of content, in the order of the tree
  private static void walk(
      PdfObject kid, int page, Map<Integer, Integer> pages, List<int[]> order) {
    if (kid instanceof PdfNumber number) {
      order.add(new int[] {page, number.intValue()});
    } else if (kid instanceof PdfArray kids) {
      for (int i = 0; i < kids.size(); i++) {
        walk(kids.getDirectObject(i), page, pages, order);
      }
    } else if (kid instanceof PdfDictionary element && !isReference(element)) {
      int own = page(element, page, pages);
      if (element.get(new PdfName("MCID")) != null) {
        order.add(new int[] {own, element.getAsNumber(new PdfName("MCID")).intValue()});
      } else {
        walk(element.getDirectObject(PdfName.K), own, pages, order);
      }
    }
  }

  private static boolean isReference(PdfDictionary element) {
    return new PdfName("OBJR").equals(element.getAsName(PdfName.TYPE));
  }

  private static int page(PdfDictionary element, int otherwise, Map<Integer, Integer> pages) {
    return element.get(PdfName.PG) instanceof PdfIndirectReference reference
        ? pages.get(reference.getNumber())
        : otherwise;
  }
}
