package dev.nines.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the pictures of a workbook stand. */
class PlotSheetTest {

  private static final Sheet SUMMARY = sheet("Summary");

  private static Sheet sheet(String name) {
    Row row = Row.of(Cell.of("1"));
    return new Sheet(
        name, name, List.of(Column.left("a", "A", 1)), List.of(row), List.of(), ZoneOffset.UTC);
  }

  private static final PlotSheet.Heading HEADING =
      new PlotSheet.Heading("Charts", "All charts", List.of("Chart", "Sheet", "What it shows"));

  private static List<Sheet> apart(Sheet... sheets) {
    return PlotSheet.apart(List.of(sheets), HEADING, List.of());
  }

  @Test
  void apart_withoutPictures_addsNoSheet() {
    assertThat(apart(SUMMARY, sheet("Days"))).containsExactly(SUMMARY, sheet("Days"));
  }

  @Test
  void apart_saysWhichPicturesAreNotDrawn_evenWhereNoneIs() {
    PlotSheet.Undrawn none = new PlotSheet.Undrawn("Days", "Days", "There is nothing to draw.");

    List<Sheet> sheets = PlotSheet.apart(List.of(SUMMARY), HEADING, List.of(none));

    assertThat(sheets).extracting(Sheet::name).containsExactly("Summary", "Charts");
    assertThat(sheets.get(1).plots()).isEmpty();
    assertThat(sheets.get(1).rows().get(0).cells())
        .extracting(Cell::text)
        .containsExactly("Days", "Days", "There is nothing to draw.");
  }

  @Test
  void apart_bringsPicturesTogetherAndSaysWhatTheyShow() {
    Plot plot =
        new Plot(
            Plot.Kind.STACKED,
            "Time down",
            "Bars of the time down.",
            "Days",
            "a",
            List.of(new Plot.Series("a", Plot.Meaning.DOWN)),
            0,
            0);

    List<Sheet> sheets = apart(SUMMARY, sheet("Days").with(List.of(plot)));

    assertThat(sheets).extracting(Sheet::name).containsExactly("Summary", "Charts", "Days");
    assertThat(sheets)
        .extracting(Sheet::plots)
        .containsExactly(List.of(), List.of(plot), List.of());
    assertThat(sheets.get(1).rows().get(0).cells())
        .extracting(Cell::text)
        .containsExactly("Time down", "Days", "Bars of the time down.");
  }
}
