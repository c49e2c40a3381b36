package dev.nines.render.pdf.chart;

import dev.nines.render.pdf.page.Box;
import dev.nines.render.pdf.page.Canvas;
import dev.nines.render.pdf.page.TextStyle;
import dev.nines.report.Chart;
import java.util.ArrayList;
import java.util.List;

/** The states that a chart shows and what they are called, in reading order. */
final class StateLegend implements Figure {

  private static final double SWATCH = 8;
  private static final double TEXT = 12;
  private static final double GAP = 13;
  private static final double LINE = 13;

  private record Item(Chart.LegendEntry entry, double x, int line) {}

  private final List<Item> items = new ArrayList<>();
  private final int lines;

  StateLegend(List<Chart.LegendEntry> entries, ChartArea area, double indent) {
    double left = area.x() + indent;
    double x = left;
    int line = 0;
    for (Chart.LegendEntry entry : entries) {
      double width = TEXT + area.textWidth(TextStyle.LABEL, entry.name());
      if (x > left && x + width > area.right()) {
        x = left;
        line++;
      }
      items.add(new Item(entry, x, line));
      x += width + GAP;
    }
    this.lines = line + 1;
  }

  @Override
  public double height() {
    return lines * LINE;
  }

  @Override
  public void paint(Canvas canvas, double top) {
    for (Item item : items) {
      double baseline = top + item.line() * LINE + 9;
      double y = baseline - TextStyle.LABEL.middle() - SWATCH / 2;
      States.legend(canvas, new Box(item.x(), y, SWATCH, SWATCH), item.entry().state());
      canvas.text(item.x() + TEXT, baseline, TextStyle.LABEL, item.entry().name() + " ");
    }
  }
}
