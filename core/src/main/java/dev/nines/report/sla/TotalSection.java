package dev.nines.report.sla;

import dev.nines.report.Block;
import dev.nines.report.ReportFormat;
import dev.nines.report.Row;
import dev.nines.report.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the credits of all promises come together, step by step. */
final class TotalSection {

  private final List<DerivationStep> steps;
  private final ReportFormat format;

  TotalSection(SlaView view) {
    this.format = view.format();
    this.steps = Derivation.ofTotal(view.result(), format).steps();
  }

  /** Returns the section; absent where one promise's credit is all there is. */
  Optional<Section> section() {
    List<Row> rows = new ArrayList<>();
    steps.stream()
        .filter(step -> !step.detail())
        .forEach(step -> rows.add(DerivationSection.row(step, rows.size() + 1)));
    return section(
        new Block.Table(
            format.text("total-credit"), DerivationSection.columns(format), rows, List.of()));
  }

  /** Returns the section with the clause of each step. */
  Optional<Section> explained() {
    return section(
        new Block.Definitions(
            steps.stream().map(step -> ExplainAssembler.line(step, format)).toList()));
  }

  private Optional<Section> section(Block block) {
    return steps.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Section.full(
                "total-credit",
                format.text("total-credit"),
                format.text("total-credit.note"),
                block));
  }
}
