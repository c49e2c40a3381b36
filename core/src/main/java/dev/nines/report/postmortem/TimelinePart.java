package dev.nines.report.postmortem;

import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Row;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import dev.nines.report.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The timeline as a table: local time, UTC, the distance from the start, the author's words. */
final class TimelinePart {

  /** Events that a chart can name at their place; of more it may show numbers to look up here. */
  private static final int NAMED = 4;

  private final Scene scene;
  private final Words words;
  private final List<TimelineRow> rows;
  private final boolean withNumbers;
  private final boolean withUtc;
  private final boolean withStart;

  TimelinePart(Scene scene) {
    this.scene = scene;
    this.words = scene.words();
    this.rows = TimelineRows.of(scene);
    this.withNumbers = scene.incident().timeline().size() > NAMED;
    this.withUtc = !scene.format().isUtc();
    this.withStart = scene.times().start().isPresent();
  }

  Section section() {
    String heading = words.text("timeline");
    if (rows.isEmpty()) {
      Block none = new Block.Sentence(words.text("timeline.none"), Tone.NORMAL);
      return Section.full("timeline", heading, note(), none);
    }
    Block table = new Block.Table(heading, columns(), cells(), List.of());
    return Section.full("timeline", heading, note(), table);
  }

  private String note() {
    List<String> notes = new ArrayList<>();
    boolean told = rows.stream().anyMatch(row -> !row.text().isEmpty());
    boolean minutes = rows.stream().allMatch(row -> isOnMinute(row));
    if (!rows.isEmpty() && !told && scene.leftOut().timeline() == 0) {
      notes.add(words.text("timeline.marks-only"));
    } else if (!rows.isEmpty() && minutes) {
      notes.add(words.text("timeline.minutes"));
    }
    if (scene.leftOut().timeline() > 0) {
      notes.add(scene.format().count("left-out", scene.leftOut().timeline()));
    }
    return notes.stream().reduce((a, b) -> words.text("note.join", a, b)).orElse("");
  }

  private static boolean isOnMinute(TimelineRow row) {
    return row.at().getEpochSecond() % 60 == 0 && row.at().getNano() == 0;
  }

  private List<Column> columns() {
    String zone = scene.clock().zoneName();
    List<Column> columns = new ArrayList<>();
    if (withNumbers) {
      columns.add(Column.left("no", words.text("timeline.no"), 4));
    }
    columns.add(Column.left("local", zone.isEmpty() ? words.text("timeline.local") : zone, 6));
    if (withUtc) {
      columns.add(Column.left("utc", scene.format().text("zone.utc"), 6));
    }
    if (withStart) {
      columns.add(Column.right("since", words.text("timeline.since"), 10));
    }
    columns.add(Column.left("event", words.text("timeline.event"), 60));
    columns.add(Column.right("source", words.text("source"), 14));
    return columns;
  }

  private List<Row> cells() {
    List<Row> all = new ArrayList<>();
    int number = 0;
    for (TimelineRow row : rows) {
      number += row.text().isEmpty() ? 0 : 1;
      all.add(row(row, number));
    }
    return all;
  }

  private Row row(TimelineRow row, int number) {
    List<Cell> cells = new ArrayList<>();
    if (withNumbers) {
      cells.add(number(row, number));
    }
    Value moment = new Value.Moment(row.at());
    cells.add(Cell.of(scene.clock().inColumn(row.at()), moment).with(Tone.STRONG));
    if (withUtc) {
      cells.add(Cell.of(scene.clock().utc(row.at()), moment).with(Tone.QUIET));
    }
    since(row).ifPresent(cells::add);
    cells.add(event(row));
    cells.add(scene.place(row.place()));
    return new Row(cells);
  }

  // the number that the chart gives an event; marks alone have none
  private Cell number(TimelineRow row, int number) {
    return row.text().isEmpty()
        ? Cell.of("")
        : Cell.of(scene.format().number(number), new Value.Number(BigDecimal.valueOf(number)))
            .with(Tone.QUIET);
  }

  /** Returns the distance from the start of the impact; absent without impact. */
  Optional<Cell> since(TimelineRow row) {
    return scene
        .times()
        .sinceStart(row.at())
        .map(since -> Cell.of(scene.format().length(since), new Value.Length(since)));
  }

  private Cell event(TimelineRow row) {
    String marks = marks(row);
    if (row.text().isEmpty()) {
      return Cell.of(marks).with(Tone.QUIET);
    }
    List<String> notes = new ArrayList<>();
    if (!marks.isEmpty()) {
      notes.add(marks);
    }
    if (row.internal()) {
      notes.add(words.text("internal"));
    }
    return Cell.of(row.text())
        .withNote(notes.stream().reduce((a, b) -> words.text("note.join", a, b)).orElse(""));
  }

  /** Returns {@code Impact starts, detected}; empty for a row without marks. */
  String marks(TimelineRow row) {
    List<String> marks =
        row.marks().stream().map(key -> words.ofSource("mark-in-list", key)).toList();
    return Words.capital(words.comma(marks));
  }

  List<TimelineRow> rows() {
    return rows;
  }
}
