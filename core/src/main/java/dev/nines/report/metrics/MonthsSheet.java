package dev.nines.report.metrics;

import dev.nines.metrics.CountedPart;
import dev.nines.metrics.Counts;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Plot;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import dev.nines.report.Tone;
import dev.nines.statistics.Estimate;
import dev.nines.statistics.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The months, quarters or years in the workbook: counts with their band, medians with theirs. */
final class MonthsSheet {

  private final SheetPage page;
  private final View view;
  private final Counts counts;

  MonthsSheet(SheetPage page, Counts counts) {
    this.page = page;
    this.view = page.view();
    this.counts = counts;
  }

  Sheet sheet() {
    String unit = counts.unit().name().toLowerCase(Locale.ROOT);
    List<Column> columns =
        List.of(
            Column.left("part", View.capital(view.text("unit." + unit)), 18),
            Column.right("incidents", view.text("incidents"), 10),
            Column.right("poisson-low", view.text("poisson.low"), 12),
            Column.right("poisson-high", view.text("poisson.high"), 12),
            page.right("n", 8),
            page.right("median", 14),
            page.right("median-low", 14),
            page.right("median-high", 14));
    TimePart names = new TimePart(view, counts);
    Sheet sheet =
        page.summed(
            page.sheet(
                unit + "s",
                columns,
                counts.parts().stream().map(part -> row(names.fullName(part), part)).toList()),
            "incidents",
            "n");
    return counts.parts().isEmpty() ? sheet : sheet.with(List.of(plot(unit)));
  }

  private Plot plot(String unit) {
    int parts = counts.parts().size();
    return new Plot(
        Plot.Kind.UPRIGHT,
        view.text("plot.counts", view.text("unit." + unit)),
        view.text("plot.counts.alternative", view.format().number(parts)),
        view.text("sheet." + unit + "s"),
        "part",
        List.of(new Plot.Series("incidents", Plot.Meaning.FIGURE)),
        0,
        parts - 1);
  }

  private Row row(String name, CountedPart part) {
    Optional<Summary> times = part.times();
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(name).with(Tone.STRONG));
    cells.add(view.number(part.incidents()));
    cells.add(view.number(Shown.rounded(part.interval().low(), 2)));
    cells.add(view.number(Shown.rounded(part.interval().high(), 2)));
    cells.add(view.number(times.map(Summary::size).orElse(0)));
    cells.add(times.map(s -> view.cell(s.median())).orElseGet(view::none));
    cells.addAll(view.ends(times.map(Summary::ofMedian).orElse(Estimate.refused(""))));
    return new Row(cells);
  }
}
