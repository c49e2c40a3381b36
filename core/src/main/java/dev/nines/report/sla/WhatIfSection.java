package dev.nines.report.sla;

import dev.nines.report.Block;
import dev.nines.report.ReportFormat;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import dev.nines.whatif.PromiseComparison;
import java.util.ArrayList;
import java.util.List;

/** The figures and credits under another term. */
final class WhatIfSection {

  private final SlaView view;
  private final ReportFormat format;
  private final Beside.WhatIf whatIf;
  private final int number;

  WhatIfSection(SlaView view, Beside.WhatIf whatIf, int number) {
    this.view = view;
    this.format = view.format();
    this.whatIf = whatIf;
    this.number = number;
  }

  Section section() {
    List<Block> blocks = new ArrayList<>();
    List<PromiseComparison> changed = whatIf.effect().changed();
    changed.forEach(sides -> blocks.add(new ComparisonTable(sides, view, "what-if").table()));
    if (whatIf.effect().promises().isEmpty()) {
      blocks.add(new Block.Sentence(format.text("what-if.not-comparable"), Tone.NORMAL));
    } else if (changed.isEmpty()) {
      blocks.add(new Block.Sentence(format.text("what-if.no-effect"), Tone.NORMAL));
    }
    return Section.full(
        "what-if-" + number,
        format.text("what-if", whatIf.term()),
        format.text("what-if.note"),
        blocks.toArray(Block[]::new));
  }
}
