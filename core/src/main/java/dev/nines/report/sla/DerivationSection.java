package dev.nines.report.sla;

import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.ReportFormat;
import dev.nines.report.Row;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import dev.nines.report.sla.DerivationStep.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How the credit follows, step by step, each to be repeated with a pocket calculator. */
final class DerivationSection {

  private static final Set<Kind> KEY_STEPS = Set.of(Kind.VERDICT, Kind.CREDIT);

  /** Steps that have a section of their own. */
  private static final Set<Kind> ELSEWHERE = Set.of(Kind.CLAIM, Kind.RIGHT);

  private static final Set<Kind> SUMS = Set.of(Kind.COUNTED, Kind.CREDIT);

  private final Subject subject;
  private final PromiseView view;

  DerivationSection(Subject subject) {
    this.subject = subject;
    this.view = subject.view();
  }

  Section section() {
    Derivation derivation = Derivation.of(view);
    List<Row> rows = new ArrayList<>();
    for (DerivationStep step : derivation.main()) {
      if (!ELSEWHERE.contains(step.kind())) {
        rows.add(row(step, rows.size() + 1));
      }
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Table(view.text("credit"), columns(view.format()), rows, List.of()));
    if (isShortened(derivation)) {
      String promise = view.promise().id();
      blocks.add(new Block.Sentence(view.text("credit.whole", promise), Tone.QUIET));
    }
    return subject.section("credit", view.text("credit"), view.text("credit.note"), blocks);
  }

  // sums of few are written out; what others are made of stands in the explanation
  private boolean isShortened(Derivation derivation) {
    return !Derivation.listings(view).isEmpty()
        || SUMS.stream()
            .map(kind -> derivation.steps().stream().filter(step -> isDetail(step, kind)).count())
            .anyMatch(count -> count > CreditSteps.WRITTEN_OUT);
  }

  private static boolean isDetail(DerivationStep step, Kind kind) {
    return step.detail() && step.kind() == kind;
  }

  static List<Column> columns(ReportFormat format) {
    return List.of(
        Column.left("no", format.text("credit.no"), 4),
        Column.left("step", format.text("credit.step"), 18),
        Column.left("calculation", format.text("credit.calculation"), 54),
        Column.right("result", format.text("credit.result"), 16));
  }

  /** Returns a step as a row: number, name, calculation, result. */
  static Row row(DerivationStep step, int number) {
    Cell label = Cell.of(step.label());
    Cell result = step.result();
    return Row.of(
        Cells.quiet(Integer.toString(number)),
        KEY_STEPS.contains(step.kind()) ? label.with(Tone.STRONG) : label,
        Cell.of(Sentences.capital(step)),
        result.tone() == Tone.NORMAL ? result.with(Tone.STRONG) : result);
  }
}
