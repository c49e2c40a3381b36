package dev.nines.render.pdf.chart;

import dev.nines.render.pdf.page.Canvas;
import dev.nines.report.Chart;
import java.util.List;

/** What stands over the phase bar for the events: flags, or numbers where flags would collide. */
interface TimelineEvents {

  /** Returns the height down to the bar. */
  double height();

  /** Draws them from a height downwards. */
  void paint(Canvas canvas, double top);

  /** Returns flags if they can stand free of collisions, else numbers. */
  static TimelineEvents of(List<Chart.Event> events, TimeAxis axis, ChartArea area) {
    List<EventLabel> labels = EventLabel.of(events, axis, area);
    List<Flag> flags = labels.stream().map(EventLabel::flag).toList();
    return FlagRows.place(flags, area.x(), area.right())
        .map(placement -> new EventFlags(labels, placement))
        .filter(f -> f.areClear(area.x(), area.right()))
        .map(TimelineEvents.class::cast)
        .orElseGet(() -> new EventNumbers(events, axis, area));
  }
}
