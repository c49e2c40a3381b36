package dev.nines.report.sla;

import dev.nines.contract.Edges;
import dev.nines.credit.PromiseResult;
import dev.nines.report.Cell;
import dev.nines.report.Mark;
import dev.nines.report.Tone;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.Verdict;
import java.util.Optional;

/** Says a verdict in words, and why there is none where there is none. */
final class VerdictWords {

  private final PromiseView view;
  private final PromiseResult result;

  VerdictWords(PromiseView view) {
    this.view = view;
    this.result = view.result();
  }

  boolean isJudged() {
    return result.verdict() != Verdict.NOT_JUDGED;
  }

  /** Returns whether unknown time could turn the verdict and the contract is silent about it. */
  boolean isUndecided() {
    Optional<Edges> target = view.promise().target();
    return isJudged()
        && target.isPresent()
        && !view.promise().text().isStated("qualify.unknown-time")
        && meets(result.ifUp(), target.get()) != meets(result.ifDown(), target.get());
  }

  private static boolean meets(Optional<FigureValue> bound, Edges target) {
    return bound.map(value -> target.contains(value.compared())).orElse(false);
  }

  /** Returns the verdict as it stands under a figure: {@code Target missed}. */
  Cell line() {
    if (isUndecided()) {
      String unknown = view.format().length(result.totals().unknown());
      return cell(view.text("verdict.undecided", unknown), Tone.CAUTION, Mark.Icon.WARNING);
    }
    return switch (result.verdict()) {
      case MET -> cell(view.text("verdict.met"), Tone.GOOD, Mark.Icon.MET);
      case MISSED -> cell(view.text("verdict.missed"), Tone.BAD, Mark.Icon.MISSED);
      case NOT_JUDGED -> cell(view.text("verdict.none"), Tone.NORMAL, Mark.Icon.NOTE);
    };
  }

  /** Returns the verdict by the terms in one word: {@code missed}. */
  Cell inWord() {
    return switch (result.verdict()) {
      case MET -> cell(view.text("verdict.word.met"), Tone.GOOD, Mark.Icon.MET);
      case MISSED -> cell(view.text("verdict.word.missed"), Tone.BAD, Mark.Icon.MISSED);
      case NOT_JUDGED -> Cell.of(view.text("verdict.word.none"));
    };
  }

  /** Returns why there is no verdict, or that no outage missed the target. */
  String sentence() {
    if (view.promise().target().isEmpty()) {
      return view.text("verdict.only-measured");
    }
    if (isJudged()) {
      return view.text("verdict.no-outage");
    }
    return view.text(
        result.indicator().isEmpty() ? "verdict.nothing-promised" : "verdict.no-period");
  }

  private static Cell cell(String text, Tone tone, Mark mark) {
    return Cell.of(text).with(tone).with(mark);
  }
}
