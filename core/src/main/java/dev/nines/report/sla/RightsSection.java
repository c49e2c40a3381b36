package dev.nines.report.sla;

import dev.nines.report.Block;
import dev.nines.report.Section;
import java.util.List;
import java.util.Optional;

/** Which rights the history of a promise gives, which it does not, and why. */
final class RightsSection {

  private final Subject subject;
  private final PromiseView view;

  RightsSection(Subject subject) {
    this.subject = subject;
    this.view = subject.view();
  }

  /** Returns the section; absent where the contract lists no right. */
  Optional<Section> section() {
    List<Block.Definition> rights =
        new RightSteps(view)
            .rights().stream().map(step -> ExplainAssembler.line(step, view.format())).toList();
    return rights.isEmpty()
        ? Optional.empty()
        : Optional.of(
            subject.section(
                "rights",
                view.text("rights"),
                view.text("rights.note"),
                List.of(new Block.Definitions(rights))));
  }
}
