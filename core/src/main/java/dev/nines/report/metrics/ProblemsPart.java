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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The problems found in the incidents, the gravest first, or that none was found. */
final class ProblemsPart {

  /** How many of one kind are shown. */
  private static final int MOST_OF_A_KIND = 5;

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
    more(problems).forEach(text -> blocks.add(new Block.Sentence(text, Tone.NORMAL)));
    view.input()
        .leftOut()
        .sentence(view.format())
        .ifPresent(text -> blocks.add(new Block.Sentence(text, Tone.NORMAL)));
    return Section.full("problems", view.text("problems"), counts(), blocks.toArray(Block[]::new));
  }

  private List<Block.Finding> findings(List<Problem> problems) {
    List<Block.Finding> findings = new ArrayList<>();
    Map<ProblemCode, Integer> shown = new EnumMap<>(ProblemCode.class);
    int number = 0;
    for (Problem problem : problems) {
      number++;
      if (shown.merge(problem.code(), 1, Integer::sum) <= MOST_OF_A_KIND) {
        findings.add(
            new Block.Finding(
                Mark.Icon.of(problem.severity()),
                number,
                view.format().say(problem.message()),
                view.place(problem.location())));
      }
    }
    return findings;
  }

  // of a kind that many records share the first few are shown, and how many more there are
  private List<String> more(List<Problem> problems) {
    Map<ProblemCode, Integer> kinds = new EnumMap<>(ProblemCode.class);
    problems.forEach(problem -> kinds.merge(problem.code(), 1, Integer::sum));
    return kinds.entrySet().stream()
        .filter(kind -> kind.getValue() > MOST_OF_A_KIND)
        .map(kind -> more(kind.getKey(), kind.getValue() - MOST_OF_A_KIND))
        .toList();
  }

  private String more(ProblemCode kind, int number) {
    return view.format()
        .words()
        .count("metrics.problems.more", number, view.format().number(number), kind.id());
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
