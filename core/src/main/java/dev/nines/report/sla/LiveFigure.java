package dev.nines.report.sla;

import dev.nines.contract.Clock;
import dev.nines.contract.Figure;
import dev.nines.contract.Indicator;
import dev.nines.credit.PromiseResult;
import dev.nines.downtime.LedgerState;
import dev.nines.downtime.Seconds;
import dev.nines.money.Fraction;
import dev.nines.money.RoundingRule;
import dev.nines.report.Cell;
import dev.nines.report.Formula;
import dev.nines.report.Formula.Function;
import dev.nines.report.Formula.Named;
import dev.nines.uptime.TimeTotals;
import dev.nines.uptime.Unit;
import dev.nines.uptime.Verdict;
import java.util.List;
import java.util.Optional;

/** The rows from the ledger to the promised figure and its verdict. */
final class LiveFigure {

  /** Shares of a year differ by 3 in 100,000,000,000 at least: a millisecond. */
  static final int SHARE_DECIMALS = 12;

  /** Of more parts a formula could not be read. */
  private static final int MOST_PARTS = 60;

  private final Subject subject;
  private final LiveModel model;
  private final LiveRows rows;
  private final PromiseView view;
  private final PromiseResult result;

  LiveFigure(Subject subject, LiveModel model, LiveRows rows) {
    this.subject = subject;
    this.model = model;
    this.rows = rows;
    this.view = subject.view();
    this.result = subject.result();
  }

  void add() {
    if (!model.hasFigure(subject)) {
      Cell figure =
          result.indicator().map(view::exact).orElseGet(() -> new SubjectFacts(subject).figure());
      rows.value("figure", figure, LiveScope.whyNoFigure(result).orElseThrow());
      return;
    }
    time();
    states();
    figures();
    compared();
    verdict();
  }

  private void states() {
    TimeTotals totals = result.totals();
    excluded().ifPresent(f -> row("excluded", view.length(totals.excluded()), f));
    row("outside", view.length(totals.outside()), inState(LedgerState.OUTSIDE, "length"));
    row("unknown", view.length(totals.unknown()), inState(LedgerState.UNKNOWN, "length"));
    Allowed.seconds(result)
        .ifPresent(allowed -> row("allowance", view.length(allowed), allowance()));
    if (model.subjects().size() == 1 && !result.outages().isEmpty()) {
      long counted = result.outages().stream().filter(o -> o.counted().isPositive()).count();
      row("outages", view.number(Fraction.of(counted)), countedOutages());
    }
  }

  private Formula countedOutages() {
    int last = result.outages().size() - 1;
    return Formula.of(
        Function.COUNT_POSITIVE, new Formula.Rows(model.sheet("outages"), "counted", 0, last));
  }

  // of impact that the contract leaves out, what belongs to outages that count
  private Optional<Formula> excluded() {
    List<Formula> parts = new LiveLedger(subject, model).excluded();
    return parts.size() > MOST_PARTS
        ? Optional.empty()
        : Optional.of(parts.stream().reduce(Formula::plus).orElse(Formula.number(0)));
  }

  private Formula allowance() {
    return view.promise().indicator().is() == Figure.Named.UPTIME
        ? named("whole").times(Formula.number(1).minus(term("target_from")))
        : term("target_to");
  }

  private Formula inState(LedgerState state, String column) {
    String word = LedgerRow.word(state, view);
    return Formula.of(Function.SUM_WHERE, ledger(column), ledger("state"), new Formula.Words(word));
  }

  private void row(String what, Cell value, Formula formula) {
    rows.add(what, name(what.replace('-', '_')), value, formula);
  }

  /** Adds the credit as a value, and why; nothing for a promise without remedy. */
  void creditAsValue() {
    if (view.promise().credit().isPresent()) {
      result
          .credit()
          .amount()
          .ifPresent(
              money ->
                  rows.value(
                      "credit", view.money(money), LiveScope.whyNoCredit(result).orElseThrow()));
    }
  }

  private void time() {
    Fraction length = Seconds.of(result.period().length());
    rows.add("length", name("length"), view.length(length), sum("length"));
    rows.add("whole", name("whole"), view.length(result.totals().denominator()), whole());
    rows.add("counted", name("counted"), view.length(result.totals().counted()), sum("counted"));
  }

  private Formula whole() {
    Clock.Denominator rule = view.promise().clock().denominator();
    if (rule instanceof Clock.Denominator.Fixed) {
      return new Named(model.names().term(subject, "denominator"));
    }
    if (rule instanceof Clock.Denominator.DaysOf24h) {
      Fraction left =
          result.members().get(0).ledger().secondsWhere(entry -> !entry.inDenominator());
      Fraction days = result.totals().denominator().plus(left).dividedBy(Fraction.of(86_400));
      return Formula.number(days).minus(new Named(name("length")).minus(sum("whole")));
    }
    return sum("whole");
  }

