package dev.nines.render.pdf.chart;

import dev.nines.render.pdf.page.Box;
import dev.nines.render.pdf.page.Canvas;
import dev.nines.render.pdf.page.Ink;
import dev.nines.render.pdf.page.Path;
import dev.nines.render.pdf.page.Stroke;
import dev.nines.render.pdf.page.TextStyle;
import dev.nines.report.Chart;
import java.time.Duration;
import java.util.Optional;

/**
 * Downtime against the allowance (DESIGN 6.3): a bar from zero, always in time, with the target as
 * a dashed line. Downtime of more than five allowances is cut by two slashes.
 */
public final class AllowanceChart implements Figure {

  private static final double BAR_TOP = 20;
  private static final double BAR = 18;
  private static final double AXIS = 14;
  private static final double AIR = 1.1;
  private static final double BROKEN_FROM = 5;
  private static final double BROKEN_REACH = 2.2;
  private static final double SMALL = 0.02;
  private static final int MOST_TICKS = 10;

  private final Chart.Allowance allowance;
  private final ChartArea area;
  private final boolean broken;
  private final TimeUnitScale scale;

  /** Returns the chart in its place. */
  public AllowanceChart(Chart.Allowance allowance, ChartArea area) {
    this.allowance = allowance;
    this.area = area;
    double allowed = seconds(allowance.allowed());
    double counted = seconds(allowance.counted());
    this.broken = allowed > 0 && counted > BROKEN_FROM * allowed;
    double reach = broken ? allowed * BROKEN_REACH : Math.max(allowed, counted) * AIR;
    this.scale = TimeUnitScale.reaching(Math.max(reach, 1), MOST_TICKS);
  }

  @Override
  public double height() {
    return allowance.allowed().isZero() ? BAR_TOP : BAR_TOP + BAR + AXIS;
  }

  @Override
  public void paint(Canvas canvas, double top) {
    double captioned = captions(canvas, top + 11);
    if (allowance.allowed().isZero()) {
      return; // a target of 100 % allows nothing: words alone
    }
    double y = top + BAR_TOP;
    canvas.fill(new Box(area.x(), y, area.width(), BAR), Ink.SURFACE);
    used(canvas, y);
    target(canvas, y, captioned);
    axis(canvas, y + BAR);
  }

  // returns where the words on the allowance end
  private double captions(Canvas canvas, double baseline) {
    Ink ink = Ink.INK;
    double end = caption(canvas, allowance.allowedLabel(), area.x(), baseline, ink);
    Optional<Chart.Caption> over = allowance.overLabel();
    if (over.isPresent()) {
      double wish = x(seconds(allowance.allowed())) + 5;
      double width =
          area.textWidth(TextStyle.CHART.bold(), over.get().name())
              + 5
              + area.textWidth(TextStyle.CHART, over.get().text());
      double x = Math.max(end + 14, Math.min(wish, area.right() - width));
      caption(canvas, over.get(), x, baseline, Ink.DOWN);
    }
    return end;
  }

  // returns the right end of the text
  private double caption(Canvas canvas, Chart.Caption caption, double x, double baseline, Ink ink) {
    TextStyle bold = TextStyle.CHART.bold().with(ink);
    canvas.text(x, baseline, bold, caption.name() + " ");
    double after = x + area.textWidth(bold, caption.name()) + 5;
    canvas.text(after, baseline, TextStyle.CHART.with(Ink.INK2), caption.text());
    return after + area.textWidth(TextStyle.CHART, caption.text());
  }

  private void used(Canvas canvas, double y) {
    double counted = seconds(allowance.counted());
    double allowed = seconds(allowance.allowed());
    if (counted < SMALL * allowed) {
      canvas.fill(new Box(area.x(), y, 1.6, BAR), Ink.PHASE2);
      return;
    }
    double end = x(Math.min(counted, allowed));
    PhaseBar.fill(canvas, new Box(area.x(), y, end - area.x(), BAR), 1);
    if (counted > allowed) {
      over(canvas, y, end);
    } else {
      label(canvas, area.x(), end, y, Ink.INK);
    }
  }

  private void over(Canvas canvas, double y, double from) {
    double end = broken ? area.right() : Math.max(x(seconds(allowance.counted())), from + 1.6);
    canvas.fill(new Box(from, y, end - from, BAR), Ink.DOWN);
    if (broken) {
      slashes(canvas, breakAt(), y);
      label(canvas, breakAt() + 8, end, y, Ink.WHITE);
    } else {
      label(canvas, from, end, y, Ink.WHITE);
    }
  }

  // at the right end of its part, or right of it where the part is too short
  private void label(Canvas canvas, double from, double to, double y, Ink inside) {
    double baseline = y + BAR / 2 + TextStyle.CHART.middle();
    TextStyle style = TextStyle.CHART.bold();
    double width = area.textWidth(style, allowance.countedLabel());
    if (width + 14 <= to - from) {
      canvas.text(to - width - 7, baseline, style.with(inside), allowance.countedLabel());
    } else if (to + 7 + width <= area.right() && clearOfTarget(to + 7, width)) {
      canvas.text(to + 7, baseline, style, allowance.countedLabel());
    }
  }

  private boolean clearOfTarget(double x, double width) {
    double target = x(seconds(allowance.allowed()));
    return target < x - 3 || target > x + width + 3;
  }

  private static void slashes(Canvas canvas, double x, double y) {
    for (double shift : new double[] {0, 6}) {
      Path slash = Path.line(x + shift - 4, y + BAR + 1, x + shift + 4, y - 1);
      canvas.stroke(slash, Stroke.of(2, Ink.WHITE));
    }
  }

  // up between the captions, unless the first reaches beyond it
  private void target(Canvas canvas, double y, double captioned) {
    double x = x(seconds(allowance.allowed()));
    boolean over = seconds(allowance.counted()) > seconds(allowance.allowed()) && captioned + 2 < x;
    double from = over ? y - 16 : y - 5;
    canvas.line(x, y, x, y + BAR, Stroke.CASING);
    canvas.line(x, from, x, y + BAR + 4, Stroke.TARGET);
  }

  private double breakAt() {
    double from = x(seconds(allowance.allowed()));
    return from + (area.right() - from) * 0.4;
  }

  // behind a break the scale does not hold, and no tick stands
  private void axis(Canvas canvas, double y) {
    for (int i = 0; i <= scale.count(); i++) {
      double x = x(i * scale.stepSeconds());
      if (broken && x > breakAt() - 8) {
        return;
      }
      canvas.line(x, y + 1.5, x, y + 4, Stroke.of(0.5, Ink.INK2));
      String label = scale.label(i, area.words());
      double baseline = y + AXIS - 1;
      if (i == 0) {
        canvas.text(x, baseline, TextStyle.LABEL, label);
      } else if (i == scale.count()) {
        canvas.textTo(x, baseline, TextStyle.LABEL, label);
      } else {
        canvas.textAround(x, baseline, TextStyle.LABEL, label);
      }
    }
  }

  private double x(double seconds) {
    return area.x() + area.width() * Math.min(1, seconds / scale.endSeconds());
  }

  private static double seconds(Duration length) {
    return length.getSeconds() + length.getNano() / 1e9;
  }
}
