package dev.nines.render.pdf.chart;

import dev.nines.render.pdf.page.Box;
import dev.nines.render.pdf.page.Canvas;
import dev.nines.render.pdf.page.Ink;
import dev.nines.render.pdf.page.Stroke;
import dev.nines.render.pdf.page.TextStyle;
import dev.nines.report.Chart;
import dev.nines.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The days in which to claim, on a ruler from the start of the period to the deadline. */
public final class ClaimChart implements Figure {

  private static final double BAR_TOP = 16;
  private static final double BAR = 8;
  private static final double AXIS = 14;

  private final Chart.Claim claim;
  private final ChartArea area;

  /** Returns the chart in its place. */
  public ClaimChart(Chart.Claim claim, ChartArea area) {
    this.claim = claim;
    this.area = area;
  }

  @Override
  public double height() {
    return BAR_TOP + BAR + AXIS;
  }

  @Override
  public void paint(Canvas canvas, double top) {
    double y = top + BAR_TOP;
    canvas.fill(new Box(area.x(), y, area.width(), BAR), Ink.SURFACE);
    double open = x(claim.open().from());
    PhaseBar.fill(canvas, new Box(open, y, x(claim.open().to()) - open, BAR), 1);
    for (Interval outage : claim.outages()) {
      double width = Math.max(2, x(outage.to()) - x(outage.from()));
      canvas.fill(new Box(x(outage.from()), y, width, BAR), Ink.DOWN);
    }
    labels(canvas, y - 4.5, open);
    claim.ticks().forEach(t -> tick(canvas, t, y + BAR));
  }

  private void labels(Canvas canvas, double baseline, double open) {
    TextStyle bold = TextStyle.LABEL.bold().with(Ink.INK);
    double end = area.textWidth(bold, claim.openLabel());
    double openX = Math.min(open, area.right() - end);
    canvas.text(openX, baseline, bold, claim.openLabel());
    List<Interval> outages = claim.outages();
    double width = area.textWidth(TextStyle.LABEL, claim.outageLabel());
    if (!outages.isEmpty() && area.x() + width + 6 <= openX) {
      double x = Math.min(x(outages.get(0).from()), openX - 6 - width);
      canvas.text(x, baseline, TextStyle.LABEL.with(Ink.INK), claim.outageLabel());
    }
  }

  private void tick(Canvas canvas, Chart.Tick tick, double y) {
    double x = x(tick.at());
    canvas.line(x, y, x, y + 3, Stroke.of(0.5, Ink.INK2));
    double half = area.textWidth(TextStyle.LABEL, tick.label()) / 2;
    double centre = Math.max(area.x() + half, Math.min(x, area.right() - half));
    canvas.textAround(centre, y + AXIS - 1, TextStyle.LABEL, tick.label());
  }

  private double x(Instant at) {
    double share =
        (double) Duration.between(claim.axis().from(), at).getSeconds()
            / Math.max(1, claim.axis().length().getSeconds());
    return area.x() + area.width() * Math.max(0, Math.min(1, share));
  }
}
