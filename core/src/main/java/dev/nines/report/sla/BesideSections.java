package dev.nines.report.sla;

import dev.nines.report.Section;
import dev.nines.whatif.ResultComparison;
import java.util.ArrayList;
import java.util.List;

/** The sections that stand only where they were asked for. */
final class BesideSections {

  private final SlaView view;

  BesideSections(SlaView view) {
    this.view = view;
  }

  /** Returns corrections, other terms and the other party, as far as they were asked for. */
  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    Beside beside = view.beside();
    beside.corrected().ifPresent(c -> sections.add(new CorrectionsSection(view, c).section()));
    for (Beside.WhatIf whatIf : beside.whatIfs()) {
      sections.add(new WhatIfSection(view, whatIf, sections.size() + 1).section());
    }
    beside.dispute().ifPresent(d -> sections.add(new DisputeSection(view, d).section()));
    return sections;
  }

  /**
   * Returns the same, each with how the other figures follow. What stands in full is the result
   * after corrections, and for all else the one before.
   */
  List<Section> explained() {
    List<Section> sections = new ArrayList<>();
    Beside beside = view.beside();
    beside
        .corrected()
        .ifPresent(
            c ->
                add(
                    new CorrectionsSection(view, c).section(),
                    c.effect(),
                    "corrections",
                    sections));
    for (Beside.WhatIf whatIf : beside.whatIfs()) {
      Section section = new WhatIfSection(view, whatIf, sections.size() + 1).section();
      add(section, whatIf.effect(), "what-if", sections);
    }
    beside
        .dispute()
        .ifPresent(d -> add(new DisputeSection(view, d).section(), d.sides(), "against", sections));
    return sections;
  }

  private void add(Section section, ResultComparison sides, String kind, List<Section> sections) {
    sections.add(section);
    BesideChains chains = new BesideChains(view);
    String heading = view.format().text("beside.chain", section.heading());
    chains
        .section(section.id() + "-chain", heading, chains.of(sides, kind))
        .ifPresent(sections::add);
  }

  /**
   * Returns the provisional figures and the downtime left of the periods that run; of those that
   * have not begun only where none has.
   */
  static List<Section> soFar(List<Subject> subjects) {
    List<Subject> begun =
        subjects.stream().filter(s -> s.result().period().from().isBefore(s.asOf())).toList();
    return (begun.isEmpty() ? subjects : begun)
        .stream().flatMap(subject -> new SoFarSection(subject).section().stream()).toList();
  }
}
