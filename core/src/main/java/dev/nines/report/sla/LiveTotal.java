package dev.nines.report.sla;

import dev.nines.contract.Combine;
import dev.nines.contract.Limit;
import dev.nines.credit.AppliedLimit;
import dev.nines.credit.CombinedCredit;
import dev.nines.credit.PeriodTotal;
import dev.nines.credit.TotalCredit;
import dev.nines.money.Fraction;
import dev.nines.money.Money;
import dev.nines.report.Cell;
import dev.nines.report.Formula;
import dev.nines.report.Formula.Function;
import dev.nines.report.Formula.Named;
import dev.nines.report.Value;
import java.util.ArrayList;
import java.util.List;

/** The rows from the credits of the verdicts to the total. */
final class LiveTotal {

  /** The name of the cell with the total. */
  static final String NAME = "total_credit";

  private final LiveModel model;
  private final LiveRows rows;
  private final TotalCredit total;

  LiveTotal(LiveModel model, LiveRows rows) {
    this.model = model;
    this.rows = rows;
    this.total = model.maker().view().result().total();
  }

  void add() {
    List<Formula> periods = new ArrayList<>();
    for (PeriodTotal period : total.periods()) {
      periods.add(period(period, periods.size() + 1));
    }
    total
        .amount()
        .ifPresent(
            money ->
                rows.add(
                    "total",
                    NAME,
                    cell(money),
                    periods.stream().reduce(Formula::plus).orElse(Formula.number(0))));
  }

  private Formula period(PeriodTotal period, int number) {
    String name = "total_" + number;
    if (period.points().isPresent()) {
      rows.value("period-total", cell(period.amount()), "points");
      return Formula.number(period.amount().toFraction());
    }
    Formula amount = credit(period.credits());
    for (int index = 0; index < period.limits().size(); index++) {
      Formula most = most(period.limits().get(index), name + "_limit_" + (index + 1));
      amount = Formula.of(Function.LEAST, amount, most);
    }
    int digits = period.amount().currency().getDefaultFractionDigits();
    return rows.add("period-total", name, cell(period.amount()), amount.rounded(digits));
  }

  // what a limit allows: a percentage of its fee or an amount, less what was given before
  private Formula most(AppliedLimit limit, String name) {
    Formula most;
    if (limit.limit().cap() instanceof Limit.Cap.Percent percent) {
      Fraction share = percent.percent().dividedBy(Fraction.HUNDRED);
      String text = model.maker().format().percent(percent.percent());
      Formula of = rows.input("limit", name, Cell.of(text, new Value.Share(share)));
      Fraction fee = limit.ceiling().fee().orElse(Fraction.ZERO);
      most = of.times(rows.input("limit-of", name + "_of", cell(fee)));
    } else {
      most = rows.input("limit", name, cell(limit.ceiling().amount()));
    }
    return limit.given().isZero() ? most : most.minus(Formula.number(limit.given())).orZero();
  }

  private Cell cell(Fraction amount) {
    return Cells.number(model.maker().format().number(amount), amount);
  }

  private Formula credit(CombinedCredit credit) {
    if (credit instanceof CombinedCredit.Single single) {
      return single(single);
    }
    return credit instanceof CombinedCredit.Group group && !group.sharesIncident()
        ? group(group)
        : Formula.number(credit.amount().toFraction());
  }

  private Formula group(CombinedCredit.Group group) {
    return group.parts().stream()
        .map(this::credit)
        .reduce((a, b) -> Formula.of(function(group.how()), a, b))
        .orElse(Formula.number(0));
  }

  private static Function function(Combine.How how) {
    return switch (how) {
      case ADD -> Function.PLUS;
      case LOWEST -> Function.LEAST;
      case HIGHEST, CUSTOMER_CHOICE -> Function.GREATEST;
    };
  }

  // a credit that several incidents share, or that no formula gives, stays as it is
  private Formula single(CombinedCredit.Single single) {
    boolean whole = single.result().credit().amount().filter(single.amount()::equals).isPresent();
    return model.subjects().stream()
        .filter(subject -> subject.result() == single.result())
        .filter(subject -> whole && model.base(subject).isPresent())
        .findFirst()
        .<Formula>map(subject -> new Named(model.names().figure(subject, "credit")))
        .orElseGet(() -> Formula.number(single.amount().toFraction()));
  }

  private Cell cell(Money money) {
    return Cell.of(model.maker().format().money(money), new Value.Cash(money));
  }
}
