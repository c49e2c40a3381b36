package dev.nines.report.sla;

import dev.nines.contract.Limit;
import dev.nines.contract.TimeAmount;
import dev.nines.credit.AppliedLimit.Ceiling;
import dev.nines.money.Fraction;

/** Says how the most that a clause allows or pays follows from a fee. */
final class CeilingWords {

  private final PromiseView view;

  CeilingWords(PromiseView view) {
    this.view = view;
  }

  /** Returns the arithmetic of a cap: {@code 30 % × 1,000.00 USD}; a sum of money as it is. */
  String arithmetic(Limit.Cap cap, Ceiling ceiling) {
    if (cap instanceof Limit.Cap.Percent percent) {
      return percent(percent.percent(), ceiling);
    }
    return cap instanceof Limit.Cap.Time time
        ? ofTime(time.time(), ceiling)
        : view.amount(ceiling.amount());
  }

  /** Returns the arithmetic of a percentage of a fee. */
  String percent(Fraction percent, Ceiling ceiling) {
    return times(view.format().percent(percent), fee(ceiling));
  }

  /** Returns the arithmetic of the fee of a length of service. */
  String ofTime(TimeAmount time, Ceiling ceiling) {
    if (ceiling.covered().isEmpty()) {
      return times(view.format().number(months(time)), fee(ceiling));
    }
    Fraction seconds = time.toSeconds().orElseThrow();
    return view.text(
        "derivation.of-time",
        fee(ceiling),
        view.format().seconds(seconds),
        view.format().seconds(ceiling.covered().get()));
  }

  /** Returns how many months a length in months or years is. */
  static Fraction months(TimeAmount time) {
    return time.unit() == TimeAmount.Unit.YEARS ? time.number().times(12) : time.number();
  }

  private String fee(Ceiling ceiling) {
    return view.amount(ceiling.fee().orElseThrow());
  }

  private String times(String left, String right) {
    return view.text("derivation.times", left, right);
  }
}
