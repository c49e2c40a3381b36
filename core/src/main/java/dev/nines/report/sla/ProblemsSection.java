package dev.nines.report.sla;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.Severity;
import dev.nines.report.Block;
import dev.nines.report.FewOfAKind;
import dev.nines.report.Mark;
import dev.nines.report.ReportFormat;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The problems found, the gravest first; else how many kinds were looked for. */
final class ProblemsSection {

  private final ReportFormat format;
  private final List<Problem> problems;
  private final boolean hidden;

  ProblemsSection(SlaView view) {
    this.format = view.format();
    this.hidden = view.leftOut().problems() > 0;
    this.problems =
        view.problems().stream()
            .sorted(Comparator.comparing(Problem::severity).thenComparing(Problem.BY_PLACE))
            .toList();
  }

  Section section() {
    if (problems.isEmpty()) {
      return Section.full(
          "problems", format.text("problems"), "", new Block.Sentence(none(), Tone.NORMAL));
    }
    List<Block> blocks = new ArrayList<>(List.of(new Block.Findings(findings())));
    blocks.addAll(new FewOfAKind(problems).more(format));
    return Section.full("problems", format.text("problems"), note(), blocks.toArray(Block[]::new));
  }

  private String none() {
    String kinds = format.number(kinds());
    return hidden ? format.text("problems.none-shown", kinds) : format.text("problems.none", kinds);
  }

  /** Returns the problems in the order of their numbers. */
  List<Problem> problems() {
    return problems;
  }

  private List<Block.Finding> findings() {
    List<Block.Finding> findings = new ArrayList<>();
    for (FewOfAKind.Shown shown : new FewOfAKind(problems).shown()) {
      Problem problem = shown.problem();
      findings.add(
          new Block.Finding(
              Mark.Icon.of(problem.severity()),
              shown.number(),
              format.say(problem.message()),
              Cells.place(problem.location())));
    }
    return findings;
  }

  private String note() {
    return format.text(
        "problems.note",
        format.count("problems.errors", count(Severity.ERROR)),
        format.count("problems.warnings", count(Severity.WARNING)),
        format.count("problems.notes", count(Severity.NOTE)));
  }

  private long count(Severity severity) {
    return problems.stream().filter(problem -> problem.severity() == severity).count();
  }

  // warnings: inputs that can be read and do not agree with themselves or each other
  private static long kinds() {
    return Arrays.stream(ProblemCode.values())
        .filter(code -> code.severity() == Severity.WARNING)
        .count();
  }
}
