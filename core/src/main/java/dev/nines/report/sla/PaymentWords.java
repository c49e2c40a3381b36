package dev.nines.report.sla;

import dev.nines.contract.Payment;
import dev.nines.contract.TimeAmount;
import dev.nines.credit.CreditLine;
import dev.nines.money.Fraction;
import dev.nines.report.Cell;

/** Says what is paid, and what it comes to in money. */
final class PaymentWords {

  private final PromiseView view;

  PaymentWords(PromiseView view) {
    this.view = view;
  }

  /** Returns what so many payments come to: {@code 15 %}, {@code 100.00 USD}, {@code 6 days}. */
  Cell paid(Payment payment, Fraction times) {
    if (payment instanceof Payment.Percent percent) {
      return view.share(percent.percent().times(times));
    }
    if (payment instanceof Payment.Sum sum) {
      return view.money(sum.amount().times(times));
    }
    if (payment instanceof Payment.Points points) {
      Fraction given = points.points().times(times);
      String words =
          view.format()
              .words()
              .count(
                  "payment.points",
                  given.equals(Fraction.ONE) ? 1 : 0,
                  view.format().number(given));
      return Cells.number(words, given);
    }
    TimeAmount time = ((Payment.Time) payment).time();
    TimeAmount all = new TimeAmount(time.number().times(times), time.unit());
    return Cell.of(view.text("payment.time", new TimeWords(view).amount(all)));
  }

  /** Returns one payment in words. */
  String one(Payment payment) {
    return paid(payment, Fraction.ONE).text();
  }

  /** Returns the arithmetic from what is paid to its amount: {@code 10 % × 1,000.00 USD}. */
  String arithmetic(CreditLine line) {
    if (line.payment().isEmpty()) {
      return proRata(line);
    }
    Payment payment = line.payment().get();
    if (payment instanceof Payment.Percent) {
      return times(paid(payment, line.times()).text(), view.amount(line.base()));
    }
    if (payment instanceof Payment.Time time && line.covered().isEmpty()) {
      return times(
          view.format().number(CeilingWords.months(time.time()).times(line.times())),
          view.amount(line.base()));
    }
    if (payment instanceof Payment.Time time) {
      Fraction seconds = time.time().toSeconds().orElseThrow().times(line.times());
      return ofTime(seconds, line);
    }
    return line.times().equals(Fraction.ONE)
        ? one(payment)
        : times(view.format().number(line.times()), one(payment));
  }

  /** Returns the amount that the arithmetic of a line comes to, before every limit. */
  static Fraction amount(CreditLine line) {
    if (line.payment().isEmpty()) {
      return ofTime(line);
    }
    Payment payment = line.payment().get();
    if (payment instanceof Payment.Sum sum) {
      return sum.amount().times(line.times());
    }
    if (payment instanceof Payment.Percent percent) {
      return line.base().times(percent.percent()).times(line.times()).dividedBy(Fraction.HUNDRED);
    }
    if (payment instanceof Payment.Time time && line.covered().isEmpty()) {
      return line.base().times(CeilingWords.months(time.time())).times(line.times());
    }
    return payment instanceof Payment.Points ? Fraction.ZERO : ofTime(line);
  }

  private static Fraction ofTime(CreditLine line) {
    Fraction seconds =
        line.payment()
            .map(paid -> ((Payment.Time) paid).time().toSeconds().orElseThrow())
            .or(line::seconds)
            .orElseThrow();
    return line.base().times(seconds).times(line.times()).dividedBy(line.covered().orElseThrow());
  }

  private String proRata(CreditLine line) {
    String ofTime = ofTime(line.seconds().orElseThrow(), line);
    return line.times().equals(Fraction.ONE)
        ? ofTime
        : times(view.format().number(line.times()), ofTime);
  }

  private String ofTime(Fraction seconds, CreditLine line) {
    return view.text(
        "derivation.of-time",
        view.amount(line.base()),
        view.format().seconds(seconds),
        view.format().seconds(line.covered().orElseThrow()));
  }

  private String times(String left, String right) {
    return view.text("derivation.times", left, right);
  }
}
