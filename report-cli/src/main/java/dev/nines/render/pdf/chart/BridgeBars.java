package dev.nines.render.pdf.chart;

import dev.nines.render.LayoutWords;
import dev.nines.render.pdf.page.Box;
import dev.nines.render.pdf.page.Canvas;
import dev.nines.render.pdf.page.Ink;
import dev.nines.render.pdf.page.Stroke;
import dev.nines.report.Chart;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Comparator;

/** The bars of a bridge, each from one running total to the next, on a scale from zero. */
public final class BridgeBars {

  private static final double BAR = 10;
  private static final double LEAST = 1.6;
  private static final Stroke CONNECTOR = Stroke.of(0.5, Ink.INK3);

  private final Chart.Bridge bridge;
  private final double left;
  private final double right;
  private final Duration end;

  /** Returns the bars between two edges. */
  public BridgeBars(Chart.Bridge bridge, double left, double right) {
    this.bridge = bridge;
    this.left = left;
    this.right = right;
    this.end =
        bridge.steps().stream()
            .map(s -> s.before().compareTo(s.total()) > 0 ? s.before() : s.total())
            .max(Comparator.naturalOrder())
            .orElse(Duration.ZERO);
  }

  /** Returns the length at the right end of the scale, in minutes. */
  public String scaleLabel(LayoutWords words) {
    BigDecimal minutes =
        BigDecimal.valueOf(end.getSeconds()).divide(BigDecimal.valueOf(60), 1, RoundingMode.DOWN);
    return words.length(minutes.stripTrailingZeros(), "minute");
  }

  /** Returns whether a step changes the total. */
  public boolean moves(int step) {
    return !bridge.steps().get(step).before().equals(bridge.steps().get(step).total());
  }

  /**
   * Draws the bar of a step and the connector to the next.
   *
   * @param top the upper edge of its row
   * @param row the height of its first line
   * @param height the height of its row
   */
  public void paint(Canvas canvas, int step, double top, double row, double height) {
    Chart.Step at = bridge.steps().get(step);
    double y = top + (row - BAR) / 2;
    double total = x(at.total());
    boolean zero = at.before().equals(at.total());
    boolean isEnd = at.kind() == Chart.Step.Kind.RECORDED || at.kind() == Chart.Step.Kind.RESULT;
    if (isEnd) {
      ends(canvas, at, y, total);
    } else if (!zero) {
      double from = Math.min(x(at.before()), total);
      double width = Math.max(Math.abs(x(at.before()) - total), LEAST);
      change(canvas, at.kind(), new Box(from, y, width, BAR));
    }
    if (step < bridge.steps().size() - 1) {
      double from = isEnd || !zero ? y + BAR : top;
      canvas.line(total, from, total, top + height + (row - BAR) / 2, CONNECTOR);
    }
  }

  private void ends(Canvas canvas, Chart.Step at, double y, double total) {
    Ink ink = at.kind() == Chart.Step.Kind.RECORDED ? Ink.INK2 : Ink.DOWN;
    if (total > left) {
      canvas.fill(new Box(left, y, Math.max(total - left, LEAST), BAR), ink);
    }
  }

  private static void change(Canvas canvas, Chart.Step.Kind kind, Box box) {
    if (kind == Chart.Step.Kind.REDUCTION) {
      States.excluded(canvas, box);
    } else {
      States.outlined(canvas, box, Ink.DEGRADED_FILL, Ink.DEGRADED_INK);
    }
  }

  private double x(Duration total) {
    return end.isZero() ? left : left + (right - left) * total.toMillis() / end.toMillis();
  }
}
