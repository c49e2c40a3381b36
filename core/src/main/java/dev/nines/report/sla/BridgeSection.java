package dev.nines.report.sla;

import dev.nines.contract.Figure;
import dev.nines.money.Fraction;
import dev.nines.report.Cell;
import dev.nines.report.Chart;
import dev.nines.report.Chart.Step.Kind;
import dev.nines.report.ReportFormat;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import dev.nines.report.Value;
import dev.nines.uptime.ShownFigure;
import dev.nines.whatif.ImpactSplit;
import dev.nines.whatif.ImpactSplit.Taken;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The bridge from all recorded impact to what counts, rule by rule. */
final class BridgeSection {

  /** Rules that have a row even where they took nothing: it shows that they were applied. */
  private static final Set<Taken> ALWAYS =
      Set.of(Taken.MINIMUM, Taken.MAINTENANCE, Taken.CAUSE, Taken.SERVICE_HOURS);

  private final Subject subject;
  private final PromiseView view;
  private final ReportFormat format;
  private final ImpactSplit split;
  private final boolean inMinutes;
  private final List<Chart.Step> steps = new ArrayList<>();
  private Fraction running;

  BridgeSection(Subject subject) {
    this.subject = subject;
    this.view = subject.view();
    this.format = view.format();
    this.split = ImpactSplit.of(subject.result().members());
    this.running = split.recorded();
    this.inMinutes = isInMinutes();
  }

  /** Returns the section; absent where nothing was recorded and nothing counts. */
  Optional<Section> section() {
    if (!view.isOfTimeDown() || split.recorded().isZero() && split.counted().isZero()) {
      return Optional.empty();
    }
    addEnd("bridge.recorded", Kind.RECORDED);
    for (Taken rule : Taken.values()) {
      if (ALWAYS.contains(rule) || split.taken(rule).isPositive()) {
        addReduction(rule);
      }
    }
    if (split.unknownCounted().isPositive()) {
      addUnknown();
    }
    addEnd("bridge.counted", Kind.RESULT);
    String unit = format.text(inMinutes ? "bridge.minutes" : "bridge.time");
    Chart.Bridge bridge = new Chart.Bridge(alternative(), unit, steps);
    String note = format.text(inMinutes ? "bridge.note.minutes" : "bridge.note.time");
    return Optional.of(subject.section("bridge", format.text("bridge"), note, List.of(bridge)));
  }

  private boolean isInMinutes() {
    return isWhole(split.recorded())
        && isWhole(split.unknownCounted())
        && Arrays.stream(Taken.values()).map(split::taken).allMatch(this::isWhole);
  }

  private boolean isWhole(Fraction seconds) {
    return seconds.dividedBy(Fraction.of(60)).denominator().equals(BigInteger.ONE);
  }

  private void addEnd(String key, Kind kind) {
    Cell figure = Cells.length(figure(running), running).with(Tone.STRONG);
    step(format.text(key), figure, Tone.STRONG, running, kind);
  }

  private void addReduction(Taken rule) {
    Fraction taken = split.taken(rule);
    Tone tone = taken.isZero() ? Tone.QUIET : Tone.NORMAL;
    String words = taken.isZero() ? "0" : figure(taken.negated());
    Fraction before = running;
    running = running.minus(taken);
    Cell figure = Cell.of(words).with(tone);
    step(new RuleWords(view).label(rule), figure, tone, before, Kind.REDUCTION);
  }

  private void addUnknown() {
    Fraction before = running;
    running = running.plus(split.unknownCounted());
    Cell figure = Cells.length(figure(split.unknownCounted()), split.unknownCounted());
    step(format.text("bridge.unknown"), figure, Tone.NORMAL, before, Kind.ADDITION);
  }

  private void step(String label, Cell figure, Tone tone, Fraction before, Kind kind) {
    steps.add(
        new Chart.Step(
            label,
            figure,
            after().with(tone),
            Cells.duration(before),
            Cells.duration(running),
            kind));
  }

  private String figure(Fraction seconds) {
    return inMinutes ? format.minutes(seconds) : format.length(seconds);
  }

  // what the uptime would be if only this much had counted
  private Cell after() {
    boolean uptime =
        view.promise().indicator().is() == Figure.Named.UPTIME
            && subject.result().shown().isPresent()
            && subject.result().members().size() == 1;
    Fraction whole = subject.result().totals().denominator();
    if (!uptime || whole.isZero() || running.isAbove(whole)) {
      return Cells.EMPTY;
    }
    Fraction percent = whole.minus(running).dividedBy(whole).times(Fraction.HUNDRED);
    boolean last = running.equals(subject.result().totals().counted());
    BigDecimal shown =
        last ? subject.result().shown().orElseThrow() : ShownFigure.of(percent, true, List.of());
    return Cell.of(format.percent(shown), new Value.Share(percent.dividedBy(Fraction.HUNDRED)));
  }

  private String alternative() {
    List<String> taken = new ArrayList<>();
    for (Taken rule : Taken.values()) {
      if (split.taken(rule).isPositive()) {
        taken.add(
            format.text(
                "bridge.alternative.taken",
                new RuleWords(view).label(rule),
                format.length(split.taken(rule))));
      }
    }
    String recorded = format.length(split.recorded());
    String counted = format.length(split.counted());
    return taken.isEmpty()
        ? format.text("bridge.alternative.nothing", recorded, counted)
        : format.text("bridge.alternative", recorded, format.list(taken), counted);
  }
}
