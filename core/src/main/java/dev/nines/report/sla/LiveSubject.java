package dev.nines.report.sla;

import dev.nines.contract.Edges;
import dev.nines.contract.Figure;
import dev.nines.contract.FigureUnit;
import dev.nines.contract.Quantity;
import dev.nines.credit.PromiseResult;
import dev.nines.money.Fraction;
import dev.nines.report.Cell;
import dev.nines.report.Formula;
import dev.nines.report.Formula.Function;
import dev.nines.report.Formula.Named;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.Verdict;
import java.util.LinkedHashMap;
import java.util.Map;

/** The figures of one verdict as cells that follow from the calculation, where it gives them. */
final class LiveSubject {

  private final Subject subject;
  private final LiveModel model;
  private final PromiseView view;
  private final PromiseResult result;

  LiveSubject(Subject subject, LiveModel model) {
    this.subject = subject;
    this.model = model;
    this.view = subject.view();
    this.result = subject.result();
  }

  /** Returns the cell with a figure of the calculation as its formula. */
  Cell cell(String what, Cell cell) {
    return model.following(subject, what.replace('-', '_'), cell);
  }

  /** Returns a length of time. */
  Cell of(String what, Fraction seconds) {
    return cell(what, view.length(seconds));
  }

  /** Returns the promised figure, exact. */
  Cell figure() {
    if (result.indicator().isEmpty()) {
      return new SubjectFacts(subject).figure();
    }
    FigureValue value = result.indicator().get();
    return model.hasFigure(subject)
        ? model.following(
            LiveFigure.nameOf(view.promise().indicator().is(), subject, model.names()),
            view.exact(value))
        : view.exact(value);
  }

  /** Returns a bound of the figure; the figure itself where no time is unknown. */
  Cell bound(String what, FigureValue value) {
    boolean known = result.totals().unknown().isZero();
    Cell cell = view.exact(value);
    return known && model.hasFigure(subject) ? cell(figureName(), cell) : cell(what, cell);
  }

  private String figureName() {
    Figure figure = view.promise().indicator().is();
    return figure == Figure.Named.DOWNTIME ? "counted" : figure.word();
  }

  /** Returns the edges of the target, each with its word, as cells that follow from the policy. */
  Map<String, Cell> targets() {
    Map<String, Cell> cells = new LinkedHashMap<>();
    view.promise().target().ifPresent(target -> edges(target, cells));
    return cells;
  }

  private void edges(Edges target, Map<String, Cell> cells) {
    target
        .lower()
        .ifPresent(
            e ->
                cells.put(
                    view.text(e.included() ? "live.target.at-least" : "live.target.above"),
                    edge(e.at(), "target_from")));
    target
        .upper()
        .ifPresent(
            e ->
                cells.put(
                    view.text(e.included() ? "live.target.at-most" : "live.target.below"),
                    edge(e.at(), "target_to")));
  }

  /** Returns the edge of a target that has one; a target of two is said in words. */
  Cell target() {
    Map<String, Cell> edges = targets();
    return edges.size() == 1
        ? edges.values().iterator().next()
        : Cell.of(new SubjectFacts(subject).promised());
  }

  private Cell edge(Quantity at, String name) {
    Figure figure = view.promise().indicator().is();
    boolean percent = FigureUnit.of(figure, view.promise().observe().what()) == FigureUnit.PERCENT;
    Cell cell =
        at.time()
            ? view.length(at.value())
            : percent ? view.share(at.value()) : view.number(at.value());
    return model.hasFigure(subject)
        ? cell.with(new Named(model.names().term(subject, name)))
        : cell;
  }

  /** Returns the verdict in words, which follow unless unknown time could turn it. */
  Cell verdict() {
    VerdictWords words = new VerdictWords(view);
    Cell line = words.line();
    if (!model.hasFigure(subject, "verdict") || words.isUndecided()) {
      return line;
    }
    return line.with(verdict("verdict.met", "verdict.missed"));
  }

  /** Returns the verdict in one word. */
  Cell verdictInWord(Cell word) {
    return model.hasFigure(subject, "verdict") && result.verdict() != Verdict.NOT_JUDGED
        ? word.with(verdict("verdict.word.met", "verdict.word.missed"))
        : word;
  }

  private Formula verdict(String met, String missed) {
    Formula kept =
        Formula.of(
            Function.EQUAL,
            new Named(model.names().figure(subject, "verdict")),
            new Formula.Words(view.text("live.met")));
    return Formula.of(
        Function.WHEN,
        kept,
        new Formula.Words(view.text(met)),
        new Formula.Words(view.text(missed)));
  }

  /** Returns the credit. */
  Cell credit() {
    return result
        .credit()
        .amount()
        .map(money -> cell("credit", view.money(money)))
        .orElseGet(() -> new SubjectFacts(subject).credit());
  }
}
