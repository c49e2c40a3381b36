package dev.nines.render.pdf.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.render.LayoutWords;
import dev.nines.render.SampleDocuments;
import dev.nines.render.SampleReports;
import dev.nines.render.StressDocuments;
import dev.nines.render.pdf.page.FontSet;
import dev.nines.report.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PageLayoutTest {

  private static final FontSet FONTS = FontSet.bundled();
  private static final Grid A4 = new Grid(595.28, 841.89);
  private static final Grid LETTER = new Grid(612, 792);

  static Stream<Arguments> documents() {
    List<Arguments> all = new ArrayList<>();
    for (Grid grid : List.of(A4, LETTER)) {
      all.add(Arguments.of("postmortem", SampleDocuments.postmortem(), grid));
      all.add(Arguments.of("service level report", SampleReports.sla(), grid));
      all.add(Arguments.of("two services", StressDocuments.twoServices(), grid));
      all.add(Arguments.of("edges", StressDocuments.edges(), grid));
      all.add(Arguments.of("tall row", StressDocuments.tallRow(), grid));
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void paint_allTextStandsInsideThePage(String name, Document document, Grid grid) {
    for (RecordingCanvas page : pages(document, grid)) {
      assertThat(page.texts())
          .allSatisfy(
              t -> {
                assertThat(t.box().x()).isGreaterThanOrEqualTo(grid.left() - 0.01);
                assertThat(t.box().right()).isLessThanOrEqualTo(grid.right() + 0.01);
                assertThat(t.box().bottom()).isLessThanOrEqualTo(grid.height() - 26);
              });
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void paint_noTextMeetsOther(String name, Document document, Grid grid) {
    for (RecordingCanvas page : pages(document, grid)) {
      List<RecordingCanvas.Text> texts = page.texts();
      for (int i = 0; i < texts.size(); i++) {
        for (int j = i + 1; j < texts.size(); j++) {
          assertThat(texts.get(i).box().inset(0.05).meets(texts.get(j).box()))
              .as("%s meets %s", texts.get(i), texts.get(j))
              .isFalse();
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void paint_noTextIsSmallerThanSevenPoints(String name, Document document, Grid grid) {
    for (RecordingCanvas page : pages(document, grid)) {
      assertThat(page.texts())
          .allSatisfy(t -> assertThat(t.style().size()).isGreaterThanOrEqualTo(7));
    }
  }

  @Test
  void paint_pagesAreNumbered() {
    List<RecordingCanvas> pages = pages(SampleReports.sla(), A4);
    assertThat(pages).hasSize(2);
    assertThat(pages.get(0).all()).contains("Page 1 of 2");
    assertThat(pages.get(1).all()).startsWith("Service level report, July 2025 ");
    assertThat(pages.get(1).all()).contains("Page 2 of 2");
  }

  @Test
  void paint_sectionsAreListedInTheOutline() {
    List<RecordingCanvas> pages = pages(SampleReports.sla(), A4);
    assertThat(pages.get(0).bookmarks())
        .containsExactly(
            "Downtime against the allowance", "Days of July", "Twelve months", "Outages");
  }

  @Test
  void paint_brokenTableSaysWhereItGoesOn() {
    List<RecordingCanvas> pages = pages(StressDocuments.twoServices(), A4);
    assertThat(pages.get(0).all()).contains("2 of 18; continues on page 2");
    assertThat(pages.get(1).all())
        .contains("3 to 18 of 18 No. Start Duration Counted Why What happened 3 A Sat 4");
    assertThat(pages.get(1).all()).contains("Outages, continued");
    assertThat(pages.get(1).texts())
        .filteredOn(t -> t.text().equals("What happened"))
        .allMatch(t -> !t.content());
  }

  @Test
  void paint_totalsStandWithThreeRows() {
    for (int rows = 20; rows < 60; rows++) {
      Document document = SampleDocuments.document("Rows", StressDocuments.outages(rows));
      List<RecordingCanvas> pages = pages(document, A4);
      String last = pages.get(pages.size() - 1).all();
      assertThat(last).contains("Total");
      for (int row = rows - 2; row <= rows; row++) {
        assertThat(last).contains(" " + row + " " + (row % 2 == 0 ? "B" : "A") + " Sat ");
      }
    }
  }

  @Test
  void paint_headingStandsWithItsHeadAndTwoRows() {
    for (int rows = 5; rows < 45; rows++) {
      Document document =
          SampleDocuments.document(
              "Rows", StressDocuments.outages(rows), StressDocuments.outages(4));
      for (RecordingCanvas page : pages(document, A4)) {
        List<String> texts = page.texts().stream().map(t -> t.text()).toList();
        int heading = texts.lastIndexOf("Outages");
        if (heading >= 0) {
          long letters =
              texts.subList(heading, texts.size()).stream().filter(t -> t.equals("A")).count();
          assertThat(letters).as("%d rows", rows).isPositive();
          assertThat(texts.subList(heading, texts.size())).contains("1", "2");
        }
      }
    }
  }

  private static List<RecordingCanvas> pages(Document document, Grid grid) {
    LayoutWords words = LayoutWords.in(Locale.ENGLISH);
    List<RecordingCanvas> pages = new ArrayList<>();
    PageLayout.of(document, grid, FONTS, words)
        .paint(
            () -> {
              pages.add(new RecordingCanvas(FONTS));
              return pages.get(pages.size() - 1);
            });
    return pages;
  }
}
