package dev.nines.source.contract;

import dev.nines.contract.Payment;
import dev.nines.money.Fraction;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemLog;
import dev.nines.source.contract.Ladder.Rung;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks that a worse figure never pays less than a better one.
 *
 * @param ladder the bands in order of depth
 * @param log takes the problems
 */
record PaymentOrder(Ladder ladder, ProblemLog log) {

  void run() {
    List<Payment> payments = ladder.rungs().stream().map(rung -> rung.band().pays()).toList();
    Optional<List<Fraction>> amounts = BandCheck.comparable(payments);
    if (amounts.isPresent() && !reportsFallingRung(amounts.get())) {
      reportFallingDepth(amounts.get());
    }
  }

  private boolean reportsFallingRung(List<Fraction> amounts) {
    boolean falls = false;
    for (int i = 1; i < amounts.size(); i++) {
      if (amounts.get(i).isBelow(amounts.get(i - 1))) {
        log.add(paysLess(ladder.rungs().get(i - 1), ladder.rungs().get(i)));
        falls = true;
      }
    }
    return falls;
  }

  // a band that reaches under a deeper one pays there again, and less
  private void reportFallingDepth(List<Fraction> amounts) {
    Optional<Integer> best = Optional.empty();
    for (Fraction figure : figures()) {
      Optional<Integer> here = payingRung(figure, amounts);
      if (best.isPresent()
          && here.isPresent()
          && amounts.get(here.get()).isBelow(amounts.get(best.get()))) {
        log.add(paysLess(ladder.rungs().get(best.get()), ladder.rungs().get(here.get())));
        return;
      }
      best = here.isPresent() ? here : best;
    }
  }

  private Optional<Integer> payingRung(Fraction figure, List<Fraction> amounts) {
    Optional<Integer> best = Optional.empty();
    for (int i = 0; i < amounts.size(); i++) {
      boolean matches = ladder.rungs().get(i).edges().contains(ladder.depth().turn(figure));
      if (matches && (best.isEmpty() || !amounts.get(i).isBelow(amounts.get(best.get())))) {
        best = Optional.of(i);
      }
    }
    return best;
  }

  // every edge, a figure between each two, and one beyond both ends
  private List<Fraction> figures() {
    List<Fraction> edges = ladder.edgesByDepth();
    List<Fraction> figures = new ArrayList<>();
    figures.add(edges.get(0).minus(Fraction.ONE));
    for (int i = 0; i < edges.size(); i++) {
      figures.add(edges.get(i));
      Fraction next = i + 1 < edges.size() ? edges.get(i + 1) : edges.get(i).plus(Fraction.of(2));
      figures.add(edges.get(i).plus(next).dividedBy(Fraction.of(2)));
    }
    return figures;
  }

  private static Problem paysLess(Rung better, Rung worse) {
    String less = said(worse.band().pays());
    String more = said(better.band().pays());
    String message = "The band \"%s\" pays \"%s\", less than the \"%s\" of the better band \"%s\".";
    return Say.contradiction(
        worse.location(),
        less,
        "at least " + more,
        message.formatted(worse.edges(), less, more, better.edges()));
  }

  private static String said(Payment payment) {
    if (payment instanceof Payment.Percent percent) {
      return plain(percent.percent()) + " %";
    }
    if (payment instanceof Payment.Sum sum) {
      return plain(sum.amount());
    }
    return payment instanceof Payment.Points points
        ? plain(points.points()) + " points"
        : ((Payment.Time) payment).time().toString();
  }

  private static String plain(Fraction number) {
    return number.toExactDecimal().map(d -> d.toPlainString()).orElse(number.toString());
  }
}
