package dev.nines.credit;

import dev.nines.contract.Credit;
import dev.nines.contract.Promise;
import dev.nines.downtime.Outage;
import dev.nines.money.Fraction;
import dev.nines.money.Money;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a promise would come to without some of its outages, reckoned from what it comes to with all
 * of them: asked of every outage alone, it costs no more than the outages that are thought away.
 */
final class SparedPromise {

  private final PromiseEvaluation real;
  private final FeeBook fees;
  private final SparedFigures figures;
  private final List<Outage> affected;

  SparedPromise(PromiseEvaluation real, FeeBook fees) {
    this.real = real;
    this.fees = fees;
    this.figures = new SparedFigures(real, real.request());
    this.affected = real.sharesAffected() ? mostAffectedFirst(real.outages()) : List.of();
  }

  private static List<Outage> mostAffectedFirst(List<Outage> outages) {
    return outages.stream()
        .filter(outage -> outage.counted().isPositive() && outage.affected().isPresent())
        .sorted(Comparator.comparing((Outage o) -> o.affected().orElseThrow()).reversed())
        .toList();
  }

  /**
   * What it would come to.
   *
   * @param deciding the value that would decide; absent where there would be none
   * @param credit the credit; absent where the contract has no currency
   */
  record Result(Optional<FigureValue> deciding, Optional<Money> credit) {}

  /** Returns what it would come to without some of the outages. */
  Result without(Set<Outage> gone) {
    FigureValues.Rest promised = figures.values(promise().indicator().is(), gone);
    Judged judged = judged(PeriodVerdict.of(real.request(), promised), gone);
    CreditCalculator calculator = new CreditCalculator(judged, fees);
    return new Result(
        promised.deciding(), calculator.amount(credit -> paid(calculator, credit, gone)));
  }

  private Judged judged(Verdict verdict, Set<Outage> gone) {
    Fraction greatest =
        affected.stream()
            .filter(outage -> !gone.contains(outage))
            .findFirst()
            .flatMap(Outage::affected)
            .orElse(Fraction.ONE);
    return real.judged(verdict, greatest);
  }

  private Fraction paid(CreditCalculator calculator, Credit credit, Set<Outage> gone) {
    return real.request().judged()
        ? figures
            .values(credit.by(), gone)
            .paid(calculator.affected(), value -> calculator.paid(credit, value))
        : Fraction.ZERO;
  }

  private Promise promise() {
    return real.request().promise();
  }
}
