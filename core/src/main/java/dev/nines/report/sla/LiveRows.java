package dev.nines.report.sla;

import dev.nines.report.Cell;
import dev.nines.report.Formula;
import dev.nines.report.Live;
import dev.nines.report.Row;
import java.util.List;

/** Adds rows of the calculation about one thing. */
final class LiveRows {

  private final String about;
  private final LiveModel model;
  private final List<Row> rows;

  LiveRows(String about, LiveModel model, List<Row> rows) {
    this.about = about;
    this.model = model;
    this.rows = rows;
  }

  /** Returns what adds rows behind these about another thing. */
  LiveRows about(String other) {
    return new LiveRows(other, model, rows);
  }

  String text(String key, Object... values) {
    return model.maker().text(key, values);
  }

  /** Adds a figure that follows by formula, under a name. */
  Formula add(String label, String name, Cell value, Formula formula) {
    String how = text("live.how." + label);
    model.gives(name, value.value());
    add(text("live.figure." + label), value.with(Live.formula(name, formula)), how, "");
    return new Formula.Named(name);
  }

  /** Adds a figure as a value, with the reason why no formula gives it. */
  void value(String label, Cell value, String why) {
    add(text("live.figure." + label), value, "", text("live.why." + why));
  }

  private void add(String label, Cell value, String how, String why) {
    rows.add(
        Row.of(Cell.of(about), Cells.strong(label), value, Cells.quiet(how), Cells.quiet(why)));
  }
}
