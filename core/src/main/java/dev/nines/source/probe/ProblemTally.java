package dev.nines.source.probe;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import dev.nines.source.RowProblems;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the problems of rows, of which a file can have millions, and keeps as many of each code as
 * are told one by one, as {@link RowProblems} does. Holds state.
 */
final class ProblemTally {

  private static final class Count {
    private final List<Problem> first = new ArrayList<>();
    private long all;
    private Problem last;

    private void add(Problem problem, long times) {
      if (first.size() <= RowProblems.SHOWN) {
        first.add(problem);
      }
      all += times;
      last = problem;
    }
  }

  private final Map<ProblemCode, Count> counts = new EnumMap<>(ProblemCode.class);

  void add(Problem problem) {
    counts.computeIfAbsent(problem.code(), code -> new Count()).add(problem, 1);
  }

  void addAll(List<Problem> problems) {
    problems.forEach(this::add);
  }

  /** Adds the problems of a later part, which begins after so many lines. */
  void addPart(ProblemTally part, long linesBefore) {
    part.counts.forEach((code, count) -> add(code, count, linesBefore));
  }

  private void add(ProblemCode code, Count part, long linesBefore) {
    Count here = counts.computeIfAbsent(code, c -> new Count());
    part.first.forEach(problem -> here.add(shifted(problem, linesBefore), 1));
    here.all += part.all - part.first.size();
    here.last = shifted(part.last, linesBefore);
  }

  private static Problem shifted(Problem problem, long lines) {
    SourceLocation place = problem.location();
    long line = place.line() + lines;
    SourceLocation there =
        place.line() == 0 || line > Integer.MAX_VALUE
            ? SourceLocation.ofFile(place.file())
            : SourceLocation.ofLine(place.file(), (int) line);
    return new Problem(
        problem.code(), there, problem.found(), problem.allowed(), problem.message());
  }

  /** Returns the first problems of each code, and one that counts the others. */
  List<Problem> problems() {
    List<Problem> shown = new ArrayList<>();
    counts.values().forEach(c -> c.first.stream().limit(RowProblems.SHOWN).forEach(shown::add));
    counts.values().stream()
        .filter(count -> count.all > RowProblems.SHOWN)
        .forEach(count -> shown.add(rest(count)));
    return shown;
  }

  private static Problem rest(Count count) {
    Problem first = count.first.get(RowProblems.SHOWN);
    long more = count.all - RowProblems.SHOWN;
    return more == 1 ? first : RowProblems.counted(more, first, count.last);
  }
}