  private void figures() {
    Formula whole = new Named(name("whole"));
    Formula counted = new Named(name("counted"));
    Fraction share = result.totals().counted().dividedBy(result.totals().denominator());
    Fraction up = Fraction.ONE.minus(share);
    rows.add(
        "uptime",
        name("uptime"),
        view.share(up.times(Fraction.HUNDRED)),
        whole.minus(counted).over(whole));
    rows.add(
        "downtime-share",
        name("downtime_share"),
        view.share(share.times(Fraction.HUNDRED)),
        counted.over(whole));
    bounds();
  }

  /** Returns the name of the cell that holds a figure. */
  static String nameOf(Figure figure, Subject subject, LiveNames names) {
    return names.figure(
        subject, figure == Figure.Named.DOWNTIME ? "counted" : figure.word().replace('-', '_'));
  }

  // the figure if all unknown time had been up, or down; what was removed of it comes back
  private void bounds() {
    if (view.promise().indicator().is() != Figure.Named.UPTIME
        || result.totals().unknown().isZero()
        || !new LiveLedger(subject, model).isUnknownByPolicy()) {
      return;
    }
    boolean fixed = view.promise().clock().denominator() instanceof Clock.Denominator.Fixed;
    Formula removed =
        inState(LedgerState.UNKNOWN, "length").minus(inState(LedgerState.UNKNOWN, "whole"));
    Formula whole = fixed ? named("whole") : named("whole").plus(removed);
    Formula known = named("counted").minus(inState(LedgerState.UNKNOWN, "counted"));
    Formula worst = known.plus(named("unknown"));
    result.ifUp().ifPresent(f -> row("if-up", view.exact(f), whole.minus(known).over(whole)));
    result.ifDown().ifPresent(f -> row("if-down", view.exact(f), whole.minus(worst).over(whole)));
  }

  private void compared() {
    Indicator indicator = view.promise().indicator();
    Formula exact = new Named(nameOf(indicator.is(), subject, model.names()));
    boolean share = indicator.is() != Figure.Named.DOWNTIME;
    Formula clean = share ? exact.rounded(SHARE_DECIMALS) : exact;
    Formula compared =
        indicator
            .round()
            .map(
                round ->
                    rounded(
                        clean, round.mode(), new Named(model.names().term(subject, "round_to"))))
            .orElse(clean);
    Cell value = view.exact(result.indicator().orElseThrow().compared(), unit());
    rows.add("compared", name("compared"), value, compared);
  }

  private Unit unit() {
    return result.indicator().orElseThrow().unit();
  }

  private static Formula rounded(Formula value, RoundingRule mode, Formula step) {
    Formula steps = value.over(step).rounded(9);
    return Formula.of(function(mode), steps, Formula.number(0)).times(step).rounded(SHARE_DECIMALS);
  }

  /** Returns the function of a rounding; half-even has none. */
  static Function function(RoundingRule mode) {
    return switch (mode) {
      case UP -> Function.ROUND_UP;
      case DOWN -> Function.ROUND_DOWN;
      case HALF_UP, HALF_EVEN -> Function.ROUND;
    };
  }

  private void verdict() {
    if (view.promise().target().isEmpty() || result.verdict() == Verdict.NOT_JUDGED) {
      return;
    }
    Formula inside =
        new LiveRange(subject, model.names(), isTime())
            .holds(view.promise().target().get(), new Named(name("compared")), "target");
    String met = rows.text("live.met");
    String missed = rows.text("live.missed");
    boolean kept = result.verdict() == Verdict.MET;
    Formula words =
        Formula.of(Function.WHEN, inside, new Formula.Words(met), new Formula.Words(missed));
    rows.add("verdict", name("verdict"), Cell.of(kept ? met : missed), words);
  }

  private boolean isTime() {
    return view.promise().indicator().is() == Figure.Named.DOWNTIME;
  }

  private Formula sum(String column) {
    return Formula.of(Function.SUM, ledger(column));
  }

  private Formula ledger(String column) {
    return new Formula.Rows(
        model.sheet("ledger"), column, model.firstRow(subject), model.lastRow(subject));
  }

  private Formula named(String what) {
    return new Named(name(what));
  }

  private Formula term(String what) {
    return new Named(model.names().term(subject, what));
  }

  private String name(String what) {
    return model.names().figure(subject, what);
  }
}
