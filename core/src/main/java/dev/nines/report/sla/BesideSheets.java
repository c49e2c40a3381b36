package dev.nines.report.sla;

import dev.nines.model.correction.Correction;
import dev.nines.report.Cell;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import dev.nines.whatif.Corrected;
import dev.nines.whatif.CorrectionEffect;
import dev.nines.whatif.Dispute;
import dev.nines.whatif.PromiseComparison;
import dev.nines.whatif.PromiseDispute;
import java.util.ArrayList;
import java.util.List;

/** The sheets of what a result is shown beside; none for what was not asked for. */
final class BesideSheets {

  private final SlaView view;
  private final SlaSheets.SheetMaker maker;

  BesideSheets(SlaView view, SlaSheets.SheetMaker maker) {
    this.view = view;
    this.maker = maker;
  }

  /** Returns corrections, other terms and the other party, as far as they were asked for. */
  List<Sheet> sheets() {
    List<Sheet> sheets = new ArrayList<>();
    Beside beside = view.beside();
    beside.corrected().ifPresent(corrected -> sheets.add(corrections(corrected)));
    if (!beside.whatIfs().isEmpty()) {
      sheets.add(whatIfs(beside.whatIfs()));
    }
    beside.dispute().ifPresent(dispute -> sheets.add(against(dispute)));
    beside.dispute().ifPresent(dispute -> sheets.add(differences(dispute)));
    return sheets;
  }

  private Sheet corrections(Corrected corrected) {
    List<Row> rows = new ArrayList<>();
    for (CorrectionEffect step : corrected.steps()) {
      List<PromiseComparison> changed = step.effect().changed();
      changed.forEach(sides -> rows.addAll(effects(step.correction(), sides)));
      if (changed.isEmpty()) {
        List<Cell> cells = said(step.correction());
        cells.add(Cells.quiet(maker.text("corrections.effect.none")));
        rows.add(new Row(cells));
      }
    }
    return maker.sheet(
        "corrections",
        List.of(
            maker.left("change", 40),
            maker.left("author", 16),
            maker.left("time", 18),
            maker.left("reason", 40),
            maker.left("where", 20),
            maker.left("subject", 20),
            maker.left("figure", 20),
            maker.right("recorded", 16),
            maker.right("corrected", 16),
            maker.right("difference", 24)),
        rows.stream().map(row -> filled(row.cells(), 10)).toList(),
        List.of());
  }

  private List<Row> effects(Correction correction, PromiseComparison sides) {
    ComparisonTable table = new ComparisonTable(sides, view, "corrections");
    List<Row> rows = new ArrayList<>();
    for (Row row : table.rows()) {
      List<Cell> cells = said(correction);
      cells.add(Cell.of(table.name()));
      cells.addAll(row.cells());
      rows.add(new Row(cells));
    }
    return rows;
  }

  private List<Cell> said(Correction correction) {
    String change =
        maker.text(
            "corrections." + correction.change().verb(),
            maker.format().words().sayPart(correction.change().subject()));
    return new ArrayList<>(
        List.of(
            Cell.of(change),
            Cell.of(correction.author()),
            Cells.moment(maker.format().deadline(correction.time().at()), correction.time().at()),
            Cell.of(correction.reason()),
            Cells.place(correction.provenance().location())));
  }

  private Sheet whatIfs(List<Beside.WhatIf> whatIfs) {
    List<Row> rows = new ArrayList<>();
    for (Beside.WhatIf whatIf : whatIfs) {
      for (PromiseComparison sides : whatIf.effect().promises()) {
        rows.addAll(compared(Cells.code(whatIf.term()), sides, "what-if"));
      }
    }
    return maker.sheet(
        "what-if",
        List.of(
            maker.left("term", 34),
            maker.left("subject", 20),
            maker.left("figure", 24),
            maker.right("before", 18),
            maker.right("after", 18),
            maker.right("difference", 26)),
        rows,
        List.of());
  }

  private List<Row> compared(Cell first, PromiseComparison sides, String kind) {
    ComparisonTable table = new ComparisonTable(sides, view, kind);
    List<Row> rows = new ArrayList<>();
    for (Row row : table.rows()) {
      List<Cell> cells = new ArrayList<>(List.of(first, Cell.of(table.name())));
      cells.addAll(row.cells());
      rows.add(new Row(cells));
    }
    return rows;
  }

  private Sheet against(Dispute dispute) {
    List<Row> rows = new ArrayList<>();
    for (PromiseDispute promise : dispute.promises()) {
      rows.addAll(compared(Cells.EMPTY, promise.sides(), "against"));
      new DisputeSection(view, dispute)
          .causeRows(promise)
          .forEach(row -> rows.addAll(cause(promise, row)));
    }
    return maker.sheet(
        "against",
        List.of(
            maker.left("cause", 34),
            maker.left("subject", 20),
            maker.left("figure", 24),
            maker.right("ours", 18),
            maker.right("theirs", 18),
            maker.right("difference", 26)),
        rows,
        List.of());
  }

  // a cause has a difference of each: counted time, figure, credit
  private List<Row> cause(PromiseDispute promise, Row row) {
    ComparisonTable table = new ComparisonTable(promise.sides(), view, "against");
    List<String> whats =
        List.of(maker.text("facts.counted"), table.figureTitle(), maker.text("facts.credit"));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < whats.size(); i++) {
      Cell difference = row.cells().get(i + 1);
      if (!difference.text().isEmpty()) {
        rows.add(
            Row.of(
                row.cells().get(0),
                Cell.of(table.name()),
                Cell.of(whats.get(i)),
                Cells.EMPTY,
                Cells.EMPTY,
                difference));
      }
    }
    return rows;
  }

  private Sheet differences(Dispute dispute) {
    List<Row> rows = new ArrayList<>();
    for (PromiseDispute promise : dispute.promises()) {
      String name = new ComparisonTable(promise.sides(), view, "against").name();
      for (Row row : new DisputeSection(view, dispute).stretchRows(promise)) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(name)));
        cells.addAll(row.cells());
        rows.add(new Row(cells));
      }
    }
    return maker.sheet(
        "differences",
        maker.columns(
            maker.left("from", 20),
            maker.right("length", 14),
            maker.left("ours", 24),
            maker.left("theirs", 24),
            maker.left("cause", 34)),
        rows,
        List.of());
  }

  private static Row filled(List<Cell> cells, int count) {
    List<Cell> all = new ArrayList<>(cells.subList(0, Math.min(cells.size(), count)));
    while (all.size() < count) {
      all.add(Cells.EMPTY);
    }
    return new Row(all);
  }
}
