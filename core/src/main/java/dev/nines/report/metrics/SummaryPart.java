package dev.nines.report.metrics;

import dev.nines.metrics.MeasuredSummary;
import dev.nines.report.Block;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import dev.nines.statistics.BootstrapCoverage;
import dev.nines.statistics.BootstrapMean;
import dev.nines.statistics.Chance;
import dev.nines.statistics.Estimate;
import dev.nines.statistics.Sample;
import dev.nines.statistics.Summary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures of all measurements, how their intervals are made, and which are refused and why. */
final class SummaryPart {

  private final View view;

  SummaryPart(View view) {
    this.view = view;
  }

  /** Returns the section; absent where nothing was measured. */
  Optional<Section> section() {
    List<SummaryTable.Keyed> rows =
        measured().stream()
            .map(m -> new SummaryTable.Keyed(view.measurement(m.measured().measurement()), m))
            .toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new SummaryTable(view).table(view.text("summary"), view.text("measurement"), rows));
    methods().forEach(text -> blocks.add(new Block.Sentence(text, Tone.QUIET)));
    refusals().forEach(text -> blocks.add(new Block.Sentence(text, Tone.NORMAL)));
    return Optional.of(
        Section.full(
            "summary",
            view.text("summary"),
            view.text("summary.note"),
            blocks.toArray(Block[]::new)));
  }

  private List<MeasuredSummary> measured() {
    return view.result().overall().measurements().stream()
        .filter(m -> m.summary().isPresent())
        .toList();
  }

  private List<String> methods() {
    List<String> sentences = new ArrayList<>();
    sentences.add(view.text("method.rounding"));
    sentences.add(view.text("method.quantile", Sample.QUANTILE_TYPE));
    sentences.add(view.text("method.median"));
    sentences.add(view.text("method.mean"));
    boolean resampled = measured().stream().anyMatch(m -> isResampled(m.summary().orElseThrow()));
    if (resampled) {
      sentences.add(
          view.text(
              "method.bootstrap",
              view.format().number(BootstrapMean.RESAMPLES),
              Long.toString(Chance.SEED)));
      sentences.add(coverage());
    }
    return sentences;
  }

  private static boolean isResampled(Summary summary) {
    return summary.ofMean() instanceof Estimate.Interval && summary.size() <= Chance.MOST_RESAMPLED;
  }

  /** Returns how often the bootstrap interval holds the mean, as found. */
  String coverage() {
    List<String> found =
        BootstrapCoverage.FOUND.stream()
            .map(
                f ->
                    view.text(
                        "coverage.of",
                        view.format().number(f.size()),
                        percent(f.normal()),
                        percent(f.logNormal())))
            .toList();
    return view.text("coverage", view.format().list(found));
  }

  private String percent(double percent) {
    return view.format().percent(Shown.rounded(percent, 1));
  }

  // the same sentence of several measurements once, with their names
  private List<String> refusals() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (MeasuredSummary measured : measured()) {
      Summary s = measured.summary().orElseThrow();
      List.of(s.ofMedian(), s.ofGeometricMean(), s.ofMean()).stream()
          .flatMap(estimate -> View.refusal(estimate).stream())
          .map(view.format()::say)
          .distinct()
          .forEach(why -> names.computeIfAbsent(why, w -> new ArrayList<>()).add(name(measured)));
    }
    return names.entrySet().stream()
        .map(e -> view.text("refused", view.format().list(e.getValue()), e.getKey()))
        .toList();
  }

  private String name(MeasuredSummary measured) {
    return view.name(measured.measured().measurement());
  }
}
