package dev.nines.report.sla;

import dev.nines.downtime.Seconds;
import dev.nines.money.Fraction;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Mark;
import dev.nines.report.ReportFormat;
import dev.nines.report.Row;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The stretches of recorded impact that do not count, each with its rule and source. */
final class ExclusionsSection {

  private static final int MOST = 200;
  private static final int LONGEST = 50;

  private final List<Subject> subjects;
  private final ReportFormat format;
  private final List<UncountedRow> rows;

  ExclusionsSection(List<Subject> subjects, SlaView view) {
    this.subjects = List.copyOf(subjects);
    this.format = view.format();
    this.rows = UncountedRow.of(subjects);
  }

  /** Returns the section; absent where everything that was recorded counts. */
  Optional<Section> section() {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(table());
    if (rows.size() > MOST) {
      String rest = format.number(rows.size() - shown().size());
      blocks.add(
          new Block.Sentence(
              format.text("exclusions.left-out", format.number(shown().size()), rest),
              Tone.NORMAL));
    }
    String note = format.text("exclusions.note", format.length(total()));
    return Optional.of(
        Section.full("exclusions", format.text("exclusions"), note, blocks.toArray(Block[]::new)));
  }

  private Fraction total() {
    return rows.stream().map(ExclusionsSection::length).reduce(Fraction.ZERO, Fraction::plus);
  }

  private static Fraction length(UncountedRow row) {
    return Seconds.of(row.span().length());
  }

  private List<UncountedRow> shown() {
    return rows.size() <= MOST
        ? rows
        : rows.stream()
            .sorted(Comparator.comparing(ExclusionsSection::length).reversed())
            .limit(LONGEST)
            .sorted(Comparator.comparing(row -> row.span().from()))
            .toList();
  }

  private Block table() {
    boolean letters = subjects.get(0).letter().isPresent();
    List<Column> columns = new ArrayList<>();
    if (letters) {
      columns.add(Column.left("subject", "", 8));
    }
    columns.add(Column.left("start", format.text("exclusions.start"), 26));
    columns.add(Column.left("end", format.text("outages.end"), 26));
    columns.add(Column.right("length", format.text("exclusions.length"), 11));
    columns.add(Column.left("why", format.text("exclusions.why"), 40));
    columns.add(Column.right("source", format.text("outages.source"), 14));
    return new Block.Table(
        format.text("exclusions"),
        columns,
        shown().stream().map(row -> row(row, letters)).toList(),
        List.of());
  }

  private Row row(UncountedRow row, boolean letters) {
    List<Cell> cells = new ArrayList<>();
    if (letters) {
      cells.add(row.subject().mark().map(Cells.EMPTY::with).orElse(Cells.EMPTY));
    }
    cells.add(Cells.moment(format.momentInTable(row.span().from()), row.span().from()));
    cells.add(Cells.moment(format.momentInTable(row.span().to()), row.span().to()));
    cells.add(row.subject().view().length(length(row)));
    cells.add(
        Cell.of(row.why())
            .with(new Mark.Swatch(WallClockDays.state(row.entry().state())))
            .withNote(LevelWords.of(row.word(), format)));
    cells.add(row.fact().map(fact -> Cells.place(fact.location())).orElse(Cells.EMPTY));
    return new Row(cells);
  }
}
