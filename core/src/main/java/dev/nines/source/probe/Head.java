package dev.nines.source.probe;

import dev.nines.contract.UsualDistance;
import java.io.Serializable;
import java.util.Arrays;

/**
 * The times and lines of the first rows of a piece, from which the usual distance is taken. Where
 * both are even, two rows stand for all.
 */
final class Head implements Serializable {

  static final int ROWS = UsualDistance.LOOKED_AT;

  private long[] times = new long[4];
  private long[] lines = new long[4];
  private int count;
  private boolean isEven = true;

  int count() {
    return count;
  }

  boolean isFull() {
    return count == ROWS;
  }

  boolean isEven() {
    return isEven;
  }

  long time(int row) {
    return isEven && row > 1 ? times[0] + row * (times[1] - times[0]) : times[row];
  }

  long line(int row) {
    return isEven && row > 1 ? lines[0] + row * (lines[1] - lines[0]) : lines[row];
  }

  void add(long time, long line) {
    int row = count++;
    if (isEven && row > 1) {
      isEven = time == time(row) && line == line(row);
      if (isEven) {
        return;
      }
      spread(row);
    }
    if (row == times.length) {
      times = Arrays.copyOf(times, ROWS);
      lines = Arrays.copyOf(lines, ROWS);
    }
    times[row] = time;
    lines[row] = line;
  }

  // writes out what two rows stood for
  private void spread(int rows) {
    long step = times[1] - times[0];
    long down = lines[1] - lines[0];
    times = Arrays.copyOf(times, ROWS);
    lines = Arrays.copyOf(lines, ROWS);
    for (int row = 2; row < rows; row++) {
      times[row] = times[0] + row * step;
      lines[row] = lines[0] + row * down;
    }
  }

  // twice the middle distance, beyond which a pause is kept until more is known
  long limit() {
    long[] distances = new long[count - 1];
    for (int row = 1; row < count; row++) {
      distances[row - 1] = time(row) - time(row - 1);
    }
    Arrays.sort(distances);
    return 2 * distances[distances.length / 2];
  }
}
