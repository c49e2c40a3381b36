package dev.nines.report.postmortem;

import dev.nines.contract.Claim;
import dev.nines.credit.ClaimDate;
import dev.nines.credit.CreditLine;
import dev.nines.credit.CreditResult;
import dev.nines.credit.PromiseResult;
import dev.nines.downtime.Outage;
import dev.nines.model.Facts;
import dev.nines.money.Fraction;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Fact;
import dev.nines.report.Mark;
import dev.nines.report.ReportFormat;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import dev.nines.report.Value;
import dev.nines.uptime.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the incident did to each promise that it counted against: one section a promise. */
final class EffectPart {

  private final Scene scene;
  private final Words words;
  private final PromiseWords promises;

  EffectPart(Scene scene) {
    this.scene = scene;
    this.words = scene.words();
    this.promises = new PromiseWords(scene.format(), words);
  }

  /** Returns the sections; none without a contract. */
  List<Section> sections() {
    if (scene.input().effect().isEmpty()) {
      return List.of();
    }
    if (scene.touched().isEmpty()) {
      String contract = scene.input().effect().get().contract().id();
      String none = words.text("effect.none", contract);
      return List.of(
          Section.full(
              "effect",
              words.text("effect.none.heading"),
              "",
              new Block.Sentence(none, Tone.NORMAL)));
    }
    List<Section> sections = new ArrayList<>();
    for (PromiseResult result : scene.touched()) {
      sections.add(section("effect-" + (sections.size() + 1), result));
    }
    return sections;
  }

  private Section section(String id, PromiseResult result) {
    return Section.full(
        id,
        words.text("effect", promises.period(result)),
        note(result),
        new Block.Facts(List.of(figure(result), counted(result), credit(result), claim(result))));
  }

  private String note(PromiseResult result) {
    String note = words.text("effect.note", result.contract().id(), result.promise().id());
    return result
        .single()
        .map(id -> words.text("effect.note.service", note, result.contract().service(id).name()))
        .orElse(note);
  }

  private Fact figure(PromiseResult result) {
    Cell cell = Cell.of(promises.figure(result), PromiseWords.value(result));
    String verdict = result.verdict().name().toLowerCase(Locale.ROOT);
    String target =
        promises
            .target(result)
            .map(text -> words.text("target." + verdict, text))
            .orElseGet(() -> words.text("target.none"));
    List<String> notes = new ArrayList<>(List.of(target));
    if (result.provisional()) {
      notes.add(words.text("provisional-figure"));
    }
    return fact(promises.name(result), toned(cell, result.verdict()), notes);
  }

  private static Cell toned(Cell cell, Verdict verdict) {
    return switch (verdict) {
      case MET -> cell.with(Tone.GOOD).with(Mark.Icon.MET);
      case MISSED -> cell.with(Tone.BAD).with(Mark.Icon.MISSED);
      case NOT_JUDGED -> cell;
    };
  }

  private Fact counted(PromiseResult result) {
    Fraction counted = result.totals().counted();
    List<String> notes = new ArrayList<>();
    promises
        .allowance(result)
        .ifPresent(allowed -> notes.add(words.text("allowance", scene.format().length(allowed))));
    notes.addAll(share(result, counted));
    return fact(
        words.text("counted"),
        Cell.of(scene.format().length(counted), PromiseWords.length(counted)),
        notes);
  }

  // what of the period is this incident's, or that nothing else was looked at
  private List<String> share(PromiseResult result, Fraction counted) {
    Fraction own =
        result.outages().stream()
            .filter(outage -> outage.incidents().contains(scene.incident().id()))
            .map(Outage::counted)
            .reduce(Fraction.ZERO, Fraction::plus);
    if (!own.equals(counted)) {
      return List.of(words.text("of-it", scene.format().length(own)));
    }
    Facts facts = scene.input().effect().orElseThrow().facts();
    boolean alone =
        facts.incidents().size() == 1 && facts.observed().isEmpty() && facts.series().isEmpty();
    return alone ? List.of(words.text("alone")) : List.of();
  }

  private Fact credit(PromiseResult result) {
    return fact(words.text("credit"), promises.credit(result), creditNotes(result));
  }

  private List<String> creditNotes(PromiseResult result) {
    CreditResult credit = result.credit();
    List<String> notes = new ArrayList<>();
    if (result.promise().credit().isEmpty()) {
      notes.add(words.text("credit.no-remedy"));
    } else if (credit.lines().isEmpty()) {
      notes.add(words.text("credit.none"));
    }
    percent(result).ifPresent(notes::add);
    if (credit.points().isPositive()) {
      boolean one = credit.points().equals(Fraction.ONE);
      notes.add(words.text("points." + (one ? "one" : "other"), format().number(credit.points())));
    }
    return notes;
  }

  // the one line that pays a share of a fee
  private Optional<String> percent(PromiseResult result) {
    List<CreditLine> lines = result.credit().lines();
    if (lines.size() != 1 || result.contract().currency().isEmpty()) {
      return Optional.empty();
    }
    CreditLine line = lines.get(0);
    return line.percent()
        .map(
            percent ->
                words.text(
                    "percent-of",
                    format().percent(percent),
                    format().money(line.base(), result.contract().currency().get())));
  }

  private Fact claim(PromiseResult result) {
    if (!result.credit().isOwed()) {
      return fact(words.text("claim"), Cell.of(words.text("claim.nothing")), List.of());
    }
    if (result.claims().isEmpty()) {
      List<String> notes =
          result.promise().claim() instanceof Claim.Automatic
              ? List.of(words.text("claim.automatic.note"))
              : List.of();
      return fact(words.text("claim"), Cell.of(words.text("claim.automatic")), notes);
    }
    ClaimDate claim = result.claims().get(0);
    ReportFormat there = format().in(result.contract().zone());
    Cell cell = Cell.of(there.dateBrief(there.day(claim.until())), new Value.Moment(claim.until()));
    String time = there.time(claim.until());
    String note =
        claim
            .lastDay()
            .map(day -> words.text("claim.last-day", time, there.dateBriefNoYear(day)))
            .orElse(time);
    return fact(words.text("claim"), cell, List.of(note));
  }

  private ReportFormat format() {
    return scene.format();
  }

  private static Fact fact(String label, Cell figure, List<String> notes) {
    return Fact.of(label, Fact.Size.LARGE, figure, notes, 3);
  }
}
