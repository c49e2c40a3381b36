package dev.nines.report.metrics;

import dev.nines.metrics.Plan;
import dev.nines.metrics.SeverityRelation;
import dev.nines.report.Block;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import dev.nines.statistics.Comparison;
import dev.nines.statistics.Planning;
import dev.nines.statistics.RankCorrelation;
import java.util.ArrayList;
import java.util.List;

/**
 * What these figures can show: which improvement would be seen, and whether graver means longer.
 */
final class LimitsPart {

  private final View view;

  LimitsPart(View view) {
    this.view = view;
  }

  /** Returns the sections; none where nothing was measured. */
  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    if (!view.result().plans().isEmpty()) {
      sections.add(plans());
    }
    if (!view.result().severities().isEmpty()) {
      sections.add(severities());
    }
    return sections;
  }

  private Section plans() {
    List<Block.Definition> definitions =
        view.result().plans().stream()
            .map(p -> new Block.Definition(view.name(p.measurement()), plan(p), ""))
            .toList();
    return Section.full(
        "planning",
        view.text("planning"),
        view.text("planning.note"),
        new Block.Definitions(definitions),
        new Block.Sentence(view.text("planning.method"), Tone.QUIET));
  }

  private String plan(Plan plan) {
    String aQuarter = view.format().number(plan.aQuarter());
    if (plan.percent().isPresent()) {
      return view.text("planning.seen", aQuarter, view.format().number(plan.percent().get()));
    }
    return plan.aQuarter() < Planning.LEAST
        ? view.text("planning.few", aQuarter, view.format().number(Planning.LEAST))
        : view.text("planning.never", aQuarter);
  }

  private Section severities() {
    List<Block.Definition> definitions =
        view.result().severities().stream()
            .map(r -> new Block.Definition(view.name(r.measurement()), relation(r), ""))
            .toList();
    return Section.full(
        "severity",
        view.text("severity"),
        view.text("severity.note"),
        new Block.Definitions(definitions));
  }

  private String relation(SeverityRelation relation) {
    if (relation.correlation().isEmpty()) {
      return view.format().say(relation.refusal());
    }
    RankCorrelation found = relation.correlation().get();
    String key =
        found.probability() >= Comparison.SIGNIFICANT
            ? "severity.none"
            : found.coefficient() > 0 ? "severity.longer" : "severity.shorter";
    return view.text(
        key,
        view.format().number(Shown.rounded(found.coefficient(), 2)),
        view.format().number(relation.incidents()),
        view.probability(found.probability()),
        view.format().say(found.method()));
  }
}
