package dev.nines.report.sla;

import dev.nines.contract.Figure;
import dev.nines.money.Fraction;
import dev.nines.report.Cell;
import dev.nines.report.Chart.Step.Kind;
import dev.nines.report.Value;
import dev.nines.uptime.ShownFigure;
import dev.nines.whatif.ImpactSplit;
import dev.nines.whatif.ImpactSplit.Taken;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The steps from all recorded impact of a subject to what counts, rule by rule. */
final class BridgeRows {

  /** Rules that have a row even where they took nothing: it shows that they were applied. */
  private static final Set<Taken> ALWAYS =
      Set.of(Taken.MINIMUM, Taken.MAINTENANCE, Taken.CAUSE, Taken.SERVICE_HOURS);

  private final Subject subject;
  private final PromiseView view;
  private final ImpactSplit split;
  private final List<BridgeRow> rows = new ArrayList<>();
  private Fraction running;

  private BridgeRows(Subject subject) {
    this.subject = subject;
    this.view = subject.view();
    this.split = ImpactSplit.of(subject.result().members());
    this.running = split.recorded();
  }

  /** Returns the steps; none where nothing was recorded and nothing counts. */
  static List<BridgeRow> of(Subject subject) {
    BridgeRows steps = new BridgeRows(subject);
    boolean none = steps.split.recorded().isZero() && steps.split.counted().isZero();
    if (subject.view().isOfTimeDown() && !none) {
      steps.add();
    }
    return List.copyOf(steps.rows);
  }

  private void add() {
    add(Kind.RECORDED, view.text("bridge.recorded"), Fraction.ZERO);
    for (Taken rule : Taken.values()) {
      if (ALWAYS.contains(rule) || split.taken(rule).isPositive()) {
        String label = new RuleWords(view).label(rule);
        add(Kind.REDUCTION, Optional.of(rule), label, split.taken(rule).negated());
      }
    }
    if (split.unknownCounted().isPositive()) {
      add(Kind.ADDITION, view.text("bridge.unknown"), split.unknownCounted());
    }
    add(Kind.RESULT, view.text("bridge.counted"), Fraction.ZERO);
  }

  private void add(Kind kind, String label, Fraction change) {
    add(kind, Optional.empty(), label, change);
  }

  private void add(Kind kind, Optional<Taken> rule, String label, Fraction change) {
    Fraction before = running;
    running = running.plus(change);
    rows.add(new BridgeRow(kind, rule, label, before, running, uptime()));
  }

  private Cell uptime() {
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
    return Cell.of(
        view.format().percent(shown), new Value.Share(percent.dividedBy(Fraction.HUNDRED)));
  }
}
