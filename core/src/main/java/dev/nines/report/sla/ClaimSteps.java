package dev.nines.report.sla;

import dev.nines.contract.Claim;
import dev.nines.credit.ClaimDate;
import dev.nines.report.Cell;
import dev.nines.report.sla.DerivationStep.Kind;
import java.util.List;

/** The steps that say by when a credit must be claimed. */
final class ClaimSteps {

  private final PromiseView view;

  ClaimSteps(PromiseView view) {
    this.view = view;
  }

  List<DerivationStep> steps() {
    if (!view.result().credit().isAnythingOwed()) {
      return List.of();
    }
    if (view.promise().claim() instanceof Claim.OnRequest) {
      return view.result().claims().stream().map(this::date).toList();
    }
    return List.of(
        DerivationStep.says(
                Kind.CLAIM,
                view.text("derivation.claim"),
                view.text("claim.automatic"),
                Cell.of(view.text("claim.automatic.word")))
            .under(view.clause("claim")));
  }

  private DerivationStep date(ClaimDate date) {
    String label =
        date.step().isEmpty()
            ? view.text("derivation.claim")
            : view.text("derivation.claim.step", date.step());
    String until = view.contractFormat().deadline(date.until());
    Cell result = Cells.moment(view.text("claim.before", until), date.until());
    return DerivationStep.says(Kind.CLAIM, label, sentence(date), result)
        .under(view.clause("claim"));
  }

  private String sentence(ClaimDate date) {
    return counted(view, words(date), date);
  }

  /** Returns words for a deadline with the instant it is counted from, and its last day. */
  static String counted(PromiseView view, String words, ClaimDate date) {
    String counted = view.text("claim.counted-from", view.contractFormat().moment(date.anchor()));
    String start = words + counted;
    return date.lastDay()
        .map(day -> view.text("claim.with-last-day", start, view.format().weekday(day)))
        .orElse(start);
  }

  // "30 days from the end of the period"
  private String words(ClaimDate date) {
    return ((Claim.OnRequest) view.promise().claim())
        .steps().stream()
            .filter(step -> step.step().equals(date.step()))
            .findFirst()
            .map(step -> new TimeWords(view).deadline(step))
            .orElseThrow();
  }
}
