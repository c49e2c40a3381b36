package dev.nines.report.sla;

import dev.nines.contract.Combine;
import dev.nines.contract.Contract;
import dev.nines.contract.Limit;
import dev.nines.credit.AppliedLimit;
import dev.nines.credit.CombinedCredit;
import dev.nines.credit.PeriodTotal;
import dev.nines.credit.PromiseResult;
import dev.nines.credit.TotalCalculator;
import dev.nines.credit.TotalCredit;
import dev.nines.model.Charge;
import dev.nines.money.Fraction;
import dev.nines.money.Money;
import dev.nines.report.Cell;
import dev.nines.report.Formula;
import dev.nines.report.Formula.Function;
import dev.nines.report.Formula.Named;
import dev.nines.report.Live;
import dev.nines.report.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows from the credits of the verdicts to the total. */
final class LiveTotal {

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
                    model.names().total("credit"),
                    cell(money),
                    periods.stream().reduce(Formula::plus).orElse(Formula.number(0))));
  }

  private Formula period(PeriodTotal period, int number) {
    String name = model.names().total(Integer.toString(number));
    LiveRows own = rows.about(about(period));
    if (period.points().isPresent()) {
      own.value("period-total", cell(period.amount()), "points");
      return Formula.number(period.amount().toFraction());
    }
    Formula amount = credit(period.credits());
    for (int index = 0; index < period.limits().size(); index++) {
      Formula most = most(period, index, name + "_limit_" + (index + 1));
      amount = Formula.of(Function.LEAST, amount, most);
    }
    int digits = period.amount().currency().getDefaultFractionDigits();
    return own.add("period-total", name, cell(period.amount()), amount.rounded(digits));
  }

  // of several periods each is told apart by its name
  private String about(PeriodTotal period) {
    String all = rows.text("total-credit.about");
    String name = PeriodName.of(period.period(), period.contract().zone(), model.maker().format());
    return total.periods().size() > 1 ? rows.text("subject.heading", all, name) : all;
  }

  // what a limit allows: a percentage of its fee or an amount, less what was given before
  private Formula most(PeriodTotal period, int index, String name) {
    AppliedLimit limit = period.limits().get(index);
    Formula most = most(period, index, name, limit);
    if (!(limit.limit().per() instanceof Limit.Per.Span)) {
      return most;
    }
    List<PeriodTotal> before = total.periods().subList(0, total.periods().indexOf(period));
    LiveGiven given = LiveGiven.of(period, limit, before, model.names());
    Formula others = term(period, "limit-given", name + "_given", money(given.others(), period));
    return given.left(most, others);
  }

  private Formula most(PeriodTotal period, int index, String name, AppliedLimit limit) {
    Limit.Cap cap = limit.limit().cap();
    int number = index + 1;
    String termName = model.names().total("limit_" + number + version(period.contract()));
    if (cap instanceof Limit.Cap.Sum sum) {
      return term(period, "limit", termName, money(sum.amount(), period));
    }
    if (cap instanceof Limit.Cap.Percent percent) {
      Fraction share = percent.percent().dividedBy(Fraction.HUNDRED);
      String text = model.maker().format().percent(percent.percent());
      return term(period, "limit", termName, Cell.of(text, new Value.Share(share)))
          .times(fee(period, index, name + "_of", limit.ceiling().fee().orElse(Fraction.ZERO)));
    }
    return fee(period, index, name + "_most", limit.ceiling().amount());
  }

  // the fee of a percentage, or what a length of service costs
  private Formula fee(PeriodTotal period, int index, String name, Fraction value) {
    boolean percent = period.limits().get(index).limit().cap() instanceof Limit.Cap.Percent;
    Contract contract = period.contract();
    return resultOf(period)
        .flatMap(
            result ->
                model
                    .fees()
                    .amount(
                        contract,
                        LiveFees.all(contract),
                        fees -> amount(fees, result, index, percent)))
        .map(formula -> row(period, name, money(value, period), formula))
        .orElseGet(() -> term(period, "limit-of", name, money(value, period)));
  }

  private Formula row(PeriodTotal period, String name, Cell cell, Formula formula) {
    return rows.about(about(period)).add("limit-of", name, cell, formula);
  }

  private Fraction amount(Contract fees, PromiseResult result, int index, boolean percent) {
    List<Charge> charges = model.maker().view().result().facts().charges();
    AppliedLimit.Ceiling ceiling = TotalCalculator.ceilings(fees, charges, result).get(index);
    return percent ? ceiling.fee().orElse(Fraction.ZERO) : ceiling.amount();
  }

  private Optional<PromiseResult> resultOf(PeriodTotal period) {
    return model.subjects().stream()
        .map(Subject::result)
        .filter(result -> result.period().equals(period.period()))
        .filter(result -> result.contract().equals(period.contract()))
        .findFirst();
  }

  private Formula term(PeriodTotal period, String key, String name, Cell cell) {
    String label = rows.text("live.figure." + key);
    Clause clause = Clause.of(period.contract().text(), "limits");
    // the limit itself is that of all periods
    String about = key.equals("limit") ? rows.text("total-credit.about") : about(period);
    return model.term(new LiveTerms.Item(about, label, cell.with(Live.input(name)), clause));
  }

  // versions of a contract may have other limits
  private String version(Contract contract) {
    int number =
        total.periods().stream().map(PeriodTotal::contract).distinct().toList().indexOf(contract);
    return number == 0 ? "" : "_v" + (number + 1);
  }

  private Cell money(Fraction amount, PeriodTotal period) {
    String text = model.maker().format().money(amount, period.amount().currency());
    Cell cell = Cells.money(text, amount, period.amount().currency());
    return cell.value() == Value.WORDS ? cell(amount) : cell;
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
