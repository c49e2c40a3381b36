package dev.nines.report.sla;

import dev.nines.downtime.LedgerEntry;
import dev.nines.report.Cell;
import dev.nines.report.DayState;
import dev.nines.report.Mark;
import dev.nines.time.Tile;
import dev.nines.whatif.ImpactSplit;
import dev.nines.whatif.ImpactSplit.Taken;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Says in a word or two what became of an outage: counted, or which rule took most of it. */
final class WhyWords {

  private final OutageRow row;
  private final PromiseView view;

  WhyWords(OutageRow row) {
    this.row = row;
    this.view = row.subject().view();
  }

  Cell cell() {
    if (row.isWhole()) {
      return cell("why.counted", DayState.DOWN);
    }
    Optional<LedgerEntry> reason = longestUncounted();
    if (reason.isEmpty()) {
      return cell("why.part", DayState.DEGRADED);
    }
    Cell why =
        Cell.of(of(ImpactSplit.ruleOf(reason.get()), view))
            .with(new Mark.Swatch(WallClockDays.state(reason.get().state())));
    return row.outage().counted().isPositive()
        ? Cell.of(view.text("why.partly", why.text())).with(why.mark().orElseThrow())
        : why;
  }

  /** Returns a rule in a word or two: {@code Under 5 min}, {@code Maintenance}. */
  static String of(Taken rule, PromiseView view) {
    String length =
        view.promise()
            .qualify()
            .minimum()
            .map(minimum -> view.format().length(minimum.length()))
            .orElse("");
    return view.text("why." + rule.name().toLowerCase(Locale.ROOT), length);
  }

  private Cell cell(String key, DayState state) {
    return Cell.of(view.text(key)).with(new Mark.Swatch(state));
  }

  // the entry that takes the longest stretch of the outage
  private Optional<LedgerEntry> longestUncounted() {
    return row.member().ledger().entries().tilesIn(row.outage().span()).stream()
        .filter(tile -> !tile.value().isCounted())
        .max(Comparator.comparing(tile -> tile.span().length()))
        .map(Tile::value);
  }
}
