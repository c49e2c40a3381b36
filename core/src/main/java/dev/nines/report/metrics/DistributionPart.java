package dev.nines.report.metrics;

import dev.nines.measurement.Measurement;
import dev.nines.metrics.MeasuredSummary;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Row;
import dev.nines.report.Section;
import dev.nines.report.StatChart;
import dev.nines.report.Tone;
import dev.nines.response.Measured;
import dev.nines.response.MeasuredTime;
import dev.nines.statistics.Estimate;
import dev.nines.statistics.Summary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How long each measurement took: every incident a dot on a logarithmic axis. */
final class DistributionPart {

  private static final int MOST_DOTS = 300;
  private static final int BARS = 60;

  private final View view;
  private final List<MeasuredSummary> shown;

  DistributionPart(View view) {
    this.view = view;
    this.shown =
        view.result().overall().measurements().stream()
            .filter(m -> m.sample().isPresent() || !m.measured().open().isEmpty())
            .toList();
  }

  Section section() {
    String heading = view.text("distribution");
    if (shown.isEmpty()) {
      Block none = new Block.Sentence(view.text("distribution.none"), Tone.NORMAL);
      return Section.full("distribution", heading, "", none);
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(chart());
    if (anyZero()) {
      blocks.add(new Block.Sentence(view.text("distribution.zero"), Tone.QUIET));
    }
    silent().ifPresent(text -> blocks.add(new Block.Sentence(text, Tone.QUIET)));
    return Section.full("distribution", heading, note(), blocks.toArray(Block[]::new));
  }

  // a dot is named wherever one is drawn
  private String note() {
    boolean dots = shown.stream().anyMatch(m -> m.measured().ended().size() <= MOST_DOTS);
    return view.text(dots ? "distribution.note" : "distribution.note.bars");
  }

  private boolean anyZero() {
    return shown.stream()
        .flatMap(m -> m.measured().ended().stream())
        .anyMatch(time -> time.length().isZero());
  }

  // measurements for which no incident has both marks are named, not drawn
  private Optional<String> silent() {
    List<String> names =
        view.result().overall().measurements().stream()
            .filter(m -> !shown.contains(m))
            .map(m -> view.name(m.measured().measurement()))
            .toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(view.text("distribution.silent", view.format().list(names)));
  }

  private StatChart.Distribution chart() {
    List<Duration> lengths = new ArrayList<>();
    for (MeasuredSummary summary : shown) {
      summary.measured().ended().forEach(time -> lengths.add(time.length()));
      summary.measured().open().forEach(time -> lengths.add(time.soFar()));
    }
    StatChart.LengthAxis axis = LengthAxes.logarithmic(lengths, view.format());
    return new StatChart.Distribution(
        alternative(),
        figures(),
        axis,
        shown.stream().map(s -> measure(s, axis)).toList(),
        words());
  }

  private StatChart.DistributionWords words() {
    return new StatChart.DistributionWords(
        view.text("legend.dot"),
        view.text("legend.bar"),
        view.text("legend.open"),
        view.text("legend.median"),
        view.text("legend.interval"),
        view.text("legend.nine"),
        view.text("median"),
        view.text("nine-of-ten"));
  }

  private StatChart.Measure measure(MeasuredSummary summary, StatChart.LengthAxis axis) {
    Measured measured = summary.measured();
    List<Duration> lengths =
        measured.ended().stream().map(MeasuredTime.Ended::length).sorted().toList();
    boolean dots = lengths.size() <= MOST_DOTS;
    Optional<Summary> figures = summary.summary();
    return new StatChart.Measure(
        view.name(measured.measurement()),
        notes(measured),
        dots ? lengths : List.of(),
        dots ? List.of() : bars(lengths, axis),
        measured.open().stream().map(MeasuredTime.Open::soFar).sorted().toList(),
        figures.map(s -> Shown.duration(s.median())),
        figures.flatMap(s -> range(s.ofMedian())),
        figures.map(s -> Shown.duration(s.p90())),
        new StatChart.Labels(
            figures.map(s -> view.length(s.median())).orElse(""),
            figures.map(s -> view.range(s.ofMedian())).orElse(""),
            figures.map(s -> view.length(s.p90())).orElse("")));
  }

  static Optional<StatChart.Range> range(Estimate estimate) {
    return estimate instanceof Estimate.Interval interval
        ? Optional.of(
            new StatChart.Range(Shown.duration(interval.low()), Shown.duration(interval.high())))
        : Optional.empty();
  }

  private List<String> notes(Measured measured) {
    List<String> notes = new ArrayList<>();
    notes.add(view.marks(measured.measurement()));
    notes.add(DefinitionsPart.counts(view, measured));
    return notes;
  }

  // how many lengths lie in each of the equal parts of the logarithmic axis
  private static List<Integer> bars(List<Duration> lengths, StatChart.LengthAxis axis) {
    Integer[] bars = new Integer[BARS];
    Arrays.fill(bars, 0);
    double from = StrictMath.log(axis.from().toMillis());
    double width = StrictMath.log(axis.to().toMillis()) - from;
    for (Duration length : lengths) {
      double share = (StrictMath.log(Math.max(1, length.toMillis())) - from) / width;
      bars[(int) Math.max(0, Math.min(BARS - 1, Math.floor(share * BARS)))]++;
    }
    return List.of(bars);
  }

  private String alternative() {
    List<String> parts = new ArrayList<>();
    for (MeasuredSummary summary : shown) {
      Measurement measurement = summary.measured().measurement();
      String median =
          summary.summary().map(s -> view.length(s.median())).orElse(view.text("no-value"));
      String range = summary.summary().map(s -> view.range(s.ofMedian())).orElse("");
      String shownRange =
          range.isEmpty() ? view.text("no-interval") : view.text("interval-of", range);
      parts.add(
          view.text("distribution.alternative.row", view.name(measurement), median, shownRange));
    }
    return view.text("distribution.alternative", String.join("; ", parts));
  }

  private Block.Table figures() {
    List<Column> columns =
        List.of(
            Column.left("measurement", view.text("measurement"), 20),
            Column.left("counts", view.text("incidents"), 16),
            Column.right("median", view.text("median"), 12),
            Column.right("interval", view.text("interval"), 18),
            Column.right("nine", view.text("nine-of-ten"), 12));
    List<Row> rows = shown.stream().map(this::row).toList();
    return new Block.Table(view.text("distribution"), columns, rows, List.of());
  }

  private Row row(MeasuredSummary summary) {
    Optional<Summary> figures = summary.summary();
    return Row.of(
        Cell.of(view.name(summary.measured().measurement())).with(Tone.STRONG),
        Cell.of(DefinitionsPart.counts(view, summary.measured())),
        figures.map(s -> view.cell(s.median())).orElseGet(view::none),
        figures
            .map(s -> view.range(s.ofMedian()))
            .filter(r -> !r.isEmpty())
            .map(Cell::of)
            .orElseGet(view::none),
        figures.map(s -> view.cell(s.p90())).orElseGet(view::none));
  }
}
