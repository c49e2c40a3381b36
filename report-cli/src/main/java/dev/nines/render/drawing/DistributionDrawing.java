package dev.nines.render.drawing;

import dev.nines.render.drawing.Pen.Area;
import dev.nines.render.drawing.Pen.At;
import dev.nines.render.drawing.Pen.Letters;
import dev.nines.render.drawing.Pen.Line;
import dev.nines.render.drawing.Pen.Shade;
import dev.nines.render.drawing.Pen.Stretch;
import dev.nines.report.StatChart;
import java.util.List;

/** Every incident a dot, a row for each measurement (DESIGN 6.8). */
final class DistributionDrawing implements Drawing {

  private static final double HEAD = 15;
  private static final double ROW = 60;
  private static final int NOTES = 4; // lines under a name
  private static final double AXIS = 16;
  private static final double LEGEND = 18;
  private static final double NAMES = 122;
  private static final double FIGURES = 112;
  private static final double LINE = 21;
  private static final double BAR = 46;
  private static final double HALF = 17;

  private final StatChart.Distribution chart;
  private final double width;
  private final LogScale scale;

  DistributionDrawing(StatChart.Distribution chart, double width) {
    this.chart = chart;
    this.width = width;
    this.scale = new LogScale(chart.axis(), NAMES + 6, width - FIGURES - 10);
  }

  @Override
  public double height() {
    return HEAD + chart.rows().size() * ROW + AXIS + LEGEND;
  }

  @Override
  public void draw(Pen pen) {
    StatChart.DistributionWords words = chart.words();
    pen.text(new At(width - FIGURES, 10), Letters.LABEL, words.medianHead());
    pen.textTo(new At(width, 10), Letters.LABEL, words.nineHead());
    pen.line(new Stretch(0, HEAD, width, HEAD), Line.AXIS);
    double bottom = HEAD + chart.rows().size() * ROW;
    for (StatChart.LengthTick tick : chart.axis().ticks()) {
      double x = scale.at(tick.at());
      pen.line(new Stretch(x, HEAD, x, bottom), Line.HAIR);
    }
    for (int i = 0; i < chart.rows().size(); i++) {
      row(pen, chart.rows().get(i), HEAD + i * ROW);
    }
    ticks(pen, bottom + 11);
    legend(pen, bottom + AXIS + 10);
  }

  private void row(Pen pen, StatChart.Measure row, double top) {
    pen.text(new At(0, top + 14), Letters.STRONG, pen.fitted(Letters.STRONG, row.name(), NAMES));
    double y = top + 24.4;
    int left = NOTES;
    for (int i = 0; i < Math.min(NOTES, row.notes().size()); i++) {
      int others = row.notes().size() - i - 1;
      int most = Math.max(1, left - others);
      for (String line : Folded.lines(pen, Letters.LABEL, row.notes().get(i), NAMES, most)) {
        pen.text(new At(0, y), Letters.LABEL, line);
        y += 9.4;
        left--;
      }
    }
    dots(pen, row, top + LINE);
    bars(pen, row, top + LINE + HALF);
    open(pen, row, top + LINE);
    summary(pen, row, top + BAR);
    figures(pen, row, top);
    pen.line(new Stretch(0, top + ROW, width, top + ROW), Line.HAIR);
  }

  private void dots(Pen pen, StatChart.Measure row, double y) {
    List<Double> places = row.dots().stream().map(scale::at).toList();
    Swarm swarm = Swarm.of(places, HALF);
    for (At dot : swarm.dots()) {
      pen.disc(new At(dot.x(), y + dot.y()), swarm.radius(), Shade.PHASE2);
    }
  }

  private void bars(Pen pen, StatChart.Measure row, double bottom) {
    int most = row.bars().stream().mapToInt(count -> count).max().orElse(0);
    double step = (scale.to() - scale.from()) / Math.max(1, row.bars().size());
    for (int i = 0; i < row.bars().size(); i++) {
      if (row.bars().get(i) > 0) {
        double height = Math.max(0.8, 2 * HALF * row.bars().get(i) / most);
        pen.fill(new Area(scale.from() + i * step, bottom - height, step, height), Shade.PHASE2);
      }
    }
  }

  private void open(Pen pen, StatChart.Measure row, double y) {
    for (int i = 0; i < Math.min(row.open().size(), 40); i++) {
      double x = scale.at(row.open().get(i));
      pen.arrow(new At(x + 2.2, y), 8);
      pen.ring(new At(x, y), 2.2);
    }
  }

  private void summary(Pen pen, StatChart.Measure row, double y) {
    row.interval()
        .ifPresent(
            range -> {
              double from = scale.at(range.low());
              double wide = Math.max(1.6, scale.at(range.high()) - from);
              pen.fill(new Area(from, y - 2, wide, 4), Shade.PHASE1);
            });
    row.median()
        .map(scale::at)
        .ifPresent(x -> pen.line(new Stretch(x, y - 4.5, x, y + 4.5), Line.MARK));
    row.nineOfTen().map(scale::at).ifPresent(x -> pen.triangle(new At(x, y), 3.2));
  }

  private void figures(Pen pen, StatChart.Measure row, double top) {
    double left = width - FIGURES;
    pen.text(new At(left, top + 22), Letters.FIGURE, row.labels().median());
    pen.textTo(new At(width, top + 22), Letters.TEXT, row.labels().nineOfTen());
    String interval = pen.fitted(Letters.LABEL, row.labels().interval(), FIGURES);
    pen.text(new At(left, top + 35), Letters.LABEL, interval);
  }

  // a label that would touch the one before is dropped
  private void ticks(Pen pen, double baseline) {
    double free = Double.NEGATIVE_INFINITY;
    for (StatChart.LengthTick tick : chart.axis().ticks()) {
      double half = pen.width(Letters.LABEL, tick.label()) / 2;
      double x = scale.at(tick.at());
      if (x - half > free) {
        pen.textAround(new At(x, baseline), Letters.LABEL, tick.label());
        free = x + half + 8;
      }
    }
  }

  private void legend(Pen pen, double baseline) {
    StatChart.DistributionWords words = chart.words();
    double y = baseline - 2.8;
    double x = 3;
    boolean bars = chart.rows().stream().anyMatch(row -> !row.bars().isEmpty());
    boolean dots = chart.rows().stream().anyMatch(row -> !row.dots().isEmpty());
    boolean open = chart.rows().stream().anyMatch(row -> !row.open().isEmpty());
    if (dots) {
      pen.disc(new At(x, y), 2.1, Shade.PHASE2);
      x = entry(pen, x + 6, baseline, words.dot());
    }
    if (bars) {
      pen.fill(new Area(x - 2, y - 3, 4, 6), Shade.PHASE2);
      x = entry(pen, x + 6, baseline, words.bar());
    }
    if (open) {
      pen.arrow(new At(x + 2.2, y), 8);
      pen.ring(new At(x, y), 2.2);
      x = entry(pen, x + 14, baseline, words.open());
    }
    pen.line(new Stretch(x, y - 4, x, y + 4), Line.MARK);
    x = entry(pen, x + 6, baseline, words.median());
    pen.fill(new Area(x, y - 2, 14, 4), Shade.PHASE1);
    x = entry(pen, x + 18, baseline, words.interval());
    pen.triangle(new At(x + 2, y), 3.2);
    entry(pen, x + 9, baseline, words.nineOfTen());
  }

  private static double entry(Pen pen, double x, double baseline, String words) {
    pen.text(new At(x, baseline), Letters.LABEL, words);
    return x + pen.width(Letters.LABEL, words) + 14;
  }
}
