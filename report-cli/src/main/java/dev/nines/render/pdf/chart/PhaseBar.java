package dev.nines.render.pdf.chart;

import dev.nines.render.pdf.page.Box;
import dev.nines.render.pdf.page.Canvas;
import dev.nines.render.pdf.page.Ink;
import dev.nines.render.pdf.page.Path;
import dev.nines.render.pdf.page.Stroke;
import dev.nines.render.pdf.page.TextStyle;
import dev.nines.report.Chart;
import dev.nines.report.DayState;
import java.util.List;

/** The phases on one bar, light to dark, parted by white lines; an open one ends in an arrow. */
final class PhaseBar {

  private static final double LEAST = 1.6;
  private static final double TEXT_AIR = 12;
  private static final double ARROW = 7;

  private final List<Chart.Phase> phases;
  private final TimeAxis axis;
  private final ChartArea area;
  private final double height;

  PhaseBar(List<Chart.Phase> phases, TimeAxis axis, ChartArea area, double height) {
    this.phases = phases;
    this.axis = axis;
    this.area = area;
    this.height = height;
  }

  void paint(Canvas canvas, double top) {
    double reached = Double.NEGATIVE_INFINITY;
    for (Chart.Phase phase : phases) {
      if (phase.span().isPresent() && !phase.span().get().isEmpty()) {
        double x = axis.x(phase.span().get().from());
        double right = Math.max(axis.x(phase.span().get().to()), x + LEAST);
        Box box = new Box(x, top, right - x, height);
        phase(canvas, phase, box);
        if (reached > area.x()) {
          canvas.line(x, top, x, top + height, Stroke.of(0.8, Ink.WHITE));
        }
        name(canvas, phase, box);
        reached = right;
      }
    }
  }

  private void phase(Canvas canvas, Chart.Phase phase, Box box) {
    if (phase.step() == 0) {
      States.area(canvas, box, DayState.UNKNOWN);
    } else if (phase.open()) {
      canvas.fill(arrow(box), ink(phase.step()));
    } else {
      fill(canvas, box, phase.step());
    }
  }

  /** Fills an area in the shade of a phase; the palest has an outline. */
  static void fill(Canvas canvas, Box box, int step) {
    canvas.fill(box, ink(step));
    if (step == 1) {
      States.outline(canvas, box, Ink.PHASE2);
    }
  }

  private static Path arrow(Box box) {
    double neck = Math.max(box.x(), box.right() - ARROW);
    return Path.from(box.x(), box.y())
        .line(neck, box.y())
        .line(box.right(), box.y() + box.height() / 2)
        .line(neck, box.bottom())
        .line(box.x(), box.bottom())
        .close();
  }

  private static Ink ink(int step) {
    return switch (step) {
      case 1 -> Ink.PHASE1;
      case 2 -> Ink.PHASE2;
      case 3 -> Ink.PHASE3;
      default -> throw new IllegalArgumentException("step " + step + " is not in 1 to 3");
    };
  }

  // name and length inside the bar if there is room for them
  private void name(Canvas canvas, Chart.Phase phase, Box box) {
    Ink ink = phase.step() == 3 ? Ink.ON_PHASE3 : Ink.INK;
    TextStyle style = TextStyle.CHART.bold().with(ink);
    String text = phase.name() + "\u00A0 " + phase.length();
    double width = area.textWidth(style, text);
    if (phase.step() == 0 || width + TEXT_AIR + 8 > box.width()) {
      return;
    }
    double baseline = box.y() + box.height() / 2 + style.middle();
    canvas.text(box.x() + 8, baseline, style, text);
  }
}
