package dev.nines.render.pdf.chart;

import dev.nines.money.Fraction;
import dev.nines.render.pdf.page.Box;
import dev.nines.render.pdf.page.Canvas;
import dev.nines.render.pdf.page.Ink;
import dev.nines.render.pdf.page.Path;
import dev.nines.render.pdf.page.Stroke;
import dev.nines.render.pdf.page.TextStyle;
import dev.nines.render.pdf.text.Line;
import dev.nines.render.pdf.text.LineBreaker;
import dev.nines.render.pdf.text.Span;
import dev.nines.report.Chart;
import dev.nines.report.DayState;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * Months side by side (DESIGN 6.5): columns hang from the 100 % line, so that their length is the
 * share of time lost, from zero.
 */
public final class MonthsChart implements Figure {

  private static final double PLOT = 88;
  private static final double TOP = 8;
  private static final double LABELS = 14;
  private static final double AXIS_WIDTH = 46;
  private static final double WIDEST = 22;
  private static final double BROKEN_FROM = 5;
  private static final double NEAR = 11;
  private static final int MOST_STEPS = 4;
  private static final int MOST_BEFORE = 3;

  private final Chart.Months chart;
  private final ChartArea area;
  private final double plotRight;
  private final double slot;
  private final RoundScale scale;
  private final double allowed;

  /** Returns the chart in its place. */
  public MonthsChart(Chart.Months chart, ChartArea area) {
    this.chart = chart;
    this.area = area;
    this.plotRight = area.right() - AXIS_WIDTH;
    this.slot = (plotRight - area.x()) / Math.max(1, chart.months().size());
    this.allowed = percent(chart.allowedLoss());
    this.scale = RoundScale.reaching(Math.max(reach(), 1e-6), MOST_STEPS);
  }

  // three allowances or the worst loss, but for one that dwarfs all others
  private double reach() {
    List<Double> losses =
        chart.months().stream()
            .flatMap(m -> m.loss().stream())
            .map(MonthsChart::percent)
            .sorted()
            .toList();
    int n = losses.size();
    double worst = n == 0 ? 0 : losses.get(n - 1);
    double next = Math.max(n < 2 ? 0 : losses.get(n - 2), allowed);
    double shown = next > 0 && worst > BROKEN_FROM * next ? next * 2 : worst;
    return Math.max(3 * allowed, shown * 1.1);
  }

  @Override
  public double height() {
    return TOP + PLOT + LABELS;
  }

  @Override
  public void paint(Canvas canvas, double top) {
    double zero = top + TOP;
    grid(canvas, zero);
    for (int i = 0; i < chart.months().size(); i++) {
      month(canvas, i, zero);
    }
    beforeLabel(canvas, zero);
    if (allowed > 0) {
      double y = y(zero, allowed);
      canvas.line(area.x(), y, plotRight, y, Stroke.CASING);
      canvas.line(area.x(), y, plotRight, y, Stroke.TARGET);
    }
    for (int i = 0; i < chart.months().size(); i++) {
      value(canvas, i, zero);
    }
  }

  private void grid(Canvas canvas, double zero) {
    double target = y(zero, allowed);
    double labelX = plotRight + 6;
    for (int i = 0; i <= scale.count(); i++) {
      double y = y(zero, i * scale.step());
      canvas.line(area.x(), y, plotRight, y, Stroke.HAIR);
      if (allowed == 0 || y <= target - NEAR || y >= target + 2 * NEAR) {
        double baseline = y + TextStyle.LABEL.middle();
        canvas.text(labelX, baseline, TextStyle.LABEL, label(i));
      }
    }
    double from = area.x() + firstOfContract() * slot;
    canvas.line(from, zero, plotRight, zero, Stroke.of(0.75, Ink.INK));
    if (allowed > 0) {
      targetLabel(canvas, labelX, target);
    }
  }

  // the value bold, beside its line or under the word before it
  private void targetLabel(Canvas canvas, double x, double target) {
    TextStyle bold = TextStyle.LABEL.bold().with(Ink.INK);
    double baseline = target + bold.middle();
    Span span = Span.of(chart.targetLabel(), bold);
    for (Line line : LineBreaker.lines(span, area.right() - x, area.measure())) {
      boolean value = line.text().chars().anyMatch(Character::isDigit);
      canvas.text(x, baseline, value ? bold : TextStyle.LABEL.with(Ink.INK), line.text());
      baseline += TextStyle.LABEL.leading();
    }
  }

