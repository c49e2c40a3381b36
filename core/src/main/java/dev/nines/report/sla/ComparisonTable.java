package dev.nines.report.sla;

import dev.nines.money.Fraction;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Row;
import dev.nines.report.Tone;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.Unit;
import dev.nines.whatif.PromiseComparison;
import java.util.ArrayList;
import java.util.List;

/** Counted downtime, figure, verdict and credit of one subject in two ways, with the difference. */
final class ComparisonTable {

  /** The column of differences. */
  private static final int DIFFERENCE = 3;

  private final Subject before;
  private final Subject after;
  private final PromiseComparison sides;
  private final String kind;

  /**
   * Makes a table.
   *
   * @param sides the two results
   * @param view the report
   * @param kind which heads the columns have: {@code corrections}, {@code what-if}, {@code against}
   */
  ComparisonTable(PromiseComparison sides, SlaView view, String kind) {
    this.sides = sides;
    this.kind = kind;
    Subject own =
        Subject.of(view).stream().filter(s -> s.isOf(sides.before())).findFirst().orElseThrow();
    this.before = own.of(sides.before());
    this.after = own.of(sides.after());
  }

  /** Returns the table. */
  Block table() {
    return new Block.Table(name(), columns(), rows(), List.of());
  }

  /** Returns what it is about. */
  String name() {
    return before.several() && before.period().isEmpty()
        ? before.view().text("subject.in-period", before.name(), before.view().periodName())
        : before.name();
  }

  private List<Column> columns() {
    return List.of(
        Column.left("what", name(), 30),
        Column.right("before", text("comparison." + kind + ".before"), 20),
        Column.right("after", text("comparison." + kind + ".after"), 20),
        Column.right("difference", text("comparison.difference"), 24));
  }

  /** Returns the rows: counted downtime, figure, verdict, credit. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    rows.add(counted());
    rows.add(figure());
    rows.add(
        row(
            text("comparison.verdict"),
            new VerdictWords(before.view()).inWord(),
            new VerdictWords(after.view()).inWord(),
            Cells.EMPTY));
    sides.credit().ifPresent(difference -> rows.add(credit(difference)));
    return rows;
  }

  /** Returns by how much the counted downtime differs. */
  String countedEffect() {
    return counted().cells().get(DIFFERENCE).text();
  }

  /** Returns by how much the figure differs; nothing where one side has none. */
  String figureEffect() {
    return figure().cells().get(DIFFERENCE).text();
  }

  /** Returns the name of the figure, inside a sentence. */
  String figureName() {
    return before.view().format().words().inside(figureTitle());
  }

  /** Returns the name of the figure. */
  String figureTitle() {
    return before.view().name(before.view().promise().indicator().is());
  }

  /** Returns by how much the credit differs; nothing where there is no currency. */
  String creditEffect() {
    return sides.credit().map(d -> credit(d).cells().get(DIFFERENCE).text()).orElse("");
  }

  private Row counted() {
    return row(
        text("facts.counted"),
        before.view().length(before.result().totals().counted()),
        after.view().length(after.result().totals().counted()),
        signed(sides.seconds(), before.view().format().length(abs(sides.seconds()))));
  }

  private Row figure() {
    String label = figureTitle();
    Cell difference = sides.figure().map(f -> signed(f, figureWords(f))).orElse(Cells.EMPTY);
    return row(
        label, new SubjectFacts(before).figure(), new SubjectFacts(after).figure(), difference);
  }

  // percentage points, a length, or a bare number
  private String figureWords(Fraction difference) {
    Unit unit = before.result().indicator().map(FigureValue::unit).orElse(Unit.OWN);
    return switch (unit) {
      case PERCENT -> text("comparison.points", before.view().format().number(abs(difference)));
      case SECONDS -> before.view().format().length(abs(difference));
      case COUNT, OWN -> before.view().format().number(abs(difference));
    };
  }

  private Row credit(Fraction difference) {
    return row(
        text("facts.credit"),
        before.view().money(before.result().credit().amount().orElseThrow()),
        after.view().money(after.result().credit().amount().orElseThrow()),
        signed(difference, before.view().amount(abs(difference))));
  }

  private Cell signed(Fraction difference, String words) {
    if (difference.isZero()) {
      return Cells.quiet(text("comparison.same"));
    }
    String key = difference.isPositive() ? "comparison.plus" : "comparison.minus";
    return Cell.of(text(key, words)).with(Tone.STRONG);
  }

  private static Row row(String label, Cell before, Cell after, Cell difference) {
    return Row.of(Cell.of(label), before, after, difference);
  }

  private String text(String key, Object... values) {
    return before.view().text(key, values);
  }

  private static Fraction abs(Fraction number) {
    return number.signum() < 0 ? number.negated() : number;
  }
}
