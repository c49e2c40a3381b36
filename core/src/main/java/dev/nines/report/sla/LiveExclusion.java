package dev.nines.report.sla;

import dev.nines.contract.Qualify;
import dev.nines.downtime.DowntimeLedger;
import dev.nines.downtime.LedgerEntry;
import dev.nines.downtime.Outage;
import dev.nines.report.Cell;
import dev.nines.report.Formula;
import dev.nines.report.Formula.At;
import dev.nines.report.Formula.Function;
import dev.nines.report.Formula.Named;
import dev.nines.time.Interval;
import dev.nines.time.Tile;
import dev.nines.whatif.ImpactSplit.Taken;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The formulas of a stretch that does not count: its ends, from the ledger or the outage, and its
 * length.
 */
final class LiveExclusion {

  private final UncountedRow row;
  private final int index;
  private final LiveModel model;
  private final PromiseView view;
  private final Interval span;

  /**
   * Prepares a row.
   *
   * @param row the stretch
   * @param index the number of its row, from 0
   * @param model where the cells are
   */
  LiveExclusion(UncountedRow row, int index, LiveModel model) {
    this.row = row;
    this.index = index;
    this.model = model;
    this.view = row.subject().view();
    this.span = row.span();
  }

  Cell start(Cell cell) {
    return begin().map(cell::with).orElse(cell);
  }

  Cell end(Cell cell) {
    return finish().map(cell::with).orElse(cell);
  }

  /** Returns the length, which is nothing once the minimum rule lets the outage count. */
  Cell length(Cell cell) {
    if (!model.hasFigure(row.subject())) {
      return cell;
    }
    Formula length = LiveLedger.between(at("start"), at("end"), span, view);
    return cell.with(
        outage()
            .filter(outage -> isOnlyDropped() && !isExcess())
            .map(outage -> outages("counts", outage))
            .map(counts -> Formula.of(Function.EQUAL, counts, Formula.number(1)))
            .map(counts -> Formula.of(Function.WHEN, counts, Formula.number(0), length))
            .orElse(length));
  }

  private Optional<Formula> begin() {
    return tile()
        .filter(number -> spanOf(number).from().equals(span.from()))
        .map(number -> ledger("from", number))
        .or(() -> outage().filter(this::beginsWith).map(outage -> outages("start", outage)));
  }

  private boolean beginsWith(Outage outage) {
    return outage.span().from().equals(span.from());
  }

  // where only what exceeds the minimum counts, no later than the minimum and the outage's own end
  private Optional<Formula> finish() {
    Optional<Formula> end = end();
    return outage()
        .filter(outage -> row.rule() == Taken.MINIMUM && isExcess())
        .flatMap(outage -> end.map(whole -> notAfterMinimum(whole, outage)))
        .or(() -> end);
  }

  private Formula notAfterMinimum(Formula end, Outage outage) {
    Formula minimum = new Named(model.names().term(row.subject(), "minimum"));
    Formula least = Formula.of(Function.LEAST, end, outages("start", outage).plus(minimum));
    Formula inside =
        outage.open() ? least : Formula.of(Function.LEAST, least, outages("end", outage));
    return Formula.of(Function.GREATEST, at("start"), inside);
  }

  private Optional<Formula> end() {
    return tile()
        .filter(number -> spanOf(number).to().equals(span.to()))
        .map(number -> ledger("to", number))
        .or(() -> outage().filter(this::endsWith).map(outage -> outages("end", outage)));
  }

  private boolean endsWith(Outage outage) {
    return outage.span().to().equals(span.to()) && !outage.open();
  }

  // what maintenance or its cause leaves out as well does not come to count
  private boolean isOnlyDropped() {
    return row.rule() == Taken.MINIMUM && row.entry().dropped().isPositive();
  }

  private boolean isExcess() {
    return view.promise().qualify().minimum().map(Qualify.Minimum::excess).orElse(false);
  }

  // the number of the ledger's row that the stretch is in, from 0
  private Optional<Integer> tile() {
    List<Tile<LedgerEntry>> tiles = member().tiles();
    return model.hasFigure(row.subject())
        ? IntStream.range(0, tiles.size())
            .filter(number -> tiles.get(number).span().encloses(span))
            .boxed()
            .findFirst()
        : Optional.empty();
  }

  private Interval spanOf(int number) {
    return member().tiles().get(number).span();
  }

  private Optional<Outage> outage() {
    return model.hasFigure(row.subject())
        ? member().outages().stream().filter(o -> o.span().encloses(span)).findFirst()
        : Optional.empty();
  }

  private DowntimeLedger member() {
    return row.subject().result().members().get(0).ledger();
  }

  private Formula at(String column) {
    return new At(model.sheet("exclusions"), column, index);
  }

  private Formula ledger(String column, int number) {
    return new At(model.sheet("ledger"), column, model.firstRow(row.subject()) + number);
  }

  private Formula outages(String column, Outage outage) {
    return new At(model.sheet("outages"), column, model.rowOf(outage));
  }
}
