package dev.nines.report.sla;

import dev.nines.contract.Qualify;
import dev.nines.credit.MemberLedger;
import dev.nines.downtime.LedgerEntry;
import dev.nines.downtime.LedgerState;
import dev.nines.downtime.Outage;
import dev.nines.money.Fraction;
import dev.nines.report.Cell;
import dev.nines.report.Formula;
import dev.nines.report.Formula.At;
import dev.nines.report.Formula.Function;
import dev.nines.report.Formula.Named;
import dev.nines.time.Tile;
import dev.nines.whatif.ImpactSplit;
import dev.nines.whatif.ImpactSplit.Taken;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The formulas of the steps from recorded to counted downtime: the minimum takes the outages that
 * do not count, every other rule what the rows of the ledger lose to it while their outage counts.
 */
final class LiveBridge {

  /** Of more parts a formula could not be read. */
  private static final int MOST_PARTS = 60;

  private final Subject subject;
  private final LiveModel model;
  private final LiveLedger ledger;
  private final List<Tile<LedgerEntry>> tiles;
  private final List<Outage> outages;
  private final Map<Taken, List<Formula>> parts = new EnumMap<>(Taken.class);
  private boolean clear = true;

  private LiveBridge(Subject subject, LiveModel model) {
    this.subject = subject;
    this.model = model;
    this.ledger = new LiveLedger(subject, model);
    MemberLedger member = subject.result().members().get(0);
    this.tiles = member.ledger().tiles();
    this.outages = member.ledger().outages();
  }

  /**
   * Returns the formulas of steps; absent where the ledger does not say, row by row, which rule
   * takes what: then the steps stay as reported.
   */
  static Optional<LiveBridge> of(Subject subject, LiveModel model, List<BridgeRow> rows) {
    boolean excess =
        subject.view().promise().qualify().minimum().map(Qualify.Minimum::excess).orElse(false);
    if (!model.hasFigure(subject) || excess) {
      return Optional.empty();
    }
    LiveBridge bridge = new LiveBridge(subject, model);
    bridge.collect();
    return Optional.of(bridge).filter(b -> b.clear && b.isShownBy(rows));
  }

  private void collect() {
    for (Outage outage : outages) {
      Formula dropped = Formula.number(1).minus(outages("counts", outage));
      part(Taken.MINIMUM, outages("in-period", outage).times(dropped));
    }
    for (int index = 0; index < tiles.size(); index++) {
      LedgerEntry entry = tiles.get(index).value();
      Optional<Formula> counts = ledger.counts(index);
      if (counts.isPresent()) {
        taken(index, entry, counts.get());
      } else {
        clear &= !isUnderImpact(tiles.get(index));
      }
    }
  }

  // outside the service hours, for example, where no cell says what is under impact
  private boolean isUnderImpact(Tile<LedgerEntry> tile) {
    return outages.stream().anyMatch(o -> o.span().intersection(tile.span()).isPresent());
  }

  private void taken(int index, LedgerEntry entry, Formula counts) {
    boolean dropped = LiveLedger.isDropped(entry);
    Fraction weight = dropped ? entry.dropped() : entry.weight();
    if (entry.state() == LedgerState.EXCLUDED) {
      part(ImpactSplit.ruleOf(entry), row("length", index).times(counts));
    } else if (weight.isZero()) {
      clear = false;
    } else if (weight.isBelow(Fraction.ONE)) {
      part(Taken.WEIGHT, row("length", index).times(counts).minus(row("counted", index)));
    }
  }

  private void part(Taken rule, Formula part) {
    parts.computeIfAbsent(rule, key -> new ArrayList<>()).add(part);
  }

  // a rule that may come to take something needs a row, and a formula must be readable
  private boolean isShownBy(List<BridgeRow> rows) {
    List<Taken> shown = rows.stream().flatMap(row -> row.rule().stream()).toList();
    return shown.containsAll(parts.keySet())
        && parts.values().stream().allMatch(list -> list.size() <= MOST_PARTS);
  }

  /** Returns what was recorded. */
  Formula recorded() {
    return sum(outages.stream().map(outage -> outages("in-period", outage)).toList());
  }

  /** Returns what a rule takes. */
  Formula taken(Taken rule) {
    return sum(parts.getOrDefault(rule, List.of()));
  }

  private static Formula sum(List<Formula> parts) {
    return parts.isEmpty() ? Formula.number(0) : new Formula.Call(Function.SUM, parts);
  }

  /** Returns what counts of unknown time. */
  Formula unknown() {
    Formula state = new Formula.Words(LedgerRow.word(LedgerState.UNKNOWN, subject.view()));
    return Formula.of(Function.SUM_WHERE, rows("counted"), rows("state"), state);
  }

  /** Returns what counts. */
  Formula counted() {
    return named("counted");
  }

  /** Returns the uptime after so much downtime; the cell as it is where it shows none. */
  Cell uptime(Cell cell, Formula down) {
    Formula whole = named("whole");
    return cell.text().isEmpty() ? cell : cell.with(whole.minus(down).over(whole));
  }

  private Formula named(String what) {
    return new Named(model.names().figure(subject, what));
  }

  private Formula outages(String column, Outage outage) {
    return new At(model.sheet("outages"), column, model.rowOf(outage));
  }

  private Formula row(String column, int index) {
    return new At(model.sheet("ledger"), column, model.firstRow(subject) + index);
  }

  private Formula rows(String column) {
    return new Formula.Rows(
        model.sheet("ledger"), column, model.firstRow(subject), model.lastRow(subject));
  }
}
