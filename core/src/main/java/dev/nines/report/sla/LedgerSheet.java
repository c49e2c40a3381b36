package dev.nines.report.sla;

import dev.nines.credit.MemberLedger;
import dev.nines.downtime.LedgerEntry;
import dev.nines.report.Column;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import dev.nines.time.Tile;
import java.util.ArrayList;
import java.util.List;

/** Every entry of every ledger: each second of a period is in exactly one row. */
final class LedgerSheet {

  private final LiveModel model;
  private final SlaSheets.SheetMaker maker;
  private final List<Row> rows = new ArrayList<>();

  LedgerSheet(LiveModel model) {
    this.model = model;
    this.maker = model.maker();
  }

  Sheet sheet() {
    for (Subject subject : model.subjects()) {
      if (model.hasFigure(subject)) {
        live(subject);
      } else {
        plain(subject);
      }
    }
    List<Column> columns =
        maker.columns(
            maker.left("from", 18),
            maker.left("to", 18),
            maker.right("length", 12),
            maker.left("state", 20),
            maker.right("weight", 8),
            maker.right("outage", 8),
            maker.right("whole", 12),
            maker.right("counted", 12),
            maker.left("because", 40),
            maker.left("source", 24));
    return maker.summed("ledger", columns, rows, "length", "whole", "counted");
  }

  private void plain(Subject subject) {
    for (MemberLedger member : subject.result().members()) {
      for (Tile<LedgerEntry> tile : member.ledger().tiles()) {
        LedgerRow row = new LedgerRow(subject, member, tile);
        rows.add(row(row, row.plain()));
      }
    }
  }

  private void live(Subject subject) {
    LiveLedger live = new LiveLedger(subject, model);
    MemberLedger member = subject.result().members().get(0);
    List<Tile<LedgerEntry>> tiles = member.ledger().tiles();
    for (int index = 0; index < tiles.size(); index++) {
      LedgerRow row = new LedgerRow(subject, member, tiles.get(index));
      rows.add(row(row, live.figures(index, row)));
    }
  }

  private static Row row(LedgerRow row, LedgerRow.Figures figures) {
    return Row.of(
        row.about(),
        figures.from(),
        figures.to(),
        figures.length(),
        figures.state(),
        figures.weight(),
        figures.outage(),
        figures.whole(),
        figures.counted(),
        row.because(),
        row.places());
  }
}
