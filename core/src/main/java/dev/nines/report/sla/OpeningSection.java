package dev.nines.report.sla;

import dev.nines.money.Money;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Fact;
import dev.nines.report.Row;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import java.util.ArrayList;
import java.util.List;

/** The verdict in figures: one subject large, several two side by side, many as a table. */
final class OpeningSection {

  /** Subjects that have facts of their own; more stand in a table. */
  private static final int MOST_FACTS = 8;

  private final List<Subject> subjects;
  private final SlaView view;

  OpeningSection(List<Subject> subjects, SlaView view) {
    this.subjects = List.copyOf(subjects);
    this.view = view;
  }

  Section section() {
    if (subjects.size() == 1) {
      return Section.opening(new Block.Facts(new SubjectFacts(subjects.get(0)).hero()));
    }
    List<Block> blocks =
        subjects.size() <= MOST_FACTS ? pairs() : new ArrayList<>(List.of(table()));
    view.result().credit().map(this::total).ifPresent(blocks::add);
    return Section.opening(blocks.toArray(Block[]::new));
  }

  private Block total(Money credit) {
    String amount = view.format().money(credit);
    return new Block.Sentence(view.format().text("facts.total", amount), Tone.STRONG);
  }

  private List<Block> pairs() {
    List<Block> rows = new ArrayList<>();
    for (int i = 0; i < subjects.size(); i += 2) {
      List<Fact> pair =
          subjects.subList(i, Math.min(subjects.size(), i + 2)).stream()
              .map(subject -> new SubjectFacts(subject).beside())
              .toList();
      rows.add(new Block.Facts(pair));
    }
    return rows;
  }

  private Block table() {
    PromiseView words = subjects.get(0).view();
    return new Block.Table(
        words.text("facts.table"),
        List.of(
            Column.left("subject", words.text("facts.table.subject"), 30),
            Column.right("figure", words.text("facts.table.figure"), 12),
            Column.right("target", words.text("facts.table.target"), 14),
            Column.left("verdict", words.text("facts.table.verdict"), 16),
            Column.right("counted", words.text("facts.counted"), 14),
            Column.right("credit", words.text("facts.credit"), 14)),
        subjects.stream().map(OpeningSection::row).toList(),
        List.of());
  }

  private static Row row(Subject subject) {
    SubjectFacts facts = new SubjectFacts(subject);
    PromiseView view = subject.view();
    Cell name = Cells.strong(subject.name());
    return Row.of(
        subject.mark().map(name::with).orElse(name),
        facts.figure(),
        Cell.of(facts.promised()),
        facts.verdict(),
        view.length(view.result().totals().counted()),
        facts.credit());
  }
}
