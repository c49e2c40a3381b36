package dev.nines.render.html;

import dev.nines.render.LayoutWords;
import dev.nines.report.Cell;
import dev.nines.report.Chart;
import java.time.Duration;

/** Writes the way from recorded to counted downtime as a table with a bar in each row. */
final class BridgeTable {

  private static final double WIDTH = 300;
  private static final double HEIGHT = 14;

  private BridgeTable() {}

  static void write(HtmlWriter writer, Chart.Bridge chart, LayoutWords words) {
    writer.open("figure");
    HtmlTable.open(writer, chart.alternative(), 4);
    writer.open("thead").open("tr").element("th", words.step(), "scope", "col");
    writer.element("th", chart.unit(), "scope", "col", "class", "right");
    writer.element("th", words.uptimeAfter(), "scope", "col", "class", "right");
    writer.element("td", "").close().close();
    writer.open("tbody");
    double most =
        chart.steps().stream()
            .mapToDouble(step -> Math.max(millis(step.before()), millis(step.total())))
            .max()
            .orElse(0);
    chart.steps().forEach(step -> row(writer, step, most));
    writer.close();
    HtmlTable.close(writer);
    writer.close();
  }

  private static void row(HtmlWriter writer, Chart.Step step, double most) {
    boolean result = step.kind() == Chart.Step.Kind.RESULT;
    writer.open("tr", "class", result ? "result" : "");
    writer.element("th", step.label(), "scope", "row");
    figure(writer, step.figure());
    figure(writer, step.after());
    writer.open("td", "class", "bar");
    bar(writer, step, most);
    writer.close().close();
  }

  private static void figure(HtmlWriter writer, Cell cell) {
    writer.open("td", "class", "right");
    HtmlCells.write(writer, cell);
    writer.close();
  }

  private static void bar(HtmlWriter writer, Chart.Step step, double most) {
    writer.open(
        "svg",
        "viewBox",
        "0 0 " + Svg.number(WIDTH) + " " + Svg.number(HEIGHT),
        "aria-hidden",
        "true");
    double before = scaled(step.before(), most);
    double total = scaled(step.total(), most);
    switch (step.kind()) {
      case RECORDED -> Svg.rect(writer, box(0, total), "recorded");
      case RESULT -> Svg.rect(writer, box(0, total), "down");
      case REDUCTION -> change(writer, total, before, "not-counted");
      case ADDITION -> change(writer, before, total, "degraded");
    }
    writer.close();
  }

  // a step that took nothing leaves the mark of the running total
  private static void change(HtmlWriter writer, double from, double to, String style) {
    if (to > from) {
      Svg.rect(writer, box(from, to), style);
    } else {
      Svg.upright(writer, Math.max(1, to - 1), new Svg.Span(0, HEIGHT), "stem");
    }
  }

  private static Svg.Box box(double from, double to) {
    return new Svg.Box(from, 1, to - from, HEIGHT - 2);
  }

  private static double scaled(Duration length, double most) {
    return most == 0 ? 0 : millis(length) / most * WIDTH;
  }

  private static double millis(Duration length) {
    return length.toMillis();
  }
}
