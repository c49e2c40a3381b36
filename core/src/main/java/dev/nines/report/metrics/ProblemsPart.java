package dev.nines.report.metrics;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.Severity;
import dev.nines.report.Block;
import dev.nines.report.FewOfAKind;
import dev.nines.report.Mark;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The problems found in the incidents, the gravest first, or that none was found. */
final class ProblemsPart {

  private final View view;

  ProblemsPart(View view) {
    this.view = view;
  }

  Section section() {
    List<Block> blocks = new ArrayList<>();
    List<Problem> problems = view.problems();
    if (problems.isEmpty()) {
      long kinds =
          Arrays.stream(ProblemCode.values())
              .filter(code -> code.severity() == Severity.WARNING)
              .count();
      boolean hidden = view.input().leftOut().problems() > 0;
      String key = hidden ? "problems.none-shown" : "problems.none";
      String none = view.text(key, view.format().number(kinds));
      blocks.add(new Block.Sentence(none, Tone.NORMAL));
    } else {
      blocks.add(new Block.Findings(findings(problems)));
    }
    blocks.addAll(new FewOfAKind(problems).more(view.format()));
    view.input()
        .leftOut()
        .sentence(view.format())
        .ifPresent(text -> blocks.add(new Block.Sentence(text, Tone.NORMAL)));
    return Section.full("problems", view.text("problems"), counts(), blocks.toArray(Block[]::new));
  }

  private List<Block.Finding> findings(List<Problem> problems) {
    List<Block.Finding> findings = new ArrayList<>();
    for (FewOfAKind.Shown shown : new FewOfAKind(problems).shown()) {
      Problem problem = shown.problem();
      findings.add(
          new Block.Finding(
              Mark.Icon.of(problem.severity()),
              shown.number(),
              view.format().say(problem.message()),
              view.place(problem.location())));
    }
    return findings;
  }

  private String counts() {
    return view.problems().isEmpty()
        ? ""
        : view.text(
            "problems.count",
            view.count("warnings", number(Severity.WARNING)),
            view.count("notes", number(Severity.NOTE)));
  }

  private long number(Severity severity) {
    return view.problems().stream().filter(p -> p.severity() == severity).count();
  }
}
