package dev.nines.report.sla;

import dev.nines.contract.Figure;
import dev.nines.contract.Observe;
import dev.nines.credit.MemberLedger;
import dev.nines.money.Fraction;
import dev.nines.report.Cell;
import dev.nines.report.ReportFormat;
import dev.nines.report.sla.DerivationStep.Kind;
import dev.nines.uptime.RequestShare;
import java.util.ArrayList;
import java.util.List;

/** The steps from the requests of one ledger to their share: one of all, or the mean of slots. */
final class RequestSteps {

  private final PromiseView view;
  private final ReportFormat format;
  private final MemberLedger member;
  private final RequestShare requests;

  RequestSteps(PromiseView view, MemberLedger member, RequestShare requests) {
    this.view = view;
    this.format = view.format();
    this.member = member;
    this.requests = requests;
  }

  /**
   * Returns the steps up to the share.
   *
   * @param share the share, as shown exact
   * @param label its name
   */
  List<DerivationStep> steps(String label, Cell share) {
    List<DerivationStep> steps = new ArrayList<>();
    if (requests.leftOut() > 0) {
      steps.add(leftOut());
    }
    if (requests.empty().isPresent()) {
      steps.add(slots());
      steps.add(shares());
    } else {
      steps.add(sum("derivation.requests", total()));
      steps.add(sum("derivation.requests.failed", failed()));
    }
    String calculation = requests.empty().isPresent() ? meanOfSlots() : ofAll();
    steps.add(
        DerivationStep.sum(Kind.FIGURE, label, calculation, share).under(view.clause("indicator")));
    return steps;
  }

  private long total() {
    return requests.parts().stream().mapToLong(RequestShare.Part::total).sum();
  }

  private long failed() {
    return requests.parts().stream().mapToLong(RequestShare.Part::failed).sum();
  }

  private DerivationStep leftOut() {
    String key = requests.empty().isPresent() ? "derivation.slots.out" : "derivation.requests.out";
    return DerivationStep.says(
            Kind.NOT_COUNTED,
            view.labelOf("derivation.not-counted", member),
            view.text(key),
            number(requests.leftOut()))
        .under(view.observed());
  }

  private DerivationStep sum(String label, long sum) {
    String rows = format.count("derivation.requests.rows", requests.parts().size());
    return counted(label, rows, number(sum));
  }

  private DerivationStep slots() {
    boolean judged = requests.judged() > requests.parts().size() || requests.without() == 0;
    String with = format.number(requests.parts().size());
    String without = format.number(requests.without());
    String key = judged ? "derivation.slots.says" : "derivation.slots.unknown";
    return counted(
        "derivation.slots", view.text(key, with, without, how()), number(requests.judged()));
  }

  private String how() {
    Observe.EmptySlot empty = requests.empty().orElseThrow();
    return view.text(
        empty == Observe.EmptySlot.GOOD ? "derivation.slots.good" : "derivation.slots.bad");
  }

  private DerivationStep shares() {
    String slots = format.count("derivation.slots.shares.sum", requests.parts().size());
    return counted("derivation.slots.shares", slots, view.number(requests.sumOfShares()));
  }

  private DerivationStep counted(String label, String calculation, Cell result) {
    return DerivationStep.sum(Kind.COUNTED, view.labelOf(label, member), calculation, result)
        .under(view.observed());
  }

  private boolean isOfGood() {
    return view.promise().indicator().is() == Figure.Named.UPTIME;
  }

  private String ofAll() {
    String whole = format.number(total());
    String bad = format.number(failed());
    return isOfGood()
        ? view.text("derivation.figure.uptime", whole, bad, format.number(total() - failed()))
        : view.text("derivation.figure.share", bad, whole);
  }

  private String meanOfSlots() {
    String whole = format.number(requests.judged());
    String shares = format.number(requests.sumOfShares());
    String good = format.number(requests.goodWithout());
    if (isOfGood()) {
      String sum = shares + view.text("derivation.plus") + good;
      return view.text("derivation.figure.mean", sum, whole);
    }
    String rest = view.text("derivation.minus", view.text("derivation.minus", whole, shares), good);
    return view.text("derivation.figure.mean", rest, whole);
  }

  private Cell number(long number) {
    return view.number(Fraction.of(number));
  }
}
