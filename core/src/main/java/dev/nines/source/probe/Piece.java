package dev.nines.source.probe;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * What one part of the rows says of a series, in order of time.
 *
 * @param position where the part begins; parts of one position are ordered by time
 * @param head the first rows
 * @param runs the rows as runs, one or more; none reaches from the head over its end
 * @param isBroken whether further rows of the part were not in order and are not in here
 */
record Piece(long position, Head head, List<ProbeRun> runs, boolean isBroken)
    implements Comparable<Piece>, Serializable {

  Piece {
    Objects.requireNonNull(head, "head");
    runs = List.copyOf(runs);
  }

  long first() {
    return runs.get(0).from();
  }

  long last() {
    return runs.get(runs.size() - 1).until();
  }

  long firstLine() {
    return runs.get(0).line();
  }

  @Override
  public int compareTo(Piece other) {
    int byPosition = Long.compare(position, other.position);
    int byTime = Long.compare(first(), other.first());
    int byLine = Long.compare(firstLine(), other.firstLine());
    return byPosition != 0 ? byPosition : byTime != 0 ? byTime : byLine;
  }
}
