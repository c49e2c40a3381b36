package dev.nines.render.pdf.chart;

import dev.nines.render.pdf.page.TextStyle;
import dev.nines.render.pdf.text.Line;
import dev.nines.render.pdf.text.LineBreaker;
import dev.nines.render.pdf.text.Span;
import dev.nines.report.Chart;
import java.util.ArrayList;
import java.util.List;

/**
 * The label of the events at one place: up to four events have the time over the text, more have
 * both on one line.
 *
 * @param x where its stem stands
 * @param lines its lines from the top
 * @param width the width of the longest
 */
record EventLabel(double x, List<Line> lines, double width) {

  private static final int FEW = 4;
  private static final int MOST_LINES = 3;
  private static final double WIDEST = 190;
  private static final double SAME_PLACE = 0.5;
  private static final TextStyle TIME = TextStyle.CHART.bold();

  Flag flag() {
    return new Flag(x, width, lines.size() * TextStyle.CHART.leading());
  }

  static List<EventLabel> of(List<Chart.Event> events, TimeAxis axis, ChartArea area) {
    boolean few = events.size() <= FEW;
    List<EventLabel> labels = new ArrayList<>();
    for (Chart.Event event : events) {
      List<Line> lines = few ? tall(event, area) : List.of(flat(event, area));
      double x = axis.x(event.at());
      int last = labels.size() - 1;
      if (last >= 0 && x - labels.get(last).x() < SAME_PLACE) {
        List<Line> both = new ArrayList<>(labels.get(last).lines());
        both.addAll(lines);
        labels.set(last, of(labels.get(last).x(), both));
      } else {
        labels.add(of(x, lines));
      }
    }
    return labels;
  }

  private static EventLabel of(double x, List<Line> lines) {
    return new EventLabel(x, List.copyOf(lines), LineBreaker.widest(lines));
  }

  private static List<Line> tall(Chart.Event event, ChartArea area) {
    List<Line> lines = new ArrayList<>();
    lines.addAll(LineBreaker.lines(Span.of(event.time(), TIME), WIDEST, area.measure()));
    Span text = Span.of(event.text(), TextStyle.CHART);
    List<Line> broken = LineBreaker.balanced(text, WIDEST, area.measure());
    if (broken.size() > MOST_LINES) {
      broken = cut(event.text(), area);
    }
    lines.addAll(broken);
    return lines;
  }

  // the first lines and an ellipsis; the whole text stands in the table
  private static List<Line> cut(String text, ChartArea area) {
    Span whole = Span.of(text, TextStyle.CHART);
    List<Line> lines = LineBreaker.lines(whole, WIDEST, area.measure());
    StringBuilder rest = new StringBuilder();
    lines.subList(MOST_LINES - 1, lines.size()).forEach(l -> rest.append(l.text()));
    String last = LineBreaker.fitted(rest.toString(), TextStyle.CHART, WIDEST, area.measure());
    List<Line> kept = new ArrayList<>(lines.subList(0, MOST_LINES - 1));
    kept.addAll(LineBreaker.lines(Span.of(last, TextStyle.CHART), WIDEST + 1, area.measure()));
    return kept;
  }

  private static Line flat(Chart.Event event, ChartArea area) {
    double time = area.textWidth(TIME, event.time() + "  ");
    String text = LineBreaker.fitted(event.text(), TextStyle.CHART, WIDEST - time, area.measure());
    List<Span> spans =
        List.of(Span.of(event.time() + "\u00A0 ", TIME), Span.of(text, TextStyle.CHART));
    return LineBreaker.lines(spans, WIDEST * 2, area.measure()).get(0);
  }
}
