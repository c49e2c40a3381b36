package dev.nines.source.tool;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Keeps the problems of a long file readable: many records can have the same one. */
public final class ManyProblems {

  /** How many problems of one code are told one by one. */
  static final int SHOWN = 20;

  private ManyProblems() {}

  /** Returns the first problems of each code, and one that counts the others. */
  public static List<Problem> shortened(List<Problem> problems) {
    Map<ProblemCode, List<Problem>> byCode = new EnumMap<>(ProblemCode.class);
    List<Problem> kept = new ArrayList<>();
    for (Problem problem : problems) {
      List<Problem> same = byCode.computeIfAbsent(problem.code(), code -> new ArrayList<>());
      same.add(problem);
      if (same.size() <= SHOWN || isNamedOneByOne(problem.code())) {
        kept.add(problem);
      }
    }
    byCode.values().stream()
        .filter(same -> same.size() > SHOWN && !isNamedOneByOne(same.get(0).code()))
        .forEach(same -> kept.add(counted(same.subList(SHOWN, same.size()))));
    return kept;
  }

  // what is left out is named
  private static boolean isNamedOneByOne(ProblemCode code) {
    return code == ProblemCode.INCIDENT_LEFT_OUT || code == ProblemCode.RECORD_LEFT_OUT;
  }

  private static Problem counted(List<Problem> rest) {
    Problem first = rest.get(0);
    if (rest.size() == 1) {
      return first;
    }
    Problem last = rest.get(rest.size() - 1);
    String message =
        "%s more records up to line %s have a problem of this kind (%s); the first: %s"
            .formatted(
                Integer.toString(rest.size()),
                Integer.toString(last.location().line()),
                first.code().id(),
                first.message());
    return new Problem(first.code(), first.location(), first.found(), first.allowed(), message);
  }
}
