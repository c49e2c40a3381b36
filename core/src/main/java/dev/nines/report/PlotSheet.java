package dev.nines.report;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Brings the pictures of all sheets of a workbook together on one, where they are found. */
public final class PlotSheet {

  private PlotSheet() {}

  /**
   * Returns the sheets with their pictures on a sheet of their own, which comes second and says in
   * its rows what each of them shows; the sheets as they are where there is no picture.
   *
   * @param sheets the sheets, at least one
   * @param name the name of the new sheet
   * @param title its title
   * @param headings the headings of what a picture is called, where its figures are, what it shows
   */
  public static List<Sheet> apart(
      List<Sheet> sheets, String name, String title, List<String> headings) {
    List<Plot> plots = sheets.stream().flatMap(sheet -> sheet.plots().stream()).toList();
    if (plots.isEmpty()) {
      return sheets;
    }
    List<Sheet> all = new ArrayList<>();
    sheets.forEach(sheet -> all.add(sheet.with(List.of())));
    all.add(1, sheet(name, title, headings, plots, sheets.get(0).zone()));
    return all;
  }

  private static Sheet sheet(
      String name, String title, List<String> headings, List<Plot> plots, ZoneId zone) {
    List<Column> columns =
        List.of(
            Column.left("chart", headings.get(0), 30),
            Column.left("data", headings.get(1), 14),
            Column.left("shows", headings.get(2), 60));
    List<Row> rows = plots.stream().map(PlotSheet::row).toList();
    return new Sheet(name, title, columns, rows, List.of(), zone).with(plots);
  }

  private static Row row(Plot plot) {
    return Row.of(
        Cell.of(plot.title()).with(Tone.STRONG),
        Cell.of(plot.sheet()),
        Cell.of(plot.alternative()));
  }
}
