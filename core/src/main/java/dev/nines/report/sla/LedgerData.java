package dev.nines.report.sla;

import dev.nines.downtime.LedgerEntry;
import dev.nines.downtime.Reason;
import dev.nines.report.Data;
import dev.nines.report.FileData;
import dev.nines.time.Tile;

/** Makes the data of a ledger's entries. */
final class LedgerData {

  private LedgerData() {}

  static Data.Mapping entry(Tile<LedgerEntry> tile, Data.Mapping service) {
    LedgerEntry entry = tile.value();
    return SlaData.span(tile.span())
        .and(service)
        .with("state", entry.state().word())
        .with("weight", Decimals.of(entry.weight()))
        .with("because", Data.sequence(entry.because().stream().map(LedgerData::reason).toList()));
  }

  private static Data.Mapping reason(Reason reason) {
    Data.Mapping rule = Data.mapping().with("rule", reason.rule());
    Data.Mapping data =
        reason
            .fact()
            .map(fact -> rule.and(FileData.place(fact.location())).with("text", fact.text()))
            .orElse(rule);
    return reason.detail().isEmpty() ? data : data.with("word", reason.detail());
  }
}
