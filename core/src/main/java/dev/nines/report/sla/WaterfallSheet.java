package dev.nines.report.sla;

import dev.nines.money.Fraction;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import dev.nines.report.StatChart.WaterfallKind;
import dev.nines.report.StatChart.WaterfallRow;
import dev.nines.report.Tone;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** How the credits of all periods and promises come to what is owed, step by step, as reported. */
final class WaterfallSheet {

  private final SlaView view;
  private final SlaSheets.SheetMaker maker;

  WaterfallSheet(SlaView view, SlaSheets.SheetMaker maker) {
    this.view = view;
    this.maker = maker;
  }

  /** Returns the sheet; absent where one credit is all there is, or none. */
  Optional<Sheet> sheet() {
    List<WaterfallRow> steps = new WaterfallSection(view).steps();
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    Currency currency = view.result().total().amount().orElseThrow().currency();
    List<Column> columns =
        List.of(
            maker.left("step", 40),
            maker.right("adds", 16),
            maker.right("takes", 16),
            maker.right("running", 16));
    List<Row> rows = steps.stream().map(step -> row(step, currency)).toList();
    return Optional.of(
        maker
            .sheet("waterfall", columns, rows, List.of())
            .withNotes(List.of(maker.text("note.waterfall"))));
  }

  private Row row(WaterfallRow step, Currency currency) {
    boolean result = step.kind() == WaterfallKind.RESULT;
    boolean takes = step.kind() == WaterfallKind.REDUCTION;
    Cell change = money(step.to().minus(step.from()).abs(), currency);
    Tone tone = result ? Tone.STRONG : Tone.NORMAL;
    return Row.of(
        Cell.of(step.label()).with(tone),
        result || takes ? Cells.EMPTY : change,
        takes ? change : Cells.EMPTY,
        money(step.to(), currency).with(tone));
  }

  private Cell money(Fraction amount, Currency currency) {
    return Cells.money(maker.format().money(amount, currency), amount, currency);
  }
}
