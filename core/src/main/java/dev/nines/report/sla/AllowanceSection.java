package dev.nines.report.sla;

import dev.nines.contract.Figure;
import dev.nines.money.Fraction;
import dev.nines.report.Block;
import dev.nines.report.Chart;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import java.util.List;
import java.util.Optional;

/** Counted downtime against what the target allows; a sentence where it allows none. */
final class AllowanceSection {

  private final Subject subject;
  private final PromiseView view;

  AllowanceSection(Subject subject) {
    this.subject = subject;
    this.view = subject.view();
  }

  /** Returns the section; absent where the target allows no length of time. */
  Optional<Section> section() {
    return Allowed.seconds(subject.result())
        .map(
            allowed ->
                Section.full(
                    "allowance",
                    view.text("allowance"),
                    "",
                    allowed.isZero() ? sentence() : chart(allowed)));
  }

  private Fraction counted() {
    return subject.result().totals().counted();
  }

  private Block sentence() {
    String key = counted().isZero() ? "allowance.zero.kept" : "allowance.zero.broken";
    return new Block.Sentence(view.text(key, view.format().length(counted())), Tone.NORMAL);
  }

  private Block chart(Fraction allowed) {
    Fraction over = counted().minus(allowed);
    String overWords = view.format().length(over.max(Fraction.ZERO));
    Optional<Chart.Caption> overCaption =
        over.isPositive()
            ? Optional.of(new Chart.Caption(view.text("allowance.over"), overWords))
            : Optional.empty();
    String countedWords = view.format().length(counted());
    return new Chart.Allowance(
        alternative(allowed, overCaption),
        Cells.duration(allowed),
        Cells.duration(counted()),
        new Chart.Caption(view.text("allowance.allowed"), allowedWords(allowed)),
        overCaption,
        counted().isZero() ? "" : view.text("allowance.counted", countedWords));
  }

  private String allowedWords(Fraction allowed) {
    String length = view.format().length(allowed);
    String words =
        view.promise().indicator().is() == Figure.Named.UPTIME
            ? view.text("allowance.share", length, shareOf(allowed), view.periodName())
            : length;
    return counted().isZero() ? view.text("allowance.nothing-used", words) : words;
  }

  private String shareOf(Fraction allowed) {
    Fraction whole = subject.result().totals().denominator();
    return whole.isZero()
        ? view.format().percent(Fraction.ZERO)
        : view.format().percent(allowed.dividedBy(whole).times(Fraction.HUNDRED));
  }

  private String alternative(Fraction allowed, Optional<Chart.Caption> over) {
    String length = view.format().length(allowed);
    String counted = view.format().length(counted());
    List<String> values =
        over.map(o -> List.of(length, counted, o.text())).orElse(List.of(length, counted));
    String key = over.isPresent() ? "allowance.alternative.over" : "allowance.alternative";
    return view.text(key, values.toArray());
  }
}
