package dev.nines.source.contract;

import static java.util.stream.Collectors.joining;

import dev.nines.contract.Edges.Edge;
import dev.nines.contract.Payment;
import dev.nines.money.Fraction;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.source.contract.Ladder.Rung;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for gaps and overlaps of bands, which are kept as the contract prints them, and for deeper
 * bands that pay less, which cannot be meant.
 *
 * @param ladder the bands in order of depth
 * @param log takes the problems
 */
record BandCheck(Ladder ladder, ProblemLog log) {

  void run() {
    List<Rung> rungs = ladder.rungs();
    Rung deepest = rungs.get(0);
    for (Rung next : rungs.subList(1, rungs.size())) {
      checkNext(deepest, next);
      deepest = ladder.endsBefore(deepest, next) ? next : deepest;
    }
    reportNested(rungs.stream().filter(this::isOpenEnded).toList());
    if (ladder.depth().known()) {
      new PaymentOrder(ladder, log).run();
    }
  }

  // whether the bands so far, of which one reaches deepest, leave a gap or overlap with the next
  private void checkNext(Rung deepest, Rung next) {
    Optional<Edge> end = ladder.depth().deep(deepest.edges());
    Optional<Edge> start = ladder.depth().shallow(next.edges());
    if (end.isPresent() && start.isPresent() && isGap(end.get(), start.get())) {
      addGap(end.get(), start.get(), deepest, next);
    } else if (isOverlap(deepest, next) && !(isOpenEnded(deepest) && isOpenEnded(next))) {
      log.add(overlap(deepest, next));
    }
  }

  private void addGap(Edge end, Edge start, Rung deepest, Rung next) {
    if (ladder.areAllKnownBetween(deepest, next)) {
      log.add(gap(end, start, next));
    }
  }

  private boolean isGap(Edge end, Edge start) {
    return ladder.hasBetween(end, !end.included(), start, !start.included());
  }

  private boolean isOpenEnded(Rung rung) {
    return ladder.depth().deep(rung.edges()).isEmpty();
  }

  private boolean isOverlap(Rung deepest, Rung next) {
    Optional<Edge> end = ladder.depth().deep(deepest.edges());
    Optional<Edge> start = ladder.depth().shallow(next.edges());
    return end.isEmpty()
        || start.isEmpty()
        || ladder.hasBetween(start.get(), start.get().included(), end.get(), end.get().included());
  }

  private Problem gap(Edge end, Edge start, Rung next) {
    boolean single = end.at().value().equals(start.at().value());
    String range =
        single
            ? "of exactly \"" + end.at().text() + "\""
            : ladder.depth().worseThan(end, !end.included())
                + " and "
                + ladder.depth().betterThan(start, !start.included());
    String message = "The bands leave a gap: a figure %s lies in none and pays nothing.";
    return new Problem(
        ProblemCode.BAND_GAP,
        next.location(),
        next.edges().toString(),
        "bands that touch",
        message.formatted(range));
  }

  private Problem overlap(Rung deepest, Rung next) {
    String message =
        "The bands \"%s\" and \"%s\" overlap; where both match, the one that pays most is taken.";
    return new Problem(
        ProblemCode.BAND_OVERLAP,
        next.location(),
        next.edges().toString(),
        "bands that do not overlap",
        message.formatted(deepest.edges(), next.edges()));
  }

  // a form that contracts use on purpose: upper edges only, read as "the deepest that matches"
  private void reportNested(List<Rung> open) {
    if (open.size() < 2) {
      return;
    }
    String bands =
        open.stream().map(rung -> '"' + rung.edges().toString() + '"').collect(joining(", "));
    String message =
        "Open-ended bands hold one another (%s); where several"
            + " match, the one that pays most is taken.";
    log.add(
        new Problem(
            ProblemCode.BAND_NESTED,
            open.get(1).location(),
            open.get(1).edges().toString(),
            "",
            message.formatted(bands)));
  }

  /** Returns the payments as numbers, where all are of one kind and can be compared. */
  static Optional<List<Fraction>> comparable(List<Payment> payments) {
    List<Fraction> numbers = new ArrayList<>();
    for (Payment payment : payments) {
      if (payment.getClass() != payments.get(0).getClass() || number(payment).isEmpty()) {
        return Optional.empty();
      }
      numbers.add(number(payment).get());
    }
    return Optional.of(numbers);
  }

  private static Optional<Fraction> number(Payment payment) {
    if (payment instanceof Payment.Percent percent) {
      return Optional.of(percent.percent());
    }
    if (payment instanceof Payment.Sum sum) {
      return Optional.of(sum.amount());
    }
    return payment instanceof Payment.Points points
        ? Optional.of(points.points())
        : ((Payment.Time) payment).time().toSeconds();
  }
}
