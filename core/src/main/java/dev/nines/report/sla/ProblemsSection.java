package dev.nines.report.sla;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.Severity;
import dev.nines.report.Block;
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
    return Section.full(
        "problems", format.text("problems"), note(), new Block.Findings(findings()));
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
    for (Problem problem : problems) {
      findings.add(
          new Block.Finding(
              Mark.Icon.of(problem.severity()),
              findings.size() + 1,
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
