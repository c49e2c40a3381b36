package dev.nines.source.probe;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes runs of the rows of one series in one part of a file, in their order. Holds state.
 *
 * <p>Nearly every row says up as the row before it, at the usual distance: {@link #goesOn} takes
 * those with two comparisons, and {@link #add} all others.
 */
class SeriesRuns {

  private static final int NO_CODE = -1;

  private final long atMost;
  private final List<ProbeRun> runs = new ArrayList<>();
  private final Head head = new Head();
  private long limit = Long.MAX_VALUE;
  private boolean isBroken;
  // the run that goes on; of rows that are not up, the last is held back, for its text is kept
  private int code = NO_CODE;
  // how late a row may be that says up and changes nothing but the end and the count
  private long usual;
  private ProbeState state;
  private long from;
  private long until;
  private long count;
  private long widest;
  private long widestFrom;
  private long line;
  private String text;
  private ProbeRun held;

  /**
   * Starts without rows.
   *
   * @param atMost the longest distance between two rows that are not both kept
   */
  SeriesRuns(long atMost) {
    this.atMost = atMost;
  }

  /** Returns whether a row that says "up" does nothing but go on, at a distance seen before. */
  final boolean isUsual(long at) {
    long distance = at - until;
    return distance > 0 && distance <= usual;
  }

  /** Takes a row that is usual. */
  final void take(long at) {
    until = at;
    count++;
  }

  /** Takes a row that says up in the word of a code, if it says nothing new. */
  final boolean goesOn(long at, int said) {
    long distance = at - until;
    if (said != code || distance <= 0 || distance > limit) {
      return false;
    }
    if (distance > widest) {
      widest = distance;
      widestFrom = until;
      settle();
    }
    take(at);
    return true;
  }

  private void settle() {
    usual = code == ProbeWords.UP ? Math.min(limit, widest) : 0;
  }

  /** Takes any row; returns whether it is later than the row before it. */
  boolean add(long at, ProbeState said, RowPlace place) {
    if (isBroken || !isLater(at)) {
      isBroken = true;
      code = NO_CODE;
      settle();
      return false;
    }
    boolean same = count > 0 && state.equals(said);
    boolean isNew = !same || isAtHeadEnd() || at - last() > limit;
    String words = same && said.isUp() ? "" : place.text();
    if (!head.isFull()) {
      head.add(at, place.line());
      isNew |= !said.isUp();
    }
    if (isNew) {
      close();
      open(at, said, place.line(), words);
    } else {
      extend(at, place.line(), words);
    }
    afterHead();
    settle();
    return true;
  }

  private boolean isLater(long at) {
    return count == 0 && runs.isEmpty() || at > last();
  }

  private long last() {
    return held == null ? until : held.until();
  }

  private boolean isAtHeadEnd() {
    return limit != Long.MAX_VALUE && last() == head.time(Head.ROWS - 1);
  }

  // from here on the usual distance is known
  private void afterHead() {
    if (head.isFull()) {
      if (limit == Long.MAX_VALUE) {
        limit = Math.min(atMost, head.limit());
      } else if (state.isUp()) {
        code = ProbeWords.code(state);
      }
    }
  }

  private void open(long at, ProbeState said, long atLine, String words) {
    state = said;
    from = at;
    until = at;
    count = 1;
    widest = 0;
    widestFrom = at;
    line = atLine;
    text = words;
    code = NO_CODE;
  }

  private void extend(long at, long atLine, String words) {
    if (state.isUp()) {
      stretch(at);
    } else {
      if (held != null) {
        stretch(held.from());
      }
      held = ProbeRun.ofRow(at, state, atLine, words);
    }
  }

  private void stretch(long at) {
    if (at - until > widest) {
      widest = at - until;
      widestFrom = until;
    }
    until = at;
    count++;
  }

  private void close() {
    if (count > 0) {
      runs.add(new ProbeRun(from, until, count, widest, widestFrom, state, line, text));
    }
    if (held != null) {
      runs.add(held);
      held = null;
    }
    count = 0;
  }

  boolean hasRows() {
    return count > 0 || !runs.isEmpty();
  }

  /** Returns what the rows say, which ends this. */
  Piece piece(long position) {
    close();
    return new Piece(position, head, runs, isBroken);
  }
}
