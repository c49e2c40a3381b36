package dev.nines.report.sla;

import dev.nines.contract.Qualify;
import dev.nines.credit.PromiseResult;
import dev.nines.money.Fraction;
import dev.nines.money.Money;
import dev.nines.report.Cell;
import dev.nines.report.Formula;
import dev.nines.report.Formula.At;
import dev.nines.report.Formula.Function;
import dev.nines.report.Formula.Named;
import dev.nines.report.Live;
import java.util.Optional;
import java.util.stream.Stream;

/** The formulas of an outage: its length, whether it counts, its parts of the ledger. */
final class LiveOutage {

  private final OutageRow row;
  private final LiveModel model;
  private final PromiseView view;
  private final boolean live;

  LiveOutage(OutageRow row, LiveModel model) {
    this.row = row;
    this.model = model;
    this.view = row.subject().view();
    this.live = model.hasFigure(row.subject());
  }

  /** Returns the time of an end, which a reader may change where figures follow from it. */
  Cell end(Cell cell) {
    return live ? cell.with(Live.input("")) : cell;
  }

  /** Returns the length from begin to end; an open outage has no end yet. */
  Cell duration(Cell cell) {
    return live && !row.outage().open()
        ? cell.with(LiveLedger.between(at("start"), at("end"), row.outage().span(), view))
        : cell;
  }

  /** Returns 1 for an outage that the minimum rule lets count, else 0. */
  Cell counts() {
    Cell cell = view.number(row.outage().qualifies() ? Fraction.ONE : Fraction.ZERO);
    return live ? cell.with(reachesMinimum()) : cell;
  }

  private Formula reachesMinimum() {
    boolean included =
        view.promise().qualify().minimum().map(Qualify.Minimum::included).orElse(true);
    Formula least = new Named(model.names().term(row.subject(), "minimum"));
    Function compare = included ? Function.AT_LEAST : Function.ABOVE;
    Formula reaches = Formula.of(compare, at("duration").seconds(), least.seconds());
    return Formula.of(Function.WHEN, reaches, Formula.number(1), Formula.number(0));
  }

  /** Returns the sum of a column of the ledger over the rows of the outage. */
  Cell sum(String column, Cell cell) {
    return live
        ? cell.with(Formula.of(Function.SUM_WHERE, ledger(column), ledger("outage"), at("no")))
        : cell;
  }

  /**
   * Returns the share of the credit of the only outage, which is the credit while it counts; absent
   * of one of several, and where something would be owed without it.
   */
  Optional<Formula> share() {
    PromiseResult result = row.subject().result();
    boolean only = result.outages().size() == 1 && withoutIt(result).allMatch(Money::isZero);
    return Optional.of(row.subject())
        .filter(subject -> only && model.hasFigure(subject, "credit"))
        .map(subject -> new Named(model.names().figure(subject, "credit")))
        .map(credit -> credit.times(at("counts")));
  }

  // what is owed without the outage, which is all that is owed where it does not count
  private static Stream<Money> withoutIt(PromiseResult result) {
    return result.effects().isEmpty()
        ? result.credit().amount().stream()
        : result.effects().stream().flatMap(effect -> effect.creditWithout().stream());
  }

  private Formula ledger(String column) {
    int first = model.firstRow(row.subject());
    return new Formula.Rows(model.sheet("ledger"), column, first, model.lastRow(row.subject()));
  }

  private Formula at(String column) {
    return new At(model.sheet("outages"), column, model.rowOf(row.outage()));
  }
}
