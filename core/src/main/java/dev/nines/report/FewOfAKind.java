package dev.nines.report;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A list of problems of which the first few of each kind are shown: what every record shares would
 * fill pages. The workbook and JSON have all.
 */
public final class FewOfAKind {

  /** How many of one kind are shown. */
  static final int MOST = 5;

  private final List<Problem> problems;

  /** Makes the list of problems, in the order of their numbers. */
  public FewOfAKind(List<Problem> problems) {
    this.problems = List.copyOf(problems);
  }

  /**
   * A problem that is shown.
   *
   * @param number its number among all problems, from 1
   * @param problem the problem
   */
  public record Shown(int number, Problem problem) {}

  /** Returns the problems that are shown, up to five of each kind. */
  public List<Shown> shown() {
    List<Shown> shown = new ArrayList<>();
    Map<ProblemCode, Integer> kinds = new EnumMap<>(ProblemCode.class);
    for (int i = 0; i < problems.size(); i++) {
      if (kinds.merge(problems.get(i).code(), 1, Integer::sum) <= MOST) {
        shown.add(new Shown(i + 1, problems.get(i)));
      }
    }
    return shown;
  }

  /** Returns a sentence for each kind of which there are more than are shown; mostly none. */
  public List<Block.Sentence> more(ReportFormat format) {
    Map<ProblemCode, Integer> kinds = new EnumMap<>(ProblemCode.class);
    problems.forEach(problem -> kinds.merge(problem.code(), 1, Integer::sum));
    return kinds.entrySet().stream()
        .filter(kind -> kind.getValue() > MOST)
        .map(kind -> more(kind.getKey(), kind.getValue() - MOST, format))
        .map(text -> new Block.Sentence(text, Tone.NORMAL))
        .toList();
  }

  private static String more(ProblemCode kind, int number, ReportFormat format) {
    return format.words().count("problems.more", number, format.number(number), kind.id());
  }
}
