package dev.nines.report;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Brings the pictures of all sheets of a workbook together on one, where they are found. */
public final class PlotSheet {

  private PlotSheet() {}

  /**
   * What the sheet of pictures is called.
   *
   * @param name its name
   * @param title its title
   * @param columns the headings of what a picture is called, where its figures are, what it shows
   */
  public record Heading(String name, String title, List<String> columns) {
    public Heading {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(title, "title");
      columns = List.copyOf(columns);
    }
  }

  /**
   * A picture that a reader may look for and that is not drawn.
   *
   * @param title what it would show
   * @param sheet the name of the sheet that holds the figures
   * @param why why it is not drawn
   */
  public record Undrawn(String title, String sheet, String why) {
    public Undrawn {
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(sheet, "sheet");
      Objects.requireNonNull(why, "why");
    }
  }

  /**
   * Returns the sheets with their pictures on a sheet of their own, which comes second and says in
   * its rows what each of them shows and which are not drawn; the sheets as they are where there is
   * neither.
   *
   * @param sheets the sheets, at least one
   * @param heading what the new sheet is called
   * @param undrawn pictures that are not drawn
   */
  public static List<Sheet> apart(List<Sheet> sheets, Heading heading, List<Undrawn> undrawn) {
    List<Plot> plots = sheets.stream().flatMap(sheet -> sheet.plots().stream()).toList();
    if (plots.isEmpty() && undrawn.isEmpty()) {
      return sheets;
    }
    List<Row> rows = new ArrayList<>();
    plots.forEach(plot -> rows.add(row(plot.title(), plot.sheet(), plot.alternative())));
    undrawn.forEach(none -> rows.add(row(none.title(), none.sheet(), none.why())));
    List<Sheet> all = new ArrayList<>();
    sheets.forEach(sheet -> all.add(sheet.with(List.of())));
    ZoneId zone = sheets.get(0).zone();
    List<Column> columns = columns(heading.columns());
    all.add(
        1, new Sheet(heading.name(), heading.title(), columns, rows, List.of(), zone).with(plots));
    return all;
  }

  private static List<Column> columns(List<String> headings) {
    return List.of(
        Column.left("chart", headings.get(0), 30),
        Column.left("data", headings.get(1), 14),
        Column.left("shows", headings.get(2), 60));
  }

  private static Row row(String title, String sheet, String shows) {
    return Row.of(Cell.of(title).with(Tone.STRONG), Cell.of(sheet), Cell.of(shows));
  }
}
