package dev.nines.credit;

import dev.nines.contract.Edges;
import dev.nines.contract.Escalation;
import dev.nines.contract.Figure;
import dev.nines.time.Interval;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looks at the last periods of a promise as a right has it. */
final class PeriodRights {

  private final PromiseHistory history;
  private final Escalation terms;
  private final LastingOutages lasting;

  PeriodRights(PromiseHistory history, Escalation terms) {
    this.history = history;
    this.terms = terms;
    this.lasting = new LastingOutages(history, terms);
  }

  /** Returns the last so many periods, the reported one last; fewer at the start. */
  List<EscalationResult.Stretch> last(int count) {
    return history.periodsTo(history.reported().period(), count).stream()
        .map(
            period ->
                terms.figure().map(f -> ofFigure(period, f)).orElseGet(() -> ofTarget(period)))
        .toList();
  }

  // without a figure, the period counts where it misses the target
  private EscalationResult.Stretch ofTarget(Interval period) {
    PromiseFigures figures = history.figures(period);
    List<FigureValue> values = figures.promised();
    boolean missed = PeriodVerdict.of(history.at(period), values) == Verdict.MISSED;
    return new EscalationResult.Stretch(
        period, figures.deciding(values), missed, LastingOutages.counted(history.members(period)));
  }

  private EscalationResult.Stretch ofFigure(Interval period, Figure figure) {
    List<MemberLedger> members = lasting.of(history.members(period));
    List<FigureValue> values = history.figures(period, members).values(figure);
    Edges edges = terms.edges().orElseThrow();
    boolean counts = values.stream().anyMatch(value -> edges.contains(value.compared()));
    return new EscalationResult.Stretch(
        period, nearest(values, edges), counts, LastingOutages.counted(members));
  }

  /** Returns the value that goes furthest in the direction of a right's edges. */
  static Optional<FigureValue> nearest(List<FigureValue> values, Edges edges) {
    Comparator<FigureValue> order = Comparator.comparing(FigureValue::compared);
    return edges.lower().isPresent() ? values.stream().max(order) : values.stream().min(order);
  }
}
