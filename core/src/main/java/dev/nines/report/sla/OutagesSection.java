package dev.nines.report.sla;

import dev.nines.downtime.Outage;
import dev.nines.downtime.Seconds;
import dev.nines.model.Provenance;
import dev.nines.money.Fraction;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.ReportFormat;
import dev.nines.report.Row;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The outages, longest history first in time, with a total; a sentence where there was none. */
final class OutagesSection {

  private final List<Subject> subjects;
  private final SlaView view;
  private final ReportFormat format;
  private final List<OutageRow> outages;

  OutagesSection(List<Subject> subjects, SlaView view) {
    this.subjects = List.copyOf(subjects);
    this.view = view;
    this.format = view.format();
    this.outages = OutageRow.of(subjects);
  }

  Section section() {
    if (outages.isEmpty()) {
      return Section.full(
          "outages",
          format.text("outages"),
          format.text("outages.note.none"),
          new Block.Sentence(format.text("outages.sentence.none", from(), to()), Tone.NORMAL),
          new Block.Sentence(watched(), Tone.QUIET));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(table());
    new LongestOutages(outages)
        .leftOut(format)
        .ifPresent(sentence -> blocks.add(new Block.Sentence(sentence, Tone.NORMAL)));
    return Section.full("outages", format.text("outages"), note(), blocks.toArray(Block[]::new));
  }

  private String from() {
    return format.moment(view.result().period().from());
  }

  private String to() {
    return format.moment(view.result().period().to());
  }

  // "Watched for 31 d of 31 d; no time is unknown"
  private String watched() {
    Fraction unknown = sum(s -> s.result().totals().unknown());
    Fraction all = sum(s -> s.result().totals().all());
    String known = format.length(all.minus(unknown));
    return unknown.isZero()
        ? format.text("outages.watched", known, format.length(all))
        : format.text("outages.watched.unknown", known, format.length(all), format.length(unknown));
  }

  private Fraction sum(Function<Subject, Fraction> part) {
    return subjects.stream().map(part).reduce(Fraction.ZERO, Fraction::plus);
  }

  private Fraction total(Function<Outage, Fraction> part) {
    return LongestOutages.sum(outages, part);
  }

  private String note() {
    String counted = format.length(total(Outage::counted));
    return format.text("outages.note", format.count("outages", outages.size()), counted);
  }

  private Block table() {
    boolean letters = subjects.get(0).letter().isPresent();
    boolean why = outages.stream().anyMatch(row -> !row.isWhole());
    List<Column> columns = new ArrayList<>();
    columns.add(Column.left("no", format.text("outages.no"), 8));
    if (letters) {
      columns.add(Column.left("subject", "", 8));
    }
    columns.add(Column.left("start", startHead(), 26));
    columns.add(Column.left("end", format.text("outages.end"), 14));
    columns.add(Column.right("duration", format.text("outages.duration"), 11));
    columns.add(Column.right("counted", format.text("outages.counted"), 11));
    if (why) {
      columns.add(Column.left("why", format.text("outages.why"), 24));
    }
    columns.add(Column.left("what", format.text("outages.what"), 40));
    if (hasSourceColumn(letters, why)) {
      columns.add(Column.right("source", format.text("outages.source"), 14));
    }
    return new Block.Table(
        format.text("outages"),
        columns,
        new LongestOutages(outages).shown().stream().map(row -> row(row, letters, why)).toList(),
        List.of(totals(letters, why)));
  }

  // the zone stands in the head; a clock change in the period has two names
  private String startHead() {
    Set<String> names = new TreeSet<>();
    outages.forEach(row -> names.add(format.zoneName(row.inside().from())));
    return format.text("outages.start", String.join("/", names));
  }

  private Row row(OutageRow row, boolean letters, boolean why) {
    Outage outage = row.outage();
    PromiseView words = row.subject().view();
    List<Cell> cells = new ArrayList<>();
    cells.add(Cells.strong(Integer.toString(row.number())));
    if (letters) {
      cells.add(row.subject().mark().map(Cells.EMPTY::with).orElse(Cells.EMPTY));
    }
    cells.add(Cells.moment(format.momentInTable(outage.span().from()), outage.span().from()));
    cells.add(end(outage));
    cells.add(duration(row));
    Tone tone = outage.counted().isPositive() ? Tone.STRONG : Tone.QUIET;
    cells.add(words.length(outage.counted()).with(tone));
    if (why) {
      cells.add(new WhyWords(row).cell());
    }
    Cell what = Cell.of(words.titleOf(outage));
    if (hasSourceColumn(letters, why)) {
      cells.addAll(List.of(what, source(outage)));
    } else {
      cells.add(what.withNote(source(outage).text()));
    }
    return new Row(cells);
  }

  private Cell end(Outage outage) {
    if (outage.open()) {
      return Cell.of(format.text("outages.open")).with(Tone.CAUTION);
    }
    boolean sameDay = format.day(outage.span().from()).equals(format.day(outage.span().to()));
    String text =
        sameDay ? format.clock(outage.span().to()) : format.momentInTable(outage.span().to());
    return Cells.moment(text, outage.span().to());
  }

  // as it happened; where the period cuts it, the part inside stands below
  private Cell duration(OutageRow row) {
    Fraction whole = Seconds.of(row.outage().span().length());
    Cell cell = row.subject().view().length(whole);
    return row.isCut()
        ? cell.withNote(format.text("outages.inside", format.length(row.outage().recorded())))
        : cell;
  }

  private static Cell source(Outage outage) {
    return outage.facts().stream()
        .findFirst()
        .map(Provenance::location)
        .map(Cells::place)
        .orElse(Cells.EMPTY);
  }

  private Row totals(boolean letters, boolean why) {
    PromiseView words = subjects.get(0).view();
    List<Cell> cells = new ArrayList<>();
    cells.add(Cells.EMPTY);
    if (letters) {
      cells.add(Cells.EMPTY);
    }
    cells.add(Cells.strong(format.text("total")));
    cells.add(Cells.EMPTY);
    cells.add(words.length(total(Outage::recorded)));
    cells.add(words.length(total(Outage::counted)).with(Tone.STRONG));
    if (why) {
      cells.add(Cells.EMPTY);
    }
    cells.add(Cells.EMPTY);
    if (hasSourceColumn(letters, why)) {
      cells.add(Cells.EMPTY);
    }
    return new Row(cells);
  }

  // beside letters and reasons there is no room: the source stands under the text
  private static boolean hasSourceColumn(boolean letters, boolean why) {
    return !letters && !why;
  }
}
