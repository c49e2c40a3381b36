package dev.nines.source.statuspage;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import dev.nines.source.api.ApiRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Counts the records of an answer, which has no more than so many and does not say that there are
 * others: 50 in a list under its key, 100 in a list by itself. A summary holds what is not over.
 */
final class PageLength {

  private static final int OF_PUBLIC_ANSWER = 50;
  private static final int OF_MANAGED_ANSWER = 100;

  private final SourceLocation file;
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private boolean summary;

  PageLength(SourceLocation file) {
    this.file = Objects.requireNonNull(file, "file");
  }

  /**
   * Counts an item of a list, and looks whether what stands around the lists is that of a summary.
   */
  void count(String list, ApiRecord record) {
    if (!record.location().pointer().isEmpty()) {
      counts.merge(list, 1, Integer::sum);
    }
    summary = summary || list.isEmpty() && isAround(record) && record.holds("components");
  }

  /** Returns whether a mapping is what an answer holds beside its lists. */
  static boolean isAround(ApiRecord record) {
    return record.holds("page");
  }

  /** Returns that the answer may be cut short, for each list of which that is so. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    counts.forEach(
        (list, count) -> {
          boolean full = list.isEmpty() ? count == OF_MANAGED_ANSWER : count == OF_PUBLIC_ANSWER;
          if (full) {
            problems.add(cut(list, count));
          }
        });
    if (summary) {
      problems.add(ofSummary());
    }
    return problems;
  }

  private Problem cut(String list, int count) {
    String what = list.isEmpty() ? "The list" : "\"" + list + "\"";
    String message =
        "%s holds %s records, as many as one answer can have: older ones may be missing, and their"
            + " impact would be in no figure.";
    return new Problem(
        ProblemCode.INPUT_CUT,
        file,
        String.valueOf(count),
        "fewer than " + count + " records",
        message.formatted(what, count));
  }

  private Problem ofSummary() {
    return Problem.of(
        ProblemCode.INPUT_CUT,
        file,
        "This is a summary, which holds only what is not over yet: incidents that are resolved and"
            + " maintenance that is completed are missing.");
  }
}
