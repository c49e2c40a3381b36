package dev.nines.render;

import dev.nines.money.Fraction;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Document;
import dev.nines.report.Row;
import dev.nines.report.Section;
import dev.nines.report.StatChart;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Charts of many incidents at their edges, for tests of renderers. */
public final class SampleMetrics {

  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private SampleMetrics() {}

  /** Returns a metrics report with every chart. */
  public static Document metrics() {
    return SampleDocuments.document(
        "Incident metrics, January to December 2025",
        Section.full("distribution", "How long it takes", "One dot an incident", distribution()),
        Section.full("medians", "Median time to restore by month", "", medians(12)),
        Section.full("counts", "Incidents by month", "", counts(36)),
        Section.full("phases", "Detection, response, repair", "", stacked()),
        Section.full("causes", "Downtime by cause", "", pareto()));
  }

  /** Returns all charts, each at its edges. */
  public static List<StatChart> charts() {
    return List.of(
        distribution(),
        medians(1),
        medians(12),
        medians(36),
        counts(1),
        counts(36),
        stacked(),
        pareto());
  }

  private static Block.Table figures(String name) {
    return new Block.Table(
        name,
        List.of(Column.left("what", "What", 20), Column.right("value", "Value", 10)),
        List.of(Row.of(Cell.of(name), Cell.of("1 h 30 min"))),
        List.of());
  }

  private static Duration minutes(long minutes) {
    return Duration.ofMinutes(minutes);
  }

  private static StatChart.LengthAxis axis(long... minutes) {
    List<StatChart.LengthTick> ticks = new ArrayList<>();
    for (long at : minutes) {
      String label = at == 0 ? "0" : at < 60 ? at + " min" : at / 60 + " h";
      ticks.add(new StatChart.LengthTick(minutes(at), label));
    }
    return new StatChart.LengthAxis(ticks);
  }

  private static StatChart.Distribution distribution() {
    List<Duration> dots =
        IntStream.range(0, 290).mapToObj(i -> minutes(i < 200 ? 60 : i)).sorted().toList();
    List<Integer> bars = IntStream.range(0, 60).mapToObj(i -> i * (60 - i)).toList();
    StatChart.Labels labels = new StatChart.Labels("2 h 30 min", "1 h 10 min to 14 h", "4 h");
    return new StatChart.Distribution(
        "Lengths of all incidents: Time to restore, median 1 h.",
        figures("How long it takes"),
        axis(1, 2, 5, 10, 20, 30, 60, 120, 240, 480),
        List.of(
            new StatChart.Measure(
                "Time to acknowledge the call of a customer who is waiting",
                List.of("First detected to first acknowledged", "290 of 300; 2 open"),
                dots,
                List.of(),
                List.of(Duration.ZERO, minutes(480)),
                Optional.of(minutes(60)),
                Optional.of(new StatChart.Range(minutes(60), minutes(60))),
                Optional.of(minutes(250)),
                labels),
            new StatChart.Measure(
                "Time to restore",
                List.of("First impact start to last impact end", "54,000 of 54,000"),
                List.of(),
                bars,
                List.of(),
                Optional.of(minutes(30)),
                Optional.of(new StatChart.Range(minutes(20), minutes(40))),
                Optional.of(minutes(120)),
                labels),
            new StatChart.Measure(
                "Time to mitigate",
                List.of("0 of 1; 1 open"),
                List.of(),
                List.of(),
                List.of(minutes(5)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new StatChart.Labels("", "", ""))),
        new StatChart.DistributionWords(
            "incident",
            "incidents (number)",
            "open",
            "median",
            "95 % interval of the median",
            "9 of 10 are shorter (type 7)",
            "Median",
            "9 of 10"));
  }

  private static String label(int index) {
    return MONTHS.get(index % 12) + (index % 12 == 0 ? " " + (2025 + index / 12) : "");
  }

  private static StatChart.Medians medians(int parts) {
    List<StatChart.MedianOf> medians =
        IntStream.range(0, parts)
            .mapToObj(
                i ->
                    new StatChart.MedianOf(
                        label(i),
                        i % 5 == 3 ? Optional.empty() : Optional.of(minutes(10 + 7L * i)),
                        i % 3 == 1
                            ? Optional.empty()
                            : Optional.of(
                                new StatChart.Range(minutes(5 + i), minutes(30 + 12L * i))),
                        i % 5 == 3 ? "" : Integer.toString(10 + 7 * i),
                        Integer.toString(i)))
            .toList();
    return new StatChart.Medians(
        "Medians: January 10 min.",
        figures("Medians"),
        axis(5, 10, 20, 30, 60, 120, 240, 480),
        medians,
        "Median, min",
        "Incidents");
  }

  /** Returns the counts of that many months. */
  public static StatChart.Counts counts(int parts) {
    List<StatChart.CountOf> counts =
        IntStream.range(0, parts)
            .mapToObj(
                i ->
                    new StatChart.CountOf(
                        label(i),
                        i * 3,
                        BigDecimal.valueOf(i * 2L),
                        BigDecimal.valueOf(i * 4L + 4)))
            .toList();
    return new StatChart.Counts(
        "Incidents: January 0.", figures("Incidents"), counts, new BigDecimal("4.25"));
  }

  private static StatChart.Stacked stacked() {
    return new StatChart.Stacked(
        "Phases: Checkout down 35 min.",
        figures("Phases"),
        axis(0, 60, 120, 180),
        List.of(
            new StatChart.StackedRow(
                "18 Jul 2025",
                "A title that is much longer than the room which is left for it in a row",
                List.of(
                    new StatChart.StackedPart(1, minutes(10)),
                    new StatChart.StackedPart(2, minutes(0)),
                    new StatChart.StackedPart(3, minutes(170))),
                "3 h, open",
                true),
            new StatChart.StackedRow(
                "1 Jan 2025",
                "Unseparable",
                List.of(new StatChart.StackedPart(0, minutes(35))),
                "35 min",
                false),
            new StatChart.StackedRow("2 Jan 2025", "Nothing", List.of(), "0 min", false)),
        List.of("Detection", "Response", "Repair"),
        "Not separable");
  }

  private static StatChart.Pareto pareto() {
    return new StatChart.Pareto(
        "Downtime by cause: provider 3 h.",
        figures("Downtime by cause"),
        List.of(
            new StatChart.ParetoRow(
                "a supplier of a supplier of the provider",
                Fraction.of(3, 4),
                Fraction.of(3, 4),
                "30 d 12 h 45 min",
                "75 %"),
            new StatChart.ParetoRow("customer", Fraction.of(1, 4), Fraction.ONE, "10 d", "100 %"),
            new StatChart.ParetoRow("none", Fraction.ZERO, Fraction.ONE, "0 min", "100 %")),
        "Downtime by cause",
        "Running");
  }
}
