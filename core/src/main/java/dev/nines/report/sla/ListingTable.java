package dev.nines.report.sla;

import dev.nines.model.Provenance;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.ReportFormat;
import dev.nines.report.Row;
import dev.nines.report.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A listing as a table with a line above that says what it lists. */
record ListingTable(Listing listing, ReportFormat format) {

  List<Block> blocks() {
    List<Row> rows = new ArrayList<>();
    for (Listing.Item item : listing.items()) {
      rows.add(row(rows.size() + 1, item));
    }
    return List.of(
        new Block.Sentence(listing.title(), Tone.STRONG),
        new Block.Table(listing.title(), columns(), rows, List.of()));
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.right("no", format.text("credit.no"), 6));
    columns.add(Column.left("about", format.text("listing.about"), 30));
    for (int i = 0; i < listing.heads().size(); i++) {
      columns.add(Column.right("value" + i, listing.heads().get(i), 14));
    }
    columns.add(Column.left("place", format.text("listing.place"), 30));
    return columns;
  }

  private Row row(int number, Listing.Item item) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cells.quiet(format.number(number)));
    cells.add(Cell.of(item.about()));
    cells.addAll(item.cells());
    cells.add(Cells.code(places(item.facts())));
    return new Row(cells);
  }

  private static String places(List<Provenance> facts) {
    return facts.stream()
        .map(fact -> fact.location().toString())
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
