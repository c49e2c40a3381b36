package dev.nines.report.metrics;

import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Plot;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import dev.nines.report.Tone;
import dev.nines.report.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Detection, response and repair of all incidents in the workbook, latest first. */
final class PhasesSheet {

  private static final int LATEST = 12;

  private final SheetPage page;
  private final View view;

  PhasesSheet(SheetPage page) {
    this.page = page;
    this.view = page.view();
  }

  /** Returns the sheet; absent where no incident has phases. */
  Optional<Sheet> sheet() {
    PhasesPart phases = new PhasesPart(view);
    List<PhasesPart.Timed> listed = phases.latest(SheetPage.MOST_ROWS);
    if (listed.isEmpty()) {
      return Optional.empty();
    }
    List<Column> columns = new ArrayList<>();
    columns.add(page.left("incident", 18));
    columns.add(page.left("title", 40));
    columns.add(page.left("start", 20));
    for (String id : List.of("detection", "response", "repair", "together", "total")) {
      columns.add(page.right(id, 14));
    }
    columns.add(page.left("open-still", 8));
    int all = listed.size() < SheetPage.MOST_ROWS ? listed.size() : phases.number();
    Sheet sheet = page.sheet("phases", columns, listed.stream().map(this::row).toList(), all);
    Sheet summed = page.summed(sheet, "detection", "response", "repair", "together", "total");
    return Optional.of(summed.with(List.of(plot(Math.min(LATEST, listed.size())))));
  }

  // the latest incidents, latest first
  private Plot plot(int incidents) {
    return new Plot(
        Plot.Kind.STACKED_BARS,
        view.text("plot.phases"),
        view.text("plot.phases.alternative", view.format().number(incidents)),
        view.text("sheet.phases"),
        "incident",
        List.of(
            new Plot.Series("detection", Plot.Meaning.FIRST_PHASE),
            new Plot.Series("response", Plot.Meaning.SECOND_PHASE),
            new Plot.Series("repair", Plot.Meaning.THIRD_PHASE),
            new Plot.Series("together", Plot.Meaning.UNKNOWN)),
        0,
        incidents - 1);
  }

  private Row row(PhasesPart.Timed timed) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(timed.incident().id()).with(Tone.STRONG));
    cells.add(Cell.of(PhasesPart.title(timed)));
    cells.add(Cell.of(view.format().moment(timed.start()), new Value.Moment(timed.start())));
    for (int step : new int[] {1, 2, 3, 0}) {
      cells.add(timed.length(step).map(this::length).orElseGet(() -> Cell.of("")));
    }
    cells.add(length(timed.length()));
    cells.add(Cell.of(timed.times().open() ? view.text("legend.open") : ""));
    return new Row(cells);
  }

  private Cell length(Duration length) {
    return Cell.of(view.format().length(length), new Value.Length(length));
  }
}
