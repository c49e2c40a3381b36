package dev.nines.credit;

import dev.nines.contract.Edges;
import dev.nines.contract.Escalation;
import dev.nines.contract.Figure;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Looks at the last periods of a promise as a right has it. A period of an earlier version of the
 * contract is judged by that version: its target, its rules, and its condition of the same right.
 */
final class PeriodRights {

  private final PromiseHistory history;
  private final Escalation terms;

  PeriodRights(PromiseHistory history, Escalation terms) {
    this.history = history;
    this.terms = terms;
  }

  /** Returns the last so many periods, the reported one last; fewer at the start. */
  List<EscalationResult.Stretch> last(int count) {
    return history.partsTo(history.reported().period(), count).stream().map(this::stretch).toList();
  }

  private EscalationResult.Stretch stretch(PeriodPart part) {
    Escalation own = part.history() == history ? terms : termsOf(part.history());
    return own.figure()
        .map(figure -> ofFigure(part, own, figure))
        .orElseGet(() -> ofTarget(part, own));
  }

  // the right of the same name on the same figure, where that version has just one
  private Escalation termsOf(PromiseHistory version) {
    List<Escalation> same =
        version.promise().escalation().stream()
            .filter(other -> other.right().equals(terms.right()))
            .filter(other -> other.figure().equals(terms.figure()) && other.inAny().isEmpty())
            .toList();
    return same.size() == 1 ? same.get(0) : terms;
  }

  // without a figure, the period counts where it misses the target
  private static EscalationResult.Stretch ofTarget(PeriodPart part, Escalation own) {
    PromiseFigures figures = part.figures(part.members());
    List<FigureValue> values = figures.promised();
    Optional<FigureValue> deciding = figures.deciding(values);
    boolean missed = PeriodVerdict.of(part.at(), values) == Verdict.MISSED;
    return new EscalationResult.Stretch(
        part.period(),
        deciding,
        missed,
        LastingOutages.counted(part.members()),
        part.whole(),
        own,
        madeOf(figures, part.history().promise().indicator().is(), deciding));
  }

  private static EscalationResult.Stretch ofFigure(PeriodPart part, Escalation own, Figure figure) {
    List<MemberLedger> members = new LastingOutages(part.history(), own).of(part.members());
    PromiseFigures figures = part.figures(members);
    List<FigureValue> values = figures.values(figure);
    Edges edges = own.edges().orElseThrow();
    boolean counts = values.stream().anyMatch(value -> edges.contains(value.compared()));
    Optional<FigureValue> nearest = nearest(values, edges);
    return new EscalationResult.Stretch(
        part.period(),
        nearest,
        counts,
        LastingOutages.counted(members),
        part.whole(),
        own,
        madeOf(figures, figure, nearest));
  }

  // the periods that an averaged figure is the mean of; else the value of the period alone
  private static List<PeriodFigure> madeOf(
      PromiseFigures figures, Figure figure, Optional<FigureValue> value) {
    List<PeriodFigure> averaged = figures.isPromised(figure) ? figures.averagedFrom() : List.of();
    return averaged.isEmpty() ? value.stream().map(figures::periodFigure).toList() : averaged;
  }

  /** Returns the value that goes furthest in the direction of a right's edges. */
  static Optional<FigureValue> nearest(List<FigureValue> values, Edges edges) {
    Comparator<FigureValue> order = Comparator.comparing(FigureValue::compared);
    return edges.lower().isPresent() ? values.stream().max(order) : values.stream().min(order);
  }
}
