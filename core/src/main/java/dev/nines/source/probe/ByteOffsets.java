package dev.nines.source.probe;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.source.SourceInput;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Adds to the problems of rows at which byte of the content the row begins, counted from 0: no
 * editor opens a file of gigabytes at a line, but {@code tail -c +N} does. Reads the file once
 * more, up to the last such row, and not at all where there is none or the rows are no file's.
 */
final class ByteOffsets {

  private static final Set<ProblemCode> TOLD =
      EnumSet.of(
          ProblemCode.ROW_DAMAGED,
          ProblemCode.OUT_OF_ORDER,
          ProblemCode.SERVICE_SPACED,
          ProblemCode.STATUS_CHANGED,
          ProblemCode.STATUS_TURNED,
          ProblemCode.STATUS_TURN_POSSIBLE,
          ProblemCode.SYNTAX);

  private ByteOffsets() {}

  /** Returns the same problems, with the byte where it is known. */
  static List<Problem> told(SourceInput input, List<Problem> problems) {
    if (input.bytes().firstLine() == 0) {
      return problems;
    }
    TreeSet<Integer> lines = new TreeSet<>();
    problems.stream().filter(ByteOffsets::isOfRow).forEach(p -> lines.add(p.location().line()));
    Map<Integer, Long> offsets = lines.isEmpty() ? Map.of() : offsets(input, lines);
    return problems.stream().map(p -> isOfRow(p) ? told(p, offsets) : p).toList();
  }

  private static boolean isOfRow(Problem problem) {
    return TOLD.contains(problem.code()) && problem.location().line() > 0;
  }

  private static Problem told(Problem problem, Map<Integer, Long> offsets) {
    Long offset = offsets.get(problem.location().line());
    return offset == null
        ? problem
        : new Problem(
            problem.code(),
            problem.location(),
            problem.found(),
            problem.allowed(),
            problem.message() + " The row begins at byte " + offset + ".");
  }

  private static Map<Integer, Long> offsets(SourceInput input, TreeSet<Integer> lines) {
    Map<Integer, Long> offsets = new TreeMap<>();
    try (InputStream in = new BufferedInputStream(input.content(), 1 << 16)) {
      long offset = 0;
      int before = '\n';
      int line = 0;
      for (int c = in.read(); c >= 0 && line <= lines.last(); c = in.read()) {
        boolean begins = before == '\n' || before == '\r' && c != '\n';
        line += begins ? 1 : 0;
        if (begins && lines.contains(line)) {
          offsets.put(line, offset);
        }
        before = c;
        offset++;
      }
      return offsets;
    } catch (IOException e) {
      // the problems are told all the same
      return Map.of();
    }
  }
}
