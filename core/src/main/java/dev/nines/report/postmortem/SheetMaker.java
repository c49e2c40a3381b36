package dev.nines.report.postmortem;

import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import dev.nines.report.Totals;
import dev.nines.report.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes sheets of one incident: their titles, columns and typed cells. */
final class SheetMaker {

  private final Scene scene;
  private final String key;
  private final List<Column> columns = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  SheetMaker(Scene scene, String key) {
    this.scene = scene;
    this.key = key;
  }

  /** Adds a column of text; its heading is that of its id. */
  SheetMaker left(String id, int weight) {
    columns.add(Column.left(id, heading(id), weight));
    return this;
  }

  /** Adds a column of numbers, lengths or money. */
  SheetMaker right(String id, int weight) {
    columns.add(Column.right(id, heading(id), weight));
    return this;
  }

  private String heading(String id) {
    return scene.words().text("column." + id);
  }

  /** Adds a row, one cell a column. */
  void row(Cell... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          "a row of " + cells.length + " cells on sheet " + key + " of " + columns.size());
    }
    rows.add(Row.of(cells));
  }

  Sheet sheet() {
    String name = scene.words().text("sheet." + key);
    String title = scene.words().text("sheet.title", name, scene.title());
    return new Sheet(name, title, columns, rows, List.of(), scene.format().zone());
  }

  /** Returns the sheet with the sums of some columns under its table. */
  Sheet summed(String... summed) {
    return Totals.under(scene.format(), sheet(), Set.of(summed));
  }

  Cell moment(Instant at) {
    return Cell.of(scene.format().moment(at), new Value.Moment(at));
  }

  Cell moment(Optional<Instant> at) {
    return at.map(this::moment).orElseGet(scene::absent);
  }

  Cell length(Duration length) {
    return Cell.of(scene.format().length(length), new Value.Length(length));
  }

  Cell length(Optional<Duration> length) {
    return length.map(this::length).orElseGet(scene::absent);
  }

  Cell words(Optional<String> text) {
    return text.filter(word -> !word.isBlank()).map(Cell::of).orElseGet(scene::absent);
  }

  Cell number(long number) {
    return Cell.of(scene.format().number(number), new Value.Number(BigDecimal.valueOf(number)));
  }

  Cell audience(boolean internal) {
    return Cell.of(scene.words().text("audience." + (internal ? "internal" : "customer")));
  }
}
