package dev.nines.report.sla;

import dev.nines.credit.MemberLedger;
import dev.nines.downtime.LedgerEntry;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import dev.nines.time.Tile;
import java.util.ArrayList;
import java.util.List;

/** Every entry of every ledger: each second of a period is in exactly one row. */
final class LedgerSheet {

  private final List<Subject> subjects;
  private final SlaSheets.SheetMaker maker;

  LedgerSheet(List<Subject> subjects, SlaSheets.SheetMaker maker) {
    this.subjects = List.copyOf(subjects);
    this.maker = maker;
  }

  Sheet sheet() {
    List<Row> rows = new ArrayList<>();
    for (Subject subject : subjects) {
      for (MemberLedger member : subject.result().members()) {
        for (Tile<LedgerEntry> tile : member.ledger().tiles()) {
          rows.add(row(new LedgerRow(subject, member, tile)));
        }
      }
    }
    return maker.sheet(
        "ledger",
        maker.columns(
            maker.left("from", 18),
            maker.left("to", 18),
            maker.right("length", 12),
            maker.left("state", 20),
            maker.right("weight", 8),
            maker.left("because", 40),
            maker.left("source", 24)),
        rows,
        List.of());
  }

  private static Row row(LedgerRow row) {
    return Row.of(
        row.about(),
        row.from(),
        row.to(),
        row.length(),
        row.state(),
        row.weight(),
        row.because(),
        row.places());
  }
}
