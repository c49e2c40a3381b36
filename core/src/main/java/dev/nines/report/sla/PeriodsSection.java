package dev.nines.report.sla;

import dev.nines.money.Fraction;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Row;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Each period of a line in a row: figure, verdict, downtime, what was left, credit. */
final class PeriodsSection {

  private final PeriodLine line;
  private final PromiseView words;
  private final int number;

  PeriodsSection(PeriodLine line, int number) {
    this.line = line;
    this.words = line.words();
    this.number = number;
  }

  Section section() {
    boolean allowed =
        line.subjects().stream().anyMatch(s -> Allowed.seconds(s.result()).isPresent());
    List<Column> columns = new ArrayList<>();
    columns.add(Column.left("period", words.text("periods.period"), 16));
    columns.add(Column.right("figure", words.name(words.promise().indicator().is()), 12));
    columns.add(Column.left("verdict", words.text("periods.verdict"), 16));
    columns.add(Column.right("counted", words.text("periods.counted"), 16));
    if (allowed) {
      columns.add(Column.right("left", words.text("periods.left"), 20));
    }
    columns.add(Column.right("credit", words.text("periods.credit"), 14));
    List<Row> rows = line.subjects().stream().map(s -> row(s, allowed)).toList();
    Block table = new Block.Table(heading(), columns, rows, List.of(total(allowed)));
    String note = words.text("periods.note", new SubjectFacts(line.subjects().get(0)).promised());
    return new Section(
        "periods-" + number, heading(), note, Section.Layout.FULL, line.mark(), List.of(table));
  }

  private String heading() {
    return line.mark().isPresent()
        ? words.text("periods")
        : words.text("subject.heading", words.text("periods"), line.name());
  }

  private Row row(Subject subject, boolean allowed) {
    SubjectFacts facts = new SubjectFacts(subject);
    List<Cell> cells = new ArrayList<>();
    cells.add(Cells.strong(subject.view().periodName()));
    cells.add(facts.figure());
    cells.add(verdict(subject));
    cells.add(words.length(subject.result().totals().counted()));
    if (allowed) {
      cells.add(left(subject));
    }
    cells.add(facts.credit());
    return new Row(cells);
  }

  private static Cell verdict(Subject subject) {
    VerdictWords verdict = new VerdictWords(subject.view());
    return subject.result().provisional()
        ? verdict.inWord().withNote(subject.view().text("periods.provisional"))
        : verdict.inWord();
  }

  private Cell left(Subject subject) {
    Optional<Fraction> allowed = Allowed.seconds(subject.result());
    if (allowed.isEmpty()) {
      return Cells.EMPTY;
    }
    Fraction left = allowed.get().minus(subject.result().totals().counted());
    String length = words.format().length(left.isPositive() ? left : left.negated());
    return left.signum() < 0
        ? Cell.of(words.text("periods.over", length)).with(Tone.BAD)
        : Cells.length(words.text("periods.is-left", length), left);
  }

  private Row total(boolean allowed) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cells.strong(words.text("periods.total")));
    cells.add(Cells.EMPTY);
    cells.add(Cells.strong(met()));
    cells.add(words.length(line.counted()).with(Tone.STRONG));
    if (allowed) {
      cells.add(Cells.EMPTY);
    }
    cells.add(line.credit().map(words::money).orElse(Cells.EMPTY).with(Tone.STRONG));
    return new Row(cells);
  }

  private String met() {
    return words.text("periods.met", line.met(), line.judged());
  }
}
