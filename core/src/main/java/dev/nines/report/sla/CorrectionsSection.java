package dev.nines.report.sla;

import dev.nines.model.correction.Correction;
import dev.nines.money.Fraction;
import dev.nines.report.Block;
import dev.nines.report.ReportFormat;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import dev.nines.whatif.Corrected;
import dev.nines.whatif.CorrectionEffect;
import dev.nines.whatif.PromiseComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was corrected by hand, by whom and why, and what that changed. */
final class CorrectionsSection {

  private final SlaView view;
  private final ReportFormat format;
  private final Corrected corrected;

  CorrectionsSection(SlaView view, Corrected corrected) {
    this.view = view;
    this.format = view.format();
    this.corrected = corrected;
  }

  Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Definitions(corrected.steps().stream().map(this::definition).toList()));
    List<PromiseComparison> changed = corrected.effect().changed();
    changed.forEach(sides -> blocks.add(new ComparisonTable(sides, view, "corrections").table()));
    if (changed.isEmpty()) {
      blocks.add(new Block.Sentence(format.text("corrections.no-effect"), Tone.NORMAL));
    }
    String note = format.count("corrections.count", corrected.steps().size());
    return Section.full(
        "corrections", format.text("corrections"), note, blocks.toArray(Block[]::new));
  }

  private Block.Definition definition(CorrectionEffect step) {
    Correction correction = step.correction();
    String term =
        format.text("corrections." + correction.change().verb(), correction.change().subject());
    String text =
        format.text(
            "corrections.says",
            correction.reason(),
            correction.author(),
            format.moment(correction.time().at()),
            effect(step));
    return new Block.Definition(term, text, correction.provenance().location().toString());
  }

  // what it changed of each promise, and of all of them together
  private String effect(CorrectionEffect step) {
    List<PromiseComparison> changed = step.effect().changed();
    if (changed.isEmpty()) {
      return format.text("corrections.effect.none");
    }
    List<String> sentences = new ArrayList<>();
    changed.forEach(sides -> sentences.add(effect(sides)));
    if (changed.size() > 1) {
      total(step).ifPresent(sentences::add);
    }
    return String.join(" ", sentences);
  }

  private String effect(PromiseComparison sides) {
    ComparisonTable words = new ComparisonTable(sides, view, "corrections");
    String figure =
        sides.figure().isPresent()
            ? format.text("corrections.effect.figure", words.figureName(), words.figureEffect())
            : "";
    String credit =
        sides.credit().isPresent()
            ? format.text("corrections.effect.credit", words.creditEffect())
            : "";
    return format.text("corrections.effect", words.name(), words.countedEffect(), figure, credit);
  }

  private Optional<String> total(CorrectionEffect step) {
    return step.effect()
        .credit()
        .flatMap(
            credit ->
                step.effect()
                    .after()
                    .credit()
                    .map(m -> signed(credit, format.money(abs(credit), m.currency()))))
        .map(credit -> format.text("corrections.effect.total", credit));
  }

  private String signed(Fraction difference, String words) {
    if (difference.isZero()) {
      return format.text("comparison.same");
    }
    return format.text(difference.isPositive() ? "comparison.plus" : "comparison.minus", words);
  }

  private static Fraction abs(Fraction number) {
    return number.signum() < 0 ? number.negated() : number;
  }
}
