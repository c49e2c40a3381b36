package dev.nines.report.sla;

import dev.nines.downtime.Outage;
import dev.nines.money.Fraction;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Formula;
import dev.nines.report.Formula.At;
import dev.nines.report.Formula.Function;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import dev.nines.report.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The counted downtime of all promises by cause, the greatest first, with the running share. */
final class CauseSharesSheet {

  /** Of more outages a formula could not be read. */
  private static final int MOST_PARTS = 60;

  private final LiveModel model;
  private final SlaSheets.SheetMaker maker;
  private final List<CauseSums.Sum> sums;

  CauseSharesSheet(LiveModel model) {
    this.model = model;
    this.maker = model.maker();
    this.sums = CauseSums.of(model.subjects(), maker.view());
  }

  /** Returns the sheet; absent where fewer than two causes are stated, as there are no shares. */
  Optional<Sheet> sheet() {
    if (sums.size() < 2) {
      return Optional.empty();
    }
    List<Column> columns =
        List.of(
            maker.left("cause", 30),
            maker.right("outages", 10),
            maker.right("counted", 14),
            Column.right("share", maker.text("causes-counted.share"), 12),
            Column.right("running", maker.text("causes-counted.running"), 14));
    List<Row> rows = IntStream.range(0, sums.size()).mapToObj(this::row).toList();
    Sheet sheet = maker.summed("cause-shares", columns, rows, "outages", "counted", "share");
    return Optional.of(sheet.withNotes(List.of(maker.text("note.cause-shares"))));
  }

  private Row row(int index) {
    CauseSums.Sum sum = sums.get(index);
    Cell number = Cells.number(maker.format().number(sum.counting()), Fraction.of(sum.counting()));
    Cell counted = Cells.length(maker.format().length(sum.counted()), sum.counted());
    boolean live = sum.outages().size() <= MOST_PARTS;
    return Row.of(
        Cells.strong(CausesSection.name(sum, maker.format())),
        live ? number.with(sum(sum.outages().stream().map(this::counts).toList())) : number,
        live ? counted.with(sum(sum.outages().stream().map(this::counted).toList())) : counted,
        share(sum.share(), shareOfAll(index)),
        share(sum.running(), running(index)));
  }

  private static Formula sum(List<Formula> parts) {
    return new Formula.Call(Function.SUM, parts);
  }

  private Formula counted(Outage outage) {
    return new At(model.sheet("outages"), "counted", model.rowOf(outage));
  }

  private Formula counts(Outage outage) {
    Formula some = Formula.of(Function.ABOVE, counted(outage), Formula.number(0));
    return Formula.of(Function.WHEN, some, Formula.number(1), Formula.number(0));
  }

  // nothing where nothing counts any more
  private Formula shareOfAll(int index) {
    Formula all = Formula.of(Function.SUM, rows("counted"));
    Formula share = at("counted", index).over(all);
    Formula some = Formula.of(Function.ABOVE, all, Formula.number(0));
    return Formula.of(Function.WHEN, some, share, Formula.number(0));
  }

  private Formula running(int index) {
    return index == 0 ? at("share", index) : at("running", index - 1).plus(at("share", index));
  }

  private Formula at(String column, int index) {
    return new At(model.sheet("cause-shares"), column, index);
  }

  private Formula rows(String column) {
    return new Formula.Rows(model.sheet("cause-shares"), column, 0, sums.size() - 1);
  }

  private Cell share(Fraction share, Formula formula) {
    String percent = CausesSection.percent(share, maker.format());
    return Cell.of(percent, new Value.Share(share)).with(formula);
  }
}
