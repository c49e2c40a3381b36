package dev.nines.report.metrics;

import dev.nines.metrics.ComparedSides;
import dev.nines.metrics.MeasuredSummary;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Row;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import dev.nines.statistics.Comparison;
import dev.nines.statistics.Estimate;
import dev.nines.statistics.RateRatio;
import dev.nines.statistics.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Two periods or groups beside each other: no arrow, no colour, a sentence for each. */
final class ComparisonPart {

  private final View view;
  private final ComparedSides sides;

  ComparisonPart(View view, ComparedSides sides) {
    this.view = view;
    this.sides = sides;
  }

  Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(table());
    List<Block.Definition> sentences = new ArrayList<>();
    sentences.add(new Block.Definition(view.text("compare.rate"), rates(), ""));
    for (ComparedSides.Times times : sides.times()) {
      if (hasAny(times)) {
        sentences.add(new Block.Definition(view.name(times.measurement()), words(times), ""));
      }
    }
    blocks.add(new Block.Definitions(sentences));
    blocks.add(new Block.Sentence(view.text("compare.method"), Tone.QUIET));
    String heading = view.text("compare", first(), second());
    return Section.full(
        "comparison", heading, view.text("compare.note"), blocks.toArray(Block[]::new));
  }

  private static boolean hasAny(ComparedSides.Times times) {
    return times.first().sample().isPresent() || times.second().sample().isPresent();
  }

  /** Returns the name of the first side as shown. */
  String first() {
    return name(sides.first().name());
  }

  /** Returns the name of the second side as shown. */
  String second() {
    return name(sides.second().name());
  }

  private String name(String side) {
    return sides.first().period().isPresent() ? side : view.group(side);
  }

  private Block.Table table() {
    List<Column> columns =
        List.of(
            Column.left("measurement", view.text("measurement"), 22),
            Column.right("n", view.text("compare.n", first(), second()), 15),
            Column.right("median-1", view.text("compare.median", first()), 14),
            Column.right("median-2", view.text("compare.median", second()), 14),
            Column.right("mean-1", view.text("compare.mean", first()), 12),
            Column.right("mean-2", view.text("compare.mean", second()), 12),
            Column.right("shift", view.text("compare.shift"), 26));
    List<Row> rows = sides.times().stream().filter(ComparisonPart::hasAny).map(this::row).toList();
    Row counts =
        Row.of(
            Cell.of(view.text("incidents")).with(Tone.STRONG),
            Cell.of(
                view.text(
                    "compare.and",
                    view.format().number(sides.firstIncidents()),
                    view.format().number(sides.secondIncidents()))),
            Cell.of(""),
            Cell.of(""),
            Cell.of(""),
            Cell.of(""),
            Cell.of(""));
    List<Row> all = new ArrayList<>(List.of(counts));
    all.addAll(rows);
    return new Block.Table(view.text("compare", first(), second()), columns, all, List.of());
  }

  private Row row(ComparedSides.Times times) {
    return Row.of(
        view.measurement(times.measurement()),
        Cell.of(
            view.text(
                "compare.and",
                view.format().number(times.first().measured().ended().size()),
                view.format().number(times.second().measured().ended().size()))),
        figure(times.first(), Summary::median),
        figure(times.second(), Summary::median),
        figure(times.first(), Summary::mean),
        figure(times.second(), Summary::mean),
        times.comparison().map(this::shift).orElseGet(view::none));
  }

  private Cell figure(MeasuredSummary summary, Function<Summary, Double> figure) {
    return summary.summary().map(s -> view.cell(figure.apply(s))).orElseGet(view::none);
  }

  private Cell shift(Comparison comparison) {
    return view.cell(comparison.shift().shift()).withNote(view.note(comparison.shift().interval()));
  }

  private String rates() {
    if (sides.rates().isEmpty()) {
      return view.text("compare.no-rate");
    }
    RateRatio rates = sides.rates().get();
    String key =
        rates.probability() < Comparison.SIGNIFICANT ? "compare.rate.other" : "compare.rate.same";
    return view.text(
        key,
        ratio(rates.ratio()),
        ratio(rates.low()),
        ratio(rates.high()),
        view.probability(rates.probability()));
  }

  private String ratio(double ratio) {
    return Double.isInfinite(ratio)
        ? view.text("infinite")
        : view.format().number(Shown.rounded(ratio, 2));
  }

  private String words(ComparedSides.Times times) {
    if (times.comparison().isEmpty()) {
      String side = times.first().sample().isEmpty() ? first() : second();
      return view.text("compare.empty", side);
    }
    Comparison found = times.comparison().get();
    if (found.first().and(found.second()).variance() == 0) {
      return view.text("compare.equal");
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(
        view.text(
            found.showsChange() ? "compare.change" : "compare.no-change",
            view.probability(found.ranks().probability()),
            view.format().say(found.ranks().method()),
            view.probability(found.means().probability()),
            view.format().say(found.means().method())));
    sentences.add(chance(found));
    if (found.shift().interval() instanceof Estimate.Refused refused) {
      sentences.add(view.format().say(refused.reason()));
    }
    return String.join(" ", sentences);
  }

  private String chance(Comparison found) {
    String mean = view.length(Math.abs(found.second().mean() - found.first().mean()));
    String means = view.ofHundred(found.noChange().means());
    if (!found.noChange().hasMedians()) {
      return view.text(
          "compare.chance.mean", mean, means, view.format().say(found.noChange().method()));
    }
    String median = view.length(Math.abs(found.second().median() - found.first().median()));
    return view.text(
        "compare.chance",
        mean,
        means,
        median,
        view.ofHundred(found.noChange().medians()),
        view.format().say(found.noChange().method()));
  }
}
