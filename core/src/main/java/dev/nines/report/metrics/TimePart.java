package dev.nines.report.metrics;

import dev.nines.measurement.Measurement;
import dev.nines.metrics.CountedPart;
import dev.nines.metrics.Counts;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Row;
import dev.nines.report.Section;
import dev.nines.report.StatChart;
import dev.nines.report.Tone;
import dev.nines.statistics.Estimate;
import dev.nines.statistics.Evenness;
import dev.nines.statistics.PoissonInterval;
import dev.nines.statistics.Summary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The months, quarters or years: the median of the lead measurement, and how many incidents. */
final class TimePart {

  private final View view;
  private final Counts counts;
  private final String unit;

  TimePart(View view, Counts counts) {
    this.view = view;
    this.counts = counts;
    this.unit = counts.unit().name().toLowerCase(Locale.ROOT);
  }

  /** Returns the sections, that of the medians only where two parts have one. */
  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    long medians = counts.parts().stream().filter(p -> p.times().isPresent()).count();
    if (medians >= 2) {
      String name = view.name(view.result().leading().measured().measurement());
      String heading = view.text("medians", lower(name), view.text("unit." + unit));
      sections.add(
          Section.full("medians", heading, view.text("medians.note"), medians(), definition()));
    }
    if (counts.parts().size() >= 2) {
      sections.add(counted());
    }
    return sections;
  }

  private Block definition() {
    Measurement lead = view.result().leading().measured().measurement();
    return new Block.Sentence(
        view.text("part.value", view.name(lead), view.marks(lead)), Tone.QUIET);
  }

  private String lower(String name) {
    return view.format().words().inside(name);
  }

  private StatChart.Medians medians() {
    List<Duration> lengths = new ArrayList<>();
    for (CountedPart part : counts.parts()) {
      part.times().ifPresent(s -> lengths.add(Shown.duration(s.median())));
      part.times()
          .flatMap(s -> DistributionPart.range(s.ofMedian()))
          .ifPresent(range -> lengths.addAll(List.of(range.low(), range.high())));
    }
    return new StatChart.Medians(
        view.text("medians.alternative", joined(this::medianWords)),
        medianFigures(),
        LengthAxes.logarithmic(lengths, view.format()),
        counts.parts().stream().map(this::median).toList(),
        view.text("medians.values"),
        view.text("incidents"));
  }

  private interface Words {
    String of(CountedPart part);
  }

  private String joined(Words words) {
    return counts.parts().stream().map(words::of).reduce((a, b) -> a + "; " + b).orElse("");
  }

  private String medianWords(CountedPart part) {
    String value = part.times().map(s -> view.length(s.median())).orElse(view.text("no-value"));
    return view.text("part.value", fullName(part), value);
  }

  private StatChart.MedianOf median(CountedPart part) {
    Optional<Summary> times = part.times();
    return new StatChart.MedianOf(
        label(part),
        times.map(s -> Shown.duration(s.median())),
        times.flatMap(s -> DistributionPart.range(s.ofMedian())),
        times.map(s -> minutes(s.median())).orElse(""),
        view.format().number(part.incidents()));
  }

  // minutes with one decimal below ten, as the row's name says
  private String minutes(double seconds) {
    BigDecimal exact =
        Shown.seconds(seconds).divide(BigDecimal.valueOf(60), 3, RoundingMode.HALF_UP);
    int digits = exact.compareTo(BigDecimal.TEN) < 0 ? 1 : 0;
    BigDecimal shown = exact.setScale(digits, RoundingMode.HALF_UP).stripTrailingZeros();
    return view.format().number(shown.scale() < 0 ? shown.setScale(0) : shown);
  }

  private Section counted() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new StatChart.Counts(
            view.text("counts.alternative", joined(this::countWords)),
            countFigures(),
            counts.parts().stream().map(this::count).toList(),
            mean()));
    blocks.add(new Block.Sentence(rate(), Tone.NORMAL));
    blocks.add(new Block.Sentence(evenness(), Tone.NORMAL));
    return Section.full(
        "counts",
        view.text("counts", view.text("unit." + unit)),
        view.text("counts.note"),
        blocks.toArray(Block[]::new));
  }

  private String countWords(CountedPart part) {
    return view.text("part.value", fullName(part), view.format().number(part.incidents()));
  }

  private StatChart.CountOf count(CountedPart part) {
    return new StatChart.CountOf(
        label(part),
        part.incidents(),
        Shown.rounded(part.interval().low(), 2),
        Shown.rounded(part.interval().high(), 2));
  }

  private BigDecimal mean() {
    long all = counts.parts().stream().mapToLong(CountedPart::incidents).sum();
    return BigDecimal.valueOf(all)
        .divide(BigDecimal.valueOf(counts.parts().size()), 2, RoundingMode.HALF_UP);
  }

  // a month of a twelfth of 365.25 days, so that the rates of two reports compare
  private String rate() {
    long all = counts.parts().stream().mapToLong(CountedPart::incidents).sum();
    double seconds =
        counts.parts().stream().mapToLong(p -> p.part().span().length().toSeconds()).sum();
    double months = seconds / (365.25 * 86_400 / 12);
    Estimate.Interval interval = PoissonInterval.of(all);
    return view.text(
        "rate",
        view.format().number(Shown.rounded(all / months, 2)),
        view.format().number(Shown.rounded(interval.low() / months, 2)),
        view.format().number(Shown.rounded(interval.high() / months, 2)));
  }

  private String evenness() {
    Optional<Evenness> found = counts.evenness();
    return found
        .map(
            even ->
                view.text(
                    "evenness",
                    View.capital(view.ofHundred(even.share())),
                    view.format().say(even.method())))
        .orElse(view.text("evenness.none"));
  }

  // the year stands where it is new
  private String label(CountedPart part) {
    LocalDate first = part.part().first();
    boolean newYear = part.equals(counts.parts().get(0)) || first.getMonthValue() == 1;
    String year = Integer.toString(first.getYear());
    return switch (counts.unit()) {
      case MONTH -> {
        String month = view.format().text("month.short." + first.getMonthValue());
        yield newYear ? view.text("label.with-year", month, year) : month;
      }
      case QUARTER -> {
        String quarter = view.text("label.quarter", part.part().key().substring(6));
        yield newYear ? view.text("label.with-year", quarter, year) : quarter;
      }
      case YEAR -> year;
    };
  }

  /** Returns {@code March 2025}, {@code Q1 2025} or {@code 2025}. */
  String fullName(CountedPart part) {
    String key = part.part().key();
    return switch (counts.unit()) {
      case MONTH -> view.format().month(YearMonth.parse(key));
      case QUARTER -> view.text("quarter", key.substring(6), key.substring(0, 4));
      case YEAR -> key;
    };
  }

  private Block.Table medianFigures() {
    return columns(List.of(0, 1, 4, 5));
  }

  private Block.Table countFigures() {
    return columns(List.of(0, 1, 2, 3));
  }

  private Block.Table columns(List<Integer> kept) {
    Block.Table all = figures();
    List<Row> rows =
        all.rows().stream()
            .map(row -> new Row(kept.stream().map(i -> row.cells().get(i)).toList()))
            .toList();
    return new Block.Table(
        all.name(), kept.stream().map(i -> all.columns().get(i)).toList(), rows, List.of());
  }

  // the figures of both charts
  private Block.Table figures() {
    List<Column> columns =
        List.of(
            Column.left("part", View.capital(view.text("unit." + unit)), 16),
            Column.right("incidents", view.text("incidents"), 9),
            Column.right("poisson-low", view.text("poisson.low"), 11),
            Column.right("poisson-high", view.text("poisson.high"), 11),
            Column.right("median", view.text("median"), 12),
            Column.right("interval", view.text("interval"), 18));
    return new Block.Table(
        view.text("counts", view.text("unit." + unit)),
        columns,
        counts.parts().stream().map(this::row).toList(),
        List.of());
  }

  private Row row(CountedPart part) {
    Optional<Summary> times = part.times();
    return Row.of(
        Cell.of(fullName(part)).with(Tone.STRONG),
        view.number(part.incidents()),
        view.number(Shown.rounded(part.interval().low(), 2)),
        view.number(Shown.rounded(part.interval().high(), 2)),
        times.map(s -> view.cell(s.median())).orElseGet(view::none),
        times
            .map(s -> view.range(s.ofMedian()))
            .filter(r -> !r.isEmpty())
            .map(Cell::of)
            .orElseGet(view::none));
  }
}
