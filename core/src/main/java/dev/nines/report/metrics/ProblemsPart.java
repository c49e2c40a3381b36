package dev.nines.report.metrics;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.Severity;
import dev.nines.report.Block;
import dev.nines.report.Mark;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The problems found in the incidents, the gravest first, or that none was found. */
final class ProblemsPart {

  private static final int MOST = 60;

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
      String none = view.text("problems.none", view.format().number(kinds));
      blocks.add(new Block.Sentence(none, Tone.NORMAL));
    } else {
      blocks.add(new Block.Findings(findings(problems)));
    }
    if (problems.size() > MOST) {
      String more = view.format().number(problems.size() - MOST);
      blocks.add(new Block.Sentence(view.text("problems.more", more), Tone.NORMAL));
    }
    return Section.full("problems", view.text("problems"), counts(), blocks.toArray(Block[]::new));
  }

  private List<Block.Finding> findings(List<Problem> problems) {
    List<Block.Finding> findings = new ArrayList<>();
    for (Problem problem : problems.subList(0, Math.min(MOST, problems.size()))) {
      findings.add(
          new Block.Finding(
              icon(problem.severity()),
              findings.size() + 1,
              problem.message(),
              view.place(problem.location())));
    }
    return findings;
  }

  private static Mark.Icon icon(Severity severity) {
    return switch (severity) {
      case ERROR -> Mark.Icon.ERROR;
      case WARNING -> Mark.Icon.WARNING;
      case NOTE -> Mark.Icon.NOTE;
    };
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
