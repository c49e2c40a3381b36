package dev.nines.report.edition;

import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Data;
import dev.nines.report.Document;
import dev.nines.report.Mark;
import dev.nines.report.Report;
import dev.nines.report.ReportFormat;
import dev.nines.report.Row;
import dev.nines.report.Section;
import dev.nines.report.Sheet;
import dev.nines.report.Tone;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds to a report what it says of itself. */
final class EditionParts {

  /** The section before which those of the edition stand. */
  private static final String PROBLEMS = "problems";

  private final Edition edition;
  private final Report report;
  private final Document document;
  private final boolean brief;
  private final ReportFormat format;

  EditionParts(Edition edition, Report report, boolean brief) {
    this.brief = brief;
    this.edition = edition;
    this.report = report;
    this.document = report.document();
    this.format = ReportFormat.of(ZoneOffset.UTC, document.words());
  }

  Report report() {
    Data data =
        report.data() instanceof Data.Mapping mapping
            ? mapping.and(new EditionData(edition).data())
            : report.data();
    return new Report(document(), data);
  }

  private Document document() {
    Document.Head head = document.head();
    List<Cell> status = new ArrayList<>(status());
    status.addAll(head.status());
    return new Document(
        new Document.Head(head.provider(), head.kind(), head.title(), status, head.running()),
        sections(),
        document.footer(),
        sheets(),
        document.words(),
        document.look(),
        stamp());
  }

  private String stamp() {
    return edition.state().filter(s -> s == State.DRAFT).map(this::word).orElse("");
  }

  private String word(State state) {
    return format.text("edition." + state.word());
  }

  private List<Cell> status() {
    List<Cell> cells = new ArrayList<>();
    edition.state().map(this::cell).ifPresent(cells::add);
    edition.approval().map(this::approved).map(Cell::of).ifPresent(cells::add);
    return cells;
  }

  private Cell cell(State state) {
    Cell cell = Cell.of(word(state));
    return switch (state) {
      case DRAFT -> cell.with(Tone.CAUTION).with(Mark.Icon.WARNING);
      case IN_REVIEW -> cell.with(Tone.CAUTION).with(Mark.Icon.PROGRESS);
      case FINAL -> cell.with(Tone.GOOD).with(Mark.Icon.MET);
    };
  }

  private String approved(Approval approval) {
    return format.text("edition.approved", approval.by(), format.date(approval.on()));
  }

  private List<Section> sections() {
    List<Section> own = new ArrayList<>();
    edition.revisions().map(this::revisions).ifPresent(own::add);
    redaction().ifPresent(own::add);
    List<Section> all = new ArrayList<>(document.sections());
    int at = 0;
    while (at < all.size() && !all.get(at).id().equals(PROBLEMS)) {
      at++;
    }
    all.addAll(at, own);
    return all;
  }

  private Section revisions(Revisions revisions) {
    String heading = format.text("edition.revisions");
    String name = revisions.file();
    if (revisions.changes().isEmpty()) {
      String none = format.text("edition.none", name, revisions.shortHash());
      return Section.full("revisions", heading, "", new Block.Sentence(none, Tone.NORMAL));
    }
    String note = format.count("edition.changes", revisions.changes().size());
    String since = format.text("edition.since", name, revisions.shortHash());
    if (brief) {
      return Section.full("revisions", heading, note, new Block.Sentence(since, Tone.NORMAL));
    }
    return Section.full(
        "revisions",
        heading,
        note,
        new Block.Sentence(since, Tone.NORMAL),
        new Block.Table(heading, columns(), rows(revisions), List.of()));
  }

  private List<Column> columns() {
    return List.of(
        Column.left("what", format.text("edition.column.what"), 44),
        Column.left("before", format.text("edition.column.before"), 28),
        Column.left("now", format.text("edition.column.now"), 28));
  }

  private List<Row> rows(Revisions revisions) {
    return revisions.changes().stream()
        .map(c -> Row.of(Cell.of(c.what()).with(Tone.STRONG), shown(c.before()), shown(c.now())))
        .toList();
  }

  private Cell shown(String figure) {
    return figure.isEmpty()
        ? Cell.of(format.text("edition.absent")).with(Tone.ABSENT)
        : Cell.of(figure);
  }

  // which words they are is what must not be said
  private Optional<Section> redaction() {
    return redactionText()
        .map(
            text ->
                Section.full(
                    "redaction",
                    format.text("edition.redaction"),
                    "",
                    new Block.Sentence(text, Tone.NORMAL)));
  }

  private Optional<String> redactionText() {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < edition.redacted().size(); i++) {
      parts.add(
          format
              .words()
              .count(
                  "edition.rule",
                  edition.redacted().get(i),
                  format.number(i + 1L),
                  format.number(edition.redacted().get(i))));
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(format.text("edition.redacted", format.list(parts)));
  }

  private List<Sheet> sheets() {
    List<Sheet> all = new ArrayList<>(document.sheets());
    if (!all.isEmpty()) {
      all.add(sheet(all.get(0)));
    }
    return all;
  }

  private Sheet sheet(Sheet first) {
    List<Row> rows = new ArrayList<>();
    edition.state().ifPresent(s -> rows.add(row("edition.state", word(s))));
    edition.approval().ifPresent(a -> rows.add(row("edition.approval", approved(a))));
    edition
        .revisions()
        .ifPresent(r -> rows.add(row("edition.sent-before", r.file() + ", " + r.shortHash())));
    edition.revisions().ifPresent(r -> rows.addAll(rows(r)));
    redactionText().ifPresent(text -> rows.add(row("edition.redaction", text)));
    String name = format.text("edition.sheet");
    return new Sheet(name, name, columns(), rows, List.of(), first.zone());
  }

  private Row row(String key, String now) {
    return Row.of(Cell.of(format.text(key)).with(Tone.STRONG), Cell.of(""), Cell.of(now));
  }
}
