package dev.nines.render.text;

import dev.nines.money.Fraction;
import dev.nines.report.Chart;
import dev.nines.report.Column;
import dev.nines.report.DayState;
import dev.nines.time.Interval;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Writes charts: what they show in a sentence, then bars and strips of ordinary signs. */
final class TextCharts {

  private static final int BAR = 40;

  private final TextWriter writer;

  TextCharts(TextWriter writer) {
    this.writer = writer;
  }

  void timeline(Chart.Timeline chart) {
    TextTable table = bars(3);
    for (Chart.Phase phase : chart.phases()) {
      String bar = phase.span().map(span -> bar(span, chart.axis())).orElse("");
      table.add(phase.name(), phase.length(), bar);
    }
    write(chart.alternative(), table);
  }

  void allowance(Chart.Allowance chart) {
    Duration most = max(chart.allowed(), chart.counted());
    TextTable table = TextTable.left(2);
    table.add(caption(chart.allowedLabel()), bar('=', chart.allowed(), most));
    table.add(chart.countedLabel(), bar('#', chart.counted(), most));
    write(chart.alternative(), table);
  }

  void days(Chart.Days chart) {
    TextTable table = TextTable.left(2);
    chart.lanes().stream().findFirst().ifPresent(lane -> table.add("", numbers(lane)));
    for (Chart.Lane lane : chart.lanes()) {
      String name = lane.letter().map(letter -> "[" + letter + "] ").orElse("") + lane.name();
      String strip =
          lane.days().stream()
              .map(day -> Character.toString(sign(day.worst())))
              .collect(Collectors.joining());
      table.add(name, strip);
    }
    write(chart.alternative(), table);
    writer.blank();
    writer.paragraph(
        chart.legend().stream()
            .map(entry -> sign(entry.state()) + " " + entry.name())
            .collect(Collectors.joining("   ")));
  }

  void months(Chart.Months chart) {
    Fraction most =
        chart.months().stream()
            .flatMap(month -> month.loss().stream())
            .reduce(chart.allowedLoss(), Fraction::max);
    TextTable table = bars(3);
    for (Chart.Month month : chart.months()) {
      table.add(month.label(), month.value(), month.loss().map(loss -> bar(loss, most)).orElse(""));
    }
    table.rule();
    table.add("", chart.targetLabel(), bar(chart.allowedLoss(), most).replace('#', '='));
    write(chart.alternative(), table);
  }

  void bridge(Chart.Bridge chart) {
    Duration most =
        chart.steps().stream()
            .map(step -> max(step.before(), step.total()))
            .reduce(Duration.ZERO, TextCharts::max);
    Column.Align right = Column.Align.RIGHT;
    TextTable table = new TextTable(List.of(Column.Align.LEFT, right, right, Column.Align.LEFT));
    table.add("", chart.unit(), "", "");
    table.rule();
    for (Chart.Step step : chart.steps()) {
      table.add(
          step.label(), TextCells.of(step.figure()), TextCells.of(step.after()), bar(step, most));
    }
    write(chart.alternative(), table);
  }

  private void write(String alternative, TextTable table) {
    writer.paragraph(alternative);
    writer.blank();
    writer.lines(table.lines(writer.width()));
  }

  private static String caption(Chart.Caption caption) {
    return caption.name() + " " + caption.text();
  }

  private static TextTable bars(int columns) {
    return new TextTable(
        List.of(Column.Align.LEFT, Column.Align.RIGHT, Column.Align.LEFT).subList(0, columns));
  }

  // the whole stands as a bar, a change from where the running total was to where it is
  private static String bar(Chart.Step step, Duration most) {
    boolean whole =
        step.kind() == Chart.Step.Kind.RECORDED || step.kind() == Chart.Step.Kind.RESULT;
    if (whole) {
      return bar('#', step.total(), most);
    }
    Duration low = step.before().compareTo(step.total()) < 0 ? step.before() : step.total();
    Duration high = max(step.before(), step.total());
    String space = " ".repeat(scaled(low, most));
    char sign = step.kind() == Chart.Step.Kind.ADDITION ? '+' : '-';
    return low.equals(high) ? "" : space + bar(sign, high.minus(low), most);
  }

  private static String bar(Interval span, Interval axis) {
    String space = " ".repeat(scaled(Duration.between(axis.from(), span.from()), axis.length()));
    return span.isEmpty() ? space + "|" : space + bar('#', span.length(), axis.length());
  }

  private static String bar(Fraction part, Fraction whole) {
    if (!whole.isPositive() || !part.isPositive()) {
      return "";
    }
    Fraction scaled = part.times(BAR).dividedBy(whole);
    int length = scaled.toDecimal(0, RoundingMode.HALF_UP).intValueExact();
    return "#".repeat(Math.max(1, length));
  }

  // what there is shows as one sign at least
  private static String bar(char sign, Duration part, Duration whole) {
    int length = part.isZero() ? 0 : Math.max(1, scaled(part, whole));
    return Character.toString(sign).repeat(length);
  }

  private static int scaled(Duration part, Duration whole) {
    return whole.isZero() ? 0 : (int) (part.toMillis() * BAR / Math.max(1, whole.toMillis()));
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  // the numbers of the first day and every fifth, each above its day
  private static String numbers(Chart.Lane lane) {
    StringBuilder line = new StringBuilder();
    for (int index = 0; index < lane.days().size(); index++) {
      int day = lane.days().get(index).date().getDayOfMonth();
      if ((day == 1 || day % 5 == 0) && line.length() <= index) {
        line.append(" ".repeat(index - line.length())).append(day);
      }
    }
    return line.toString();
  }

  private static char sign(DayState state) {
    return switch (state) {
      case DOWN -> 'X';
      case DEGRADED -> '~';
      case UNKNOWN -> '?';
      case NOT_COUNTED -> '/';
      case OUTSIDE -> '-';
      case UP -> '.';
      case TO_COME -> '_';
    };
  }
}
