package dev.nines.report.sla;

import dev.nines.downtime.LedgerEntry;
import dev.nines.downtime.Seconds;
import dev.nines.money.Fraction;
import dev.nines.money.Money;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.ReportFormat;
import dev.nines.report.Row;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import dev.nines.whatif.CauseShare;
import dev.nines.whatif.Disagreement;
import dev.nines.whatif.Dispute;
import dev.nines.whatif.PromiseDispute;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where the other party's data disagree: the two results, cause by cause, stretch by stretch. */
final class DisputeSection {

  /** How many stretches are shown; of more, the ones that count most. */
  private static final int MOST = 40;

  private final SlaView view;
  private final ReportFormat format;
  private final Dispute dispute;

  DisputeSection(SlaView view, Dispute dispute) {
    this.view = view;
    this.format = view.format();
    this.dispute = dispute;
  }

  Section section() {
    List<Block> blocks = new ArrayList<>();
    dispute.promises().stream().filter(PromiseDispute::isAny).forEach(p -> add(p, blocks));
    if (blocks.isEmpty()) {
      blocks.add(new Block.Sentence(format.text("against.agree"), Tone.NORMAL));
    }
    return Section.full(
        "against",
        format.text("against"),
        format.text("against.note"),
        blocks.toArray(Block[]::new));
  }

  private void add(PromiseDispute promise, List<Block> blocks) {
    blocks.add(new ComparisonTable(promise.sides(), view, "against").table());
    if (promise.causes().isEmpty()) {
      blocks.add(new Block.Sentence(format.text("against.not-in-ledger"), Tone.NORMAL));
      return;
    }
    blocks.add(causes(promise));
    blocks.add(stretches(promise));
    if (promise.disagreements().size() > MOST) {
      String sentence =
          format.text(
              "against.left-out",
              format.number(MOST),
              format.number(promise.disagreements().size()));
      blocks.add(new Block.Sentence(sentence, Tone.QUIET));
    }
  }

  /** Returns a row for each cause: what it is, and what it changes of time, figure and credit. */
  List<Row> causeRows(PromiseDispute promise) {
    PromiseView words = words(promise);
    return promise.causes().stream().map(share -> row(share, words)).toList();
  }

  /** Returns a row for each stretch on which the two disagree, in order of time. */
  List<Row> stretchRows(PromiseDispute promise) {
    return promise.disagreements().stream()
        .sorted(Comparator.comparing((Disagreement d) -> d.span().from()))
        .map(this::row)
        .toList();
  }

  private Block causes(PromiseDispute promise) {
    List<Column> columns =
        List.of(
            Column.left("cause", format.text("against.cause"), 40),
            Column.right("counted", format.text("against.counted"), 18),
            Column.right("figure", figureHead(promise), 18),
            Column.right("credit", format.text("facts.credit"), 18));
    return new Block.Table(format.text("against.causes"), columns, causeRows(promise), List.of());
  }

  private String figureHead(PromiseDispute promise) {
    PromiseView words = words(promise);
    return words.name(words.promise().indicator().is());
  }

  private Row row(CauseShare share, PromiseView words) {
    return Row.of(
        Cell.of(format.text("against.cause." + share.cause().word())),
        Cell.of(format.signed(share.seconds(), format.length(share.seconds().abs()))),
        cell(share.figure().map(f -> format.signed(f, figure(f, words)))),
        cell(
            share
                .credit()
                .map(Money::toFraction)
                .map(c -> format.signed(c, words.amount(c.abs())))));
  }

  private String figure(Fraction difference, PromiseView words) {
    boolean percent = words.result().indicator().map(v -> v.ratio().isPresent()).orElse(false);
    String number = format.number(difference.abs());
    return percent ? format.text("comparison.points", number) : number;
  }

  private static Cell cell(Optional<String> text) {
    return text.map(Cell::of).orElse(Cells.EMPTY);
  }

  private Block stretches(PromiseDispute promise) {
    List<Column> columns =
        List.of(
            Column.left("from", format.text("ledger.from"), 22),
            Column.right("length", format.text("ledger.length"), 14),
            Column.left("ours", format.text("comparison.against.before"), 24),
            Column.left("theirs", format.text("comparison.against.after"), 24),
            Column.left("cause", format.text("against.cause"), 26));
    List<Row> rows = shown(promise).stream().map(this::row).toList();
    return new Block.Table(format.text("against.stretches"), columns, rows, List.of());
  }

  private static List<Disagreement> shown(PromiseDispute promise) {
    return promise.disagreements().stream()
        .sorted(Comparator.comparing((Disagreement d) -> d.seconds().abs()).reversed())
        .limit(MOST)
        .sorted(Comparator.comparing(d -> d.span().from()))
        .toList();
  }

  private Row row(Disagreement stretch) {
    Fraction length = Seconds.of(stretch.span().length());
    return Row.of(
        Cells.moment(format.deadline(stretch.span().from()), stretch.span().from()),
        Cells.length(format.length(length), length),
        entry(stretch.ours()),
        entry(stretch.theirs()),
        Cell.of(format.text("against.cause." + stretch.cause().word())));
  }

  private Cell entry(LedgerEntry entry) {
    String word = entry.state().name().toLowerCase(Locale.ROOT);
    List<String> places =
        entry.because().stream()
            .flatMap(reason -> reason.fact().stream())
            .map(fact -> fact.location().toString())
            .distinct()
            .toList();
    return Cell.of(format.text("ledger." + word)).withNote(String.join("; ", places));
  }

  private PromiseView words(PromiseDispute promise) {
    return new PromiseView(promise.sides().before(), view.result().facts(), format);
  }
}
