package dev.nines.source;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Keeps the problems of a long table readable: many rows can have the same one. */
public final class RowProblems {

  /** How many problems of one code are told one by one. */
  public static final int SHOWN = 20;

  private RowProblems() {}

  /** Returns the first problems of each code, and one that counts the others. */
  public static List<Problem> shortened(List<Problem> problems) {
    Map<ProblemCode, List<Problem>> others = new EnumMap<>(ProblemCode.class);
    Map<ProblemCode, Integer> shown = new EnumMap<>(ProblemCode.class);
    List<Problem> kept = new ArrayList<>();
    for (Problem problem : problems) {
      if (shown.merge(problem.code(), 1, Integer::sum) <= SHOWN) {
        kept.add(problem);
      } else {
        others.computeIfAbsent(problem.code(), code -> new ArrayList<>()).add(problem);
      }
    }
    others
        .values()
        .forEach(
            rest ->
                kept.add(
                    rest.size() == 1
                        ? rest.get(0)
                        : counted(rest.size(), rest.get(0), rest.get(rest.size() - 1))));
    return kept;
  }

  /** Returns one problem for many of a code. */
  public static Problem counted(long count, Problem first, Problem last) {
    String message =
        "%s more rows up to %s have a problem of this kind (%s); the first: %s"
            .formatted(count, place(last.location()), first.code().id(), first.message());
    return new Problem(first.code(), first.location(), first.found(), first.allowed(), message);
  }

  private static String place(SourceLocation location) {
    return location.pointer().isEmpty() ? "line " + location.line() : location.pointer();
  }
}
