package dev.nines.render.pdf.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds for each flag the side of its stem and a row, so that no two labels meet and no stem meets
 * a label (DESIGN 6.2).
 *
 * <p>For every split, the first k labels stand right of their stems and the others left. Where the
 * stem of one passes a label of another, the label must stand higher; where only the labels meet,
 * the earlier one does (or, tried next, the later one). The row of a label is its longest path in
 * that order; an order with a cycle has none. The split with the fewest rows wins, then the one
 * with the fewest labels at the left.
 */
final class FlagRows {

  /** The most rows that are used. */
  static final int MOST_ROWS = 12;

  private static final double AIR = 8;

  /**
   * Where the labels stand.
   *
   * @param right the number of labels, from the first, that stand right of their stems
   * @param rows the row of each label, 1 next to the bar
   */
  record Placement(int right, List<Integer> rows) {
    Placement {
      rows = List.copyOf(rows);
    }

    boolean isRight(int flag) {
      return flag < right;
    }

    int height() {
      return rows.stream().mapToInt(Integer::intValue).max().orElse(0);
    }
  }

  private final List<Flag> flags;
  private final double left;
  private final double right;

  private FlagRows(List<Flag> flags, double left, double right) {
    this.flags = flags;
    this.left = left;
    this.right = right;
  }

  /**
   * Returns the best placement; empty where none is free of collisions in twelve rows.
   *
   * @param flags the labels in order of their stems
   * @param left the left edge that no label passes
   * @param right the right edge that no label passes
   */
  static Optional<Placement> place(List<Flag> flags, double left, double right) {
    FlagRows rows = new FlagRows(flags, left, right);
    Optional<Placement> best = Optional.empty();
    for (int k = flags.size(); k >= 0; k--) {
      for (boolean earlierHigher : new boolean[] {true, false}) {
        Optional<Placement> tried = rows.tryOut(k, earlierHigher);
        if (tried.isPresent() && (best.isEmpty() || isLower(tried.get(), best.get()))) {
          best = tried;
        }
      }
    }
    return best;
  }

  // fewer labels at the left were tried first, so they win among equals
  private static boolean isLower(Placement a, Placement b) {
    return a.height() < b.height();
  }

  private Optional<Placement> tryOut(int k, boolean earlierHigher) {
    int n = flags.size();
    for (int i = 0; i < n; i++) {
      if (flags.get(i).from(i < k) < left || flags.get(i).to(i < k) > right) {
        return Optional.empty();
      }
    }
    boolean[][] above = new boolean[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        if (!order(i, j, k, above, earlierHigher)) {
          return Optional.empty();
        }
      }
    }
    return longestPaths(above).filter(p -> max(p) <= MOST_ROWS).map(p -> new Placement(k, p));
  }

  // false where each of two stems passes the label of the other
  private boolean order(int i, int j, int k, boolean[][] above, boolean earlierHigher) {
    boolean overJ = passes(flags.get(j).x(), flags.get(i), i < k);
    boolean overI = passes(flags.get(i).x(), flags.get(j), j < k);
    if (overJ && overI) {
      return false;
    }
    boolean meet =
        flags.get(i).from(i < k) < flags.get(j).to(j < k) + AIR
            && flags.get(j).from(j < k) < flags.get(i).to(i < k) + AIR;
    above[i][j] = overJ || meet && !overI && earlierHigher;
    above[j][i] = overI || meet && !overJ && !earlierHigher;
    return true;
  }

  private static boolean passes(double stem, Flag label, boolean right) {
    return stem > label.from(right) - AIR && stem < label.to(right) + AIR;
  }

  // the row of a label is one more than the highest row that it must stand above
  private static Optional<List<Integer>> longestPaths(boolean[][] above) {
    int n = above.length;
    int[] rows = new int[n];
    boolean[] done = new boolean[n];
    for (int round = 0; round < n; round++) {
      int next = nextFree(above, done);
      if (next < 0) {
        return Optional.empty();
      }
      done[next] = true;
      rows[next] = 1;
      for (int lower = 0; lower < n; lower++) {
        if (above[next][lower]) {
          rows[next] = Math.max(rows[next], rows[lower] + 1);
        }
      }
    }
    List<Integer> result = new ArrayList<>();
    for (int row : rows) {
      result.add(row);
    }
    return Optional.of(result);
  }

  // a label of which all lower ones have a row
  private static int nextFree(boolean[][] above, boolean[] done) {
    for (int i = 0; i < done.length; i++) {
      boolean free = !done[i];
      for (int j = 0; j < done.length && free; j++) {
        free = !above[i][j] || done[j];
      }
      if (free) {
        return i;
      }
    }
    return -1;
  }

  private static int max(List<Integer> rows) {
    return rows.stream().mapToInt(Integer::intValue).max().orElse(0);
  }
}
