package dev.nines.report.sla;

import dev.nines.contract.CoveredService;
import dev.nines.contract.Fee;
import dev.nines.credit.FeeBook;
import dev.nines.downtime.Seconds;
import dev.nines.model.Charge;
import dev.nines.money.Fraction;
import dev.nines.report.sla.DerivationStep.Kind;
import dev.nines.time.Interval;
import java.time.YearMonth;
import java.util.List;

/** The steps from the fees that contract and data state to the fee of a stretch of time. */
final class FeeSteps {

  private static final Fraction HOUR = Fraction.of(3_600);

  private final PromiseView view;
  private final FeeBook fees;

  FeeSteps(PromiseView view, FeeBook fees) {
    this.view = view;
    this.fees = fees;
  }

  /** Returns one step a service. */
  List<DerivationStep> steps(List<String> services, Interval stretch) {
    return services.stream().map(id -> step(view.contract().service(id), stretch)).toList();
  }

  private DerivationStep step(CoveredService service, Interval stretch) {
    Fraction amount = fees.fee(List.of(service.id()), stretch);
    String words = service.fee().map(fee -> words(service, fee, stretch)).orElse(service.name());
    String label = view.text("derivation.of-service", view.text("derivation.fee"), service.name());
    return DerivationStep.sum(Kind.BASE, label, words, view.money(amount))
        .under(clause(service))
        .from(charges(service, stretch).stream().map(Charge::provenance).toList())
        .asDetail(true);
  }

  // no contract leaves a fee to a default
  private Clause clause(CoveredService service) {
    Clause clause = Clause.of(view.contract().text(), "services." + service.id() + ".fee");
    return clause.isDefault() ? Clause.NONE : clause;
  }

  private String words(CoveredService service, Fee fee, Interval stretch) {
    String months = view.format().number(fees.months(stretch).size());
    if (fee instanceof Fee.PerMonth monthly) {
      return view.text("derivation.fee.month", view.amount(monthly.amount()), months);
    }
    if (fee instanceof Fee.PerYear yearly) {
      return view.text("derivation.fee.year", view.amount(yearly.amount()), months);
    }
    if (fee instanceof Fee.PerHour hourly) {
      Fraction seconds = Seconds.of(stretch.length());
      return view.text(
          "derivation.fee.hour",
          view.amount(hourly.amount()),
          view.format().seconds(seconds),
          view.format().seconds(HOUR));
    }
    return fee instanceof Fee.Once once
        ? view.text("derivation.fee.once", view.amount(once.amount()))
        : byMonth(service, fee, stretch);
  }

  // "900.00 USD (June 2025) + 950.00 USD (July 2025)"
  private String byMonth(CoveredService service, Fee fee, Interval stretch) {
    List<String> parts =
        fee instanceof Fee.ByMonth byMonth
            ? fees.months(stretch).stream()
                .map(month -> part(byMonth.amounts().getOrDefault(month, Fraction.ZERO), month))
                .toList()
            : charges(service, stretch).stream()
                .map(charge -> part(Fraction.of(charge.amount()), charge.month()))
                .toList();
    return String.join(view.text("derivation.plus"), parts);
  }

  private String part(Fraction amount, YearMonth month) {
    return view.text("derivation.fee.part", view.amount(amount), view.format().month(month));
  }

  private List<Charge> charges(CoveredService service, Interval stretch) {
    List<YearMonth> months = fees.months(stretch);
    return service.fee().filter(Fee.FromData.class::isInstance).isEmpty()
        ? List.of()
        : view.facts().charges().stream()
            .filter(charge -> months.contains(charge.month()))
            .filter(charge -> FeeBook.names(service, charge.service()))
            .toList();
  }
}
