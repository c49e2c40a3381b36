package dev.nines.report.sla;

import dev.nines.contract.Base;
import dev.nines.contract.Contract;
import dev.nines.contract.CoveredService;
import dev.nines.contract.Fee;
import dev.nines.credit.StatedFee;
import dev.nines.model.Charge;
import dev.nines.money.Fraction;
import dev.nines.report.Formula;
import dev.nines.report.Formula.Named;
import dev.nines.report.Live;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The stated fees as cells, one for each, and the amounts that are reckoned of them. */
final class LiveFees {

  /** Of more fees a formula could not be read. */
  private static final int MOST = 60;

  private final List<Subject> subjects;
  private final LiveNames names;
  private final Map<StatedFee, LiveTerms.Item> items = new LinkedHashMap<>();

  LiveFees(List<Subject> subjects, LiveNames names) {
    this.subjects = subjects;
    this.names = names;
  }

  /** Returns the cells of all fees that some amount is reckoned of. */
  List<LiveTerms.Item> items() {
    return List.copyOf(items.values());
  }

  /** Returns the ids of the services whose fee a base means. */
  static List<String> servicesOf(Base base, Subject subject) {
    if (base.fee() instanceof Base.FeeOf.Named named) {
      return named.services();
    }
    return base.fee() instanceof Base.FeeOf.All
        ? all(subject.view().contract())
        : subject.result().services();
  }

  /** Returns the ids of all services of a contract. */
  static List<String> all(Contract contract) {
    return contract.services().stream().map(CoveredService::id).toList();
  }

  /**
   * Returns an amount as a sum of so many times each fee; absent where no fee or too many are
   * stated.
   *
   * @param contract the contract that states the fees
   * @param services the ids of the services of the amount
   * @param amount the amount under a contract with other fees
   */
  Optional<Formula> amount(
      Contract contract, List<String> services, Function<Contract, Fraction> amount) {
    List<Charge> charges = viewOf(contract).facts().charges();
    List<StatedFee> fees =
        services.size() > MOST ? List.of() : StatedFee.of(contract, services, charges);
    if (fees.size() > MOST) {
      return Optional.empty();
    }
    List<Formula> parts = new ArrayList<>();
    Fraction sum = Fraction.ZERO;
    for (StatedFee fee : fees) {
      Fraction times = amount.apply(fee.alone(contract, services));
      sum = sum.plus(times.times(fee.amount()));
      if (times.isPositive()) {
        parts.add(part(fee, times, contract));
      }
    }
    boolean all = sum.equals(amount.apply(contract));
    return parts.stream().reduce(Formula::plus).filter(formula -> all);
  }

  private Formula part(StatedFee fee, Fraction times, Contract contract) {
    LiveTerms.Item item = items.computeIfAbsent(fee, stated -> item(stated, contract));
    Formula cell = new Named(item.cell().live().name());
    return times.equals(Fraction.ONE) ? cell : cell.times(Formula.number(times));
  }

  private LiveTerms.Item item(StatedFee fee, Contract contract) {
    CoveredService service = fee.service();
    String month = fee.month().map(m -> "_" + m).orElse("");
    String name = names.fee(service.id() + month);
    PromiseView words = viewOf(contract);
    String label =
        words.text(
            "live.term.service-fee." + kind(fee),
            fee.month().map(words.format()::month).orElse(""));
    String path = "services." + service.id() + ".fee";
    Clause stated = Clause.of(contract.text(), path);
    Clause clause =
        stated.isDefault() ? new Clause(path, Optional.of(contract.location())) : stated;
    return new LiveTerms.Item(
        service.name(), label, words.moneyOrNumber(fee.amount()).with(Live.input(name)), clause);
  }

  // any verdict of the version knows its currency and its facts
  private PromiseView viewOf(Contract contract) {
    return subjects.stream()
        .map(Subject::view)
        .filter(view -> view.contract() == contract || view.contract().equals(contract))
        .findFirst()
        .orElseThrow();
  }

  private static String kind(StatedFee fee) {
    Fee kind = fee.service().fee().orElseThrow();
    if (fee.month().isPresent()) {
      return "of-month";
    }
    if (kind instanceof Fee.PerYear) {
      return "year";
    }
    if (kind instanceof Fee.PerHour) {
      return "hour";
    }
    return kind instanceof Fee.Once ? "once" : "month";
  }
}
