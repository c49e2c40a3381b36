package dev.nines.report.sla;

import dev.nines.money.Money;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Fact;
import dev.nines.report.Mark;
import dev.nines.report.ReportFormat;
import dev.nines.report.Row;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import dev.nines.report.Value;
import dev.nines.uptime.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A quarter or year in figures: how many periods kept the target, the lowest, what is owed. */
final class PeriodsOpening {

  /** Lines that have facts of their own; more stand in a table. */
  private static final int MOST_FACTS = 8;

  private final List<PeriodLine> lines;
  private final SlaView view;
  private final ReportFormat format;

  PeriodsOpening(List<PeriodLine> lines, SlaView view) {
    this.lines = List.copyOf(lines);
    this.view = view;
    this.format = view.format();
  }

  Section section() {
    List<Block> blocks = new ArrayList<>();
    if (lines.size() > MOST_FACTS) {
      blocks.add(table());
    } else {
      for (int i = 0; i < lines.size(); i += 2) {
        List<PeriodLine> pair = lines.subList(i, Math.min(lines.size(), i + 2));
        blocks.add(new Block.Facts(pair.stream().map(this::fact).toList()));
      }
    }
    view.result()
        .credit()
        .map(c -> new Block.Sentence(format.text("facts.total", format.money(c)), Tone.STRONG))
        .ifPresent(blocks::add);
    return Section.opening(blocks.toArray(Block[]::new));
  }

  private Fact fact(PeriodLine line) {
    String met = format.text("periods.fact.figure", line.met(), line.judged());
    Cell figure = Cell.of(met, new Value.Number(BigDecimal.valueOf(line.met())));
    return new Fact(
        line.name(),
        Fact.Size.SECOND,
        line.mark().map(figure::with).orElse(figure),
        "",
        Optional.of(verdict(line).withNote(new SubjectFacts(line.subjects().get(0)).promised())),
        notes(line),
        6);
  }

  private Cell verdict(PeriodLine line) {
    int missed = line.missed().size();
    return missed == 0
        ? Cell.of(format.text("periods.fact.all-met")).with(Tone.GOOD).with(Mark.Icon.MET)
        : Cell.of(format.count("periods.fact.missed", missed))
            .with(Tone.BAD)
            .with(Mark.Icon.MISSED);
  }

  private List<String> notes(PeriodLine line) {
    List<String> notes = new ArrayList<>();
    worst(line)
        .map(s -> format.text("periods.fact.worst", figure(s), s.view().periodName()))
        .ifPresent(notes::add);
    String counted = format.length(line.counted());
    notes.add(
        line.credit()
            .map(c -> format.text("periods.fact.sums", counted, format.money(c)))
            .orElseGet(() -> format.text("periods.fact.counted", counted)));
    line.subjects().stream()
        .flatMap(s -> new SubjectFacts(s).provisional().stream())
        .findFirst()
        .ifPresent(notes::add);
    return notes;
  }

  private static String figure(Subject subject) {
    return new SubjectFacts(subject).figure().text();
  }

  // of percentages alone: of other figures it depends on the promise which one is the worst
  private static Optional<Subject> worst(PeriodLine line) {
    return line.subjects().stream()
        .filter(s -> s.result().indicator().filter(v -> v.unit() == Unit.PERCENT).isPresent())
        .filter(s -> s.view().promise().target().flatMap(t -> t.lower()).isPresent())
        .min(Comparator.comparing(s -> s.result().indicator().orElseThrow().compared()));
  }

  private Block table() {
    List<Column> columns =
        List.of(
            Column.left("line", format.text("periods.line"), 30),
            Column.left("verdict", format.text("periods.verdict"), 24),
            Column.right("worst", format.text("periods.worst"), 24),
            Column.right("counted", format.text("periods.counted"), 16),
            Column.right("credit", format.text("periods.credit"), 16));
    return new Block.Table(
        format.text("facts.table"), columns, lines.stream().map(this::row).toList(), List.of());
  }

  private Row row(PeriodLine line) {
    Cell name = Cells.strong(line.name());
    Cell worst =
        worst(line)
            .map(s -> Cell.of(figure(s)).withNote(s.view().periodName()))
            .orElse(Cells.EMPTY);
    Cell credit = line.credit().map(this::money).orElse(Cells.EMPTY);
    return Row.of(
        line.mark().map(name::with).orElse(name),
        verdict(line),
        worst,
        Cells.length(format.length(line.counted()), line.counted()),
        credit);
  }

  private Cell money(Money money) {
    return Cells.money(format.money(money), money.toFraction(), money.currency());
  }
}
