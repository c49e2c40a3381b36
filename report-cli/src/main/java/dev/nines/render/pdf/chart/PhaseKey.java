package dev.nines.render.pdf.chart;

import dev.nines.render.pdf.page.Box;
import dev.nines.render.pdf.page.Canvas;
import dev.nines.render.pdf.page.TextStyle;
import dev.nines.render.pdf.text.Line;
import dev.nines.render.pdf.text.LineBreaker;
import dev.nines.render.pdf.text.Span;
import dev.nines.report.Chart;
import dev.nines.report.DayState;
import java.util.List;

/** The key of the phases: each with its shade, length and definition, those of no length too. */
final class PhaseKey {

  private static final double SWATCH = 8;
  private static final double TEXT_X = 13;
  private static final double GUTTER = 12;
  private static final int LEAST_COLUMNS = 3;
  private static final double FIRST = 9;
  private static final double SECOND = 19.5;

  private final List<Chart.Phase> phases;
  private final ChartArea area;
  private final double column;

  PhaseKey(List<Chart.Phase> phases, ChartArea area) {
    this.phases = phases;
    this.area = area;
    int columns = Math.max(LEAST_COLUMNS, phases.size());
    this.column = (area.width() + GUTTER) / columns;
  }

  double height() {
    int lines = phases.stream().mapToInt(p -> meaning(p).size()).max().orElse(0);
    return phases.isEmpty() ? 0 : SECOND + 3 + (lines - 1) * TextStyle.LABEL.leading();
  }

  void paint(Canvas canvas, double top) {
    for (int i = 0; i < phases.size(); i++) {
      phase(canvas, phases.get(i), area.x() + i * column, top);
    }
  }

  private void phase(Canvas canvas, Chart.Phase phase, double x, double top) {
    TextStyle bold = TextStyle.CHART.bold();
    double baseline = top + FIRST;
    Box swatch = new Box(x, baseline - bold.middle() - SWATCH / 2, SWATCH, SWATCH);
    if (phase.step() == 0) {
      States.legend(canvas, swatch, DayState.UNKNOWN);
    } else {
      PhaseBar.fill(canvas, swatch, phase.step());
    }
    canvas.text(x + TEXT_X, baseline, bold, phase.name() + " ");
    double after = x + TEXT_X + area.textWidth(bold, phase.name()) + 6;
    canvas.text(after, baseline, TextStyle.CHART, phase.length());
    double y = top + SECOND;
    for (Line line : meaning(phase)) {
      canvas.text(x + TEXT_X, y, TextStyle.LABEL, line.text());
      y += TextStyle.LABEL.leading();
    }
  }

  private List<Line> meaning(Chart.Phase phase) {
    Span span = Span.of(phase.meaning(), TextStyle.LABEL);
    return LineBreaker.lines(span, column - TEXT_X - GUTTER, area.measure());
  }
}
