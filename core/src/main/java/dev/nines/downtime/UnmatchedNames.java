package dev.nines.downtime;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the warnings of names that no service matches readable: many records of a file can have the
 * same one, and the first stands for all.
 */
final class UnmatchedNames {

  private UnmatchedNames() {}

  /** Returns the problems, of each name of each file one, which says how many records have it. */
  static List<Problem> once(Collection<Problem> problems) {
    Map<List<Object>, Problem> first = new LinkedHashMap<>();
    Map<List<Object>, Integer> more = new LinkedHashMap<>();
    for (Problem problem : problems) {
      if (first.putIfAbsent(key(problem), problem) != null) {
        more.merge(key(problem), 1, Integer::sum);
      }
    }
    more.forEach((key, count) -> first.computeIfPresent(key, (k, p) -> counting(p, count)));
    return List.copyOf(first.values());
  }

  // every other problem stands for itself
  private static List<Object> key(Problem problem) {
    return problem.code() == ProblemCode.SERVICE_UNMATCHED
        ? List.of(problem.location().file(), problem.found())
        : List.of(problem);
  }

  private static Problem counting(Problem first, int more) {
    String others = more == 1 ? "1 more record" : more + " more records";
    return new Problem(
        first.code(),
        first.location(),
        first.found(),
        first.allowed(),
        first.message() + " The same goes for " + others + " of the file with that name.");
  }
}
