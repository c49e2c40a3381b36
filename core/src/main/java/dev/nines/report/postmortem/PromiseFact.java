package dev.nines.report.postmortem;

import dev.nines.credit.PromiseResult;
import dev.nines.money.Money;
import dev.nines.report.Cell;
import dev.nines.report.Fact;
import dev.nines.report.Mark;
import dev.nines.report.Tone;
import dev.nines.uptime.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of the promises, as one fact among those at a glance. */
final class PromiseFact {

  private final Scene scene;
  private final Words words;
  private final PromiseWords promises;

  PromiseFact(Scene scene) {
    this.scene = scene;
    this.words = scene.words();
    this.promises = new PromiseWords(scene.format(), words);
  }

  /** Returns the fact; absent where no promise was touched. */
  Optional<Fact> fact() {
    List<PromiseResult> touched = scene.touched();
    if (touched.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(touched.size() == 1 ? one(touched.get(0)) : several(touched));
  }

  private Fact one(PromiseResult result) {
    List<String> notes = new ArrayList<>();
    notes.add(against(result));
    credit(result).ifPresent(notes::add);
    if (result.provisional()) {
      notes.add(words.text("provisional-figure"));
    }
    return Fact.of(
        words.text("promise", promises.period(result)),
        Fact.Size.NORMAL,
        promises.verdict(result.verdict()),
        notes,
        4);
  }

  private String against(PromiseResult result) {
    String figure = promises.figure(result);
    return promises
        .target(result)
        .map(target -> words.text("against", figure, target))
        .orElse(figure);
  }

  private Optional<String> credit(PromiseResult result) {
    return result
        .credit()
        .amount()
        .map(amount -> words.text("credit-of", scene.format().money(amount)));
  }

  private Fact several(List<PromiseResult> results) {
    long missed = results.stream().filter(r -> r.verdict() == Verdict.MISSED).count();
    String all = scene.format().number(results.size());
    Cell figure =
        missed > 0
            ? Cell.of(words.text("verdict.some-missed", scene.format().number(missed), all))
                .with(Tone.BAD)
                .with(Mark.Icon.MISSED)
            : Cell.of(words.text("verdict.none-missed", all)).with(Tone.GOOD).with(Mark.Icon.MET);
    List<String> notes =
        total(results)
            .map(m -> List.of(words.text("credit-of", scene.format().money(m))))
            .orElse(List.of());
    return Fact.of(words.text("promises"), Fact.Size.NORMAL, figure, notes, 4);
  }

  private static Optional<Money> total(List<PromiseResult> results) {
    return results.stream().flatMap(r -> r.credit().amount().stream()).reduce(Money::plus);
  }
}
