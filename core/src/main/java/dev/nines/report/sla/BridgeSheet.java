package dev.nines.report.sla;

import dev.nines.money.Fraction;
import dev.nines.report.Cell;
import dev.nines.report.Chart.Step.Kind;
import dev.nines.report.Formula;
import dev.nines.report.Formula.At;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import dev.nines.report.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps from all recorded impact to what counts, each with the uptime that it would leave. */
final class BridgeSheet {

  private final LiveModel model;
  private final SlaSheets.SheetMaker maker;
  private final List<Row> rows = new ArrayList<>();
  private boolean reported;

  BridgeSheet(LiveModel model) {
    this.model = model;
    this.maker = model.maker();
  }

  /** Returns the sheet; absent where nothing was recorded and nothing counts. */
  Optional<Sheet> sheet() {
    model.subjects().forEach(this::add);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Sheet sheet =
        maker.sheet(
            "bridge",
            maker.columns(
                maker.left("step", 34),
                maker.right("adds", 14),
                maker.right("takes", 14),
                maker.right("running", 14),
                maker.right("uptime-after", 16)),
            rows,
            List.of());
    return Optional.of(sheet.withNotes(reported ? List.of(maker.text("note.bridge")) : List.of()));
  }

  private void add(Subject subject) {
    List<BridgeRow> steps = BridgeRows.of(subject);
    Optional<LiveBridge> live = LiveBridge.of(subject, model, steps);
    reported |= !steps.isEmpty() && live.isEmpty();
    steps.forEach(step -> rows.add(row(subject, step, live)));
  }

  private Row row(Subject subject, BridgeRow step, Optional<LiveBridge> live) {
    PromiseView view = subject.view();
    boolean first = step.kind() == Kind.RECORDED;
    Fraction added = first ? step.after() : step.change();
    Tone tone = step.isEnd() ? Tone.STRONG : Tone.NORMAL;
    boolean adds = first || step.kind() == Kind.ADDITION;
    Cell running = view.length(step.after());
    return Row.of(
        Cell.of(subject.name()),
        Cell.of(step.label()).with(tone),
        adds ? live(view.length(added), live.map(l -> adds(step, l))) : Cells.EMPTY,
        step.rule()
            .map(rule -> live(view.length(step.change()), live.map(l -> l.taken(rule))))
            .orElse(Cells.EMPTY),
        live(running, live.map(l -> running(step, l))).with(tone),
        live.map(l -> l.uptime(step.uptime(), here("running"))).orElse(step.uptime()).with(tone));
  }

  private static Formula adds(BridgeRow step, LiveBridge live) {
    return step.kind() == Kind.RECORDED ? live.recorded() : live.unknown();
  }

  private Formula running(BridgeRow step, LiveBridge live) {
    return switch (step.kind()) {
      case RECORDED -> here("adds");
      case REDUCTION -> before().minus(here("takes"));
      case ADDITION -> before().plus(here("adds"));
      case RESULT -> live.counted();
    };
  }

  private Formula before() {
    return new At(model.sheet("bridge"), "running", rows.size() - 1);
  }

  private Formula here(String column) {
    return new At(model.sheet("bridge"), column, rows.size());
  }

  private static Cell live(Cell cell, Optional<Formula> formula) {
    return formula.map(cell::with).orElse(cell);
  }
}
