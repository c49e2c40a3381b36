package dev.nines.report.sla;

import dev.nines.model.correction.Correction;
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
        format.text(
            "corrections." + correction.change().verb(),
            format.words().sayPart(correction.change().subject()));
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
    List<PromiseComparison> changed =
        step.effect().changed().stream().filter(this::isTouched).toList();
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

  // what did not change is not said
  private String effect(PromiseComparison sides) {
    ComparisonTable words = new ComparisonTable(sides, view, "corrections");
    List<String> parts = new ArrayList<>();
    if (!sides.seconds().isZero()) {
      parts.add(format.text("corrections.effect.counted", words.countedEffect()));
    }
    if (sides.figure().filter(difference -> !difference.isZero()).isPresent()) {
      parts.add(format.text("corrections.effect.figure", words.figureName(), words.figureEffect()));
    }
    if (sides.credit().filter(difference -> !difference.isZero()).isPresent()) {
      parts.add(format.text("corrections.effect.credit", words.creditEffect()));
    }
    return format.text(
        "corrections.effect", Sentences.capital(words.name()), String.join("; ", parts));
  }

  // time down changes nothing for a promise on requests, values or times
  private boolean isTouched(PromiseComparison sides) {
    boolean figure = sides.figure().map(difference -> !difference.isZero()).orElse(false);
    boolean credit = sides.credit().map(difference -> !difference.isZero()).orElse(false);
    boolean ofTime = new PromiseView(sides.after(), view.result().facts(), format).isOfTimeDown();
    return figure || credit || (ofTime && !sides.seconds().isZero());
  }

  private Optional<String> total(CorrectionEffect step) {
    return step.effect()
        .credit()
        .flatMap(
            credit ->
                step.effect()
                    .after()
                    .credit()
                    .map(m -> format.signed(credit, format.money(credit.abs(), m.currency()))))
        .map(credit -> format.text("corrections.effect.total", credit));
  }
}