  private int firstOfContract() {
    int first = 0;
    while (first < chart.months().size() && chart.months().get(first).beforeContract()) {
      first++;
    }
    return first;
  }

  // under the hollow months at the left, if they are wide enough for it
  private void beforeLabel(Canvas canvas, double zero) {
    double room = firstOfContract() * slot - 8;
    Span span = Span.of(chart.beforeLabel(), TextStyle.LABEL);
    List<Line> lines = LineBreaker.lines(span, room, area.measure());
    double target = allowed > 0 ? y(zero, allowed) : zero;
    double baseline = Math.max(zero + 14, target > zero + 30 ? zero + 14 : target + 12);
    if (room < slot || lines.size() > MOST_BEFORE) {
      return;
    }
    for (Line line : lines) {
      canvas.text(area.x() + 2, baseline, TextStyle.LABEL, line.text());
      baseline += TextStyle.LABEL.leading();
    }
  }

  private void month(Canvas canvas, int at, double zero) {
    Chart.Month month = chart.months().get(at);
    double width = Math.min(WIDEST, slot * 0.6);
    double middle = area.x() + (at + 0.5) * slot;
    double x = middle - width / 2;
    if (month.beforeContract()) {
      States.outlined(canvas, new Box(x, zero - 1.5, width, 3), Ink.WHITE, Ink.INK3);
    } else if (month.loss().isEmpty()) {
      States.area(canvas, new Box(x, zero, width, PLOT), DayState.UNKNOWN);
    } else {
      column(canvas, month, x, width, zero);
    }
    boolean current = at == chart.months().size() - 1;
    TextStyle style = current ? TextStyle.LABEL.bold().with(Ink.INK) : TextStyle.LABEL;
    canvas.textAround(middle, zero + PLOT + LABELS - 3, style, month.label());
  }

  private void column(Canvas canvas, Chart.Month month, double x, double width, double zero) {
    double loss = percent(month.loss().orElseThrow());
    if (loss == 0) {
      canvas.fill(new Box(x, zero - 1, width, 2), Ink.PHASE3);
      return;
    }
    double height = Math.max(1.6, y(zero, loss) - zero);
    canvas.fill(new Box(x, zero, width, height), month.met() ? Ink.PHASE2 : Ink.DOWN);
    if (isBroken(loss)) {
      for (double shift : new double[] {0, 5}) {
        double y = zero + PLOT * 0.72 + shift;
        Path slash = Path.line(x - 1, y + 3, x + width + 1, y - 3);
        canvas.stroke(slash, Stroke.of(1.6, Ink.WHITE));
      }
    }
  }

  // under the column of a month that missed, or in it where the column fills the height
  private void value(Canvas canvas, int at, double zero) {
    Chart.Month month = chart.months().get(at);
    if (month.loss().isEmpty() || month.beforeContract() || month.met()) {
      return;
    }
    TextStyle style = TextStyle.CHART.bold().with(Ink.DOWN);
    double middle = area.x() + (at + 0.5) * slot;
    double end = y(zero, percent(month.loss().get()));
    double half = area.textWidth(style, month.value()) / 2;
    double baseline = Math.min(end + 9.5, zero + PLOT - 1);
    double x = Math.max(area.x(), Math.min(middle - half, plotRight - 2 * half));
    if (baseline < end + 9) {
      Box ground = new Box(x - 1.5, baseline - 8, 2 * half + 3, 10);
      canvas.fill(ground, Ink.WHITE);
    }
    canvas.text(x, baseline, style, month.value());
  }

  private boolean isBroken(double loss) {
    return loss > scale.end();
  }

  private double y(double zero, double loss) {
    return zero + PLOT * Math.min(1, loss / scale.end());
  }

  private String label(int step) {
    double lost = step * scale.step();
    BigDecimal kept = BigDecimal.valueOf(100).subtract(new BigDecimal(lost, new MathContext(6)));
    BigDecimal plain = kept.stripTrailingZeros();
    return area.words().percent(plain);
  }

  private static double percent(Fraction share) {
    return new BigDecimal(share.numerator())
        .multiply(BigDecimal.valueOf(100))
        .divide(new BigDecimal(share.denominator()), MathContext.DECIMAL64)
        .doubleValue();
  }
}
