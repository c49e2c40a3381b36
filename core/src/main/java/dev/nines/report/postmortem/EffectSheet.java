package dev.nines.report.postmortem;

import dev.nines.credit.PromiseResult;
import dev.nines.money.Fraction;
import dev.nines.report.Cell;
import dev.nines.report.Sheet;
import java.util.Optional;

/** What the incident did to each promise that it counted against, one a row. */
final class EffectSheet {

  private final Scene scene;
  private final Words words;
  private final PromiseWords promises;

  EffectSheet(Scene scene) {
    this.scene = scene;
    this.words = scene.words();
    this.promises = new PromiseWords(scene.format(), words);
  }

  /** Returns the sheet; absent without a contract. */
  Optional<Sheet> sheet() {
    if (scene.input().effect().isEmpty()) {
      return Optional.empty();
    }
    SheetMaker maker =
        new SheetMaker(scene, "effect")
            .left("promise", 16)
            .left("service", 20)
            .left("period-from", 20)
            .left("period-to", 20)
            .left("figure", 14)
            .right("shown", 12)
            .right("exact", 14)
            .right("target", 12)
            .left("verdict", 14)
            .right("counted", 16)
            .right("allowance", 16)
            .right("credit", 14)
            .left("claim-until", 20)
            .left("provisional", 10);
    scene.touched().forEach(result -> row(maker, result));
    return Optional.of(maker.summed("credit"));
  }

  private void row(SheetMaker maker, PromiseResult result) {
    maker.row(
        Cell.of(result.promise().id()),
        service(result),
        maker.moment(result.period().from()),
        maker.moment(result.period().to()),
        Cell.of(promises.name(result)),
        Cell.of(promises.figure(result)),
        exact(result),
        maker.words(promises.target(result)),
        promises.verdict(result.verdict()),
        length(result.totals().counted()),
        promises.allowance(result).map(this::length).orElseGet(scene::absent),
        promises.credit(result),
        maker.moment(result.claims().stream().findFirst().map(claim -> claim.until())),
        Cell.of(words.text(result.provisional() ? "yes" : "no")));
  }

  private Cell service(PromiseResult result) {
    return Cell.of(
        words.comma(
            result.services().stream().map(id -> result.contract().service(id).name()).toList()));
  }

  private Cell exact(PromiseResult result) {
    return result
        .indicator()
        .map(value -> Cell.of(scene.format().number(value.exact()), PromiseWords.value(result)))
        .orElseGet(scene::absent);
  }

  private Cell length(Fraction seconds) {
    return Cell.of(scene.format().length(seconds), PromiseWords.length(seconds));
  }
}
