package dev.nines.report.sla;

import dev.nines.credit.ClaimDate;
import dev.nines.credit.CreditResult;
import dev.nines.money.Money;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Fact;
import dev.nines.report.ReportFormat;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import dev.nines.report.Value;
import dev.nines.uptime.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The three figures of a credit letter: how much, until when, and what was missed. */
final class LetterFacts {

  /** Letters of an amount that fit in the largest size. */
  private static final int LARGEST = 8;

  /** Letters of an amount that fit in the size after it. */
  private static final int LARGE = 17;

  private final List<Subject> subjects;
  private final SlaView view;
  private final ReportFormat format;

  LetterFacts(List<Subject> subjects, SlaView view) {
    this.subjects = List.copyOf(subjects);
    this.view = view;
    this.format = view.format();
  }

  Section section() {
    return Section.opening(new Block.Facts(List.of(amount(), claim(), kept())));
  }

  private boolean isOwed() {
    return view.result().credit().map(m -> !m.isZero()).orElse(false)
        || subjects.stream().anyMatch(s -> s.result().credit().isAnythingOwed());
  }

  private Fact amount() {
    Optional<Money> total = view.result().credit();
    Cell figure =
        total
            .map(m -> Cell.of(format.money(m), new Value.Cash(m)))
            .orElseGet(() -> Cell.of(format.text("facts.credit.none")));
    int letters = figure.text().length();
    Fact.Size size =
        letters <= LARGEST
            ? Fact.Size.HERO
            : letters <= LARGE ? Fact.Size.SECOND : Fact.Size.NORMAL;
    List<String> notes = new ArrayList<>();
    notes.add(isOwed() ? format.text("letter.owed") : format.text("letter.nothing"));
    subjects.stream()
        .map(s -> s.result().credit())
        .filter(CreditResult::isAnythingOwed)
        .map(this::form)
        .flatMap(Optional::stream)
        .distinct()
        .forEach(notes::add);
    return Fact.of(format.text("letter.credit"), size, figure, notes, 5);
  }

  private Optional<String> form(CreditResult credit) {
    return switch (credit.paid()) {
      case MONEY -> Optional.empty();
      case TERM_EXTENSION -> Optional.of(format.text("term.paid.extension"));
      case CUSTOMER_CHOICE -> Optional.of(format.text("term.paid.choice"));
    };
  }

  // the earliest date decides: who keeps it keeps all
  private Fact claim() {
    List<String> notes = new ArrayList<>();
    Optional<Subject> first =
        subjects.stream()
            .filter(s -> !s.result().claims().isEmpty())
            .min(Comparator.comparing(s -> s.result().claims().get(0).until()));
    if (first.isEmpty()) {
      String words = format.text(isOwed() ? "letter.no-claim" : "letter.nothing-to-claim");
      notes.add(format.text(isOwed() ? "letter.by-itself" : "letter.none-due"));
      return Fact.of(format.text("claim"), Fact.Size.LARGE, Cell.of(words), notes, 4);
    }
    ClaimDate date = first.get().result().claims().get(0);
    ReportFormat local = first.get().view().contractFormat();
    date.lastDay()
        .map(day -> format.text("claim.last-day", "", local.weekday(day)))
        .ifPresent(notes::add);
    long others =
        subjects.stream()
            .flatMap(s -> s.result().claims().stream())
            .map(ClaimDate::until)
            .distinct()
            .count();
    if (others > 1) {
      notes.add(format.count("letter.more-dates", others - 1));
    }
    String label =
        date.step().isEmpty()
            ? format.text("claim.label")
            : format.text("claim.label.step", date.step());
    Cell until = Cells.moment(local.deadline(date.until()), date.until());
    return Fact.of(label, Fact.Size.LARGE, until, notes, 4);
  }

  private Fact kept() {
    if (subjects.size() == 1) {
      SubjectFacts facts = new SubjectFacts(subjects.get(0));
      PromiseView words = subjects.get(0).view();
      return new Fact(
          words.name(words.promise().indicator().is()),
          Fact.Size.LARGE,
          facts.figure(),
          "",
          Optional.of(facts.verdict()),
          List.of(facts.promised()),
          3);
    }
    int missed =
        (int) subjects.stream().filter(s -> s.result().verdict() == Verdict.MISSED).count();
    Value number = new Value.Number(BigDecimal.valueOf(missed));
    Cell figure = Cell.of(format.text("periods.fact.figure", missed, subjects.size()), number);
    return Fact.of(
        format.text("letter.missed"),
        Fact.Size.LARGE,
        missed > 0 ? figure.with(Tone.BAD) : figure,
        List.of(),
        3);
  }
}
