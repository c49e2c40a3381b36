package dev.nines.source.probe;

import dev.nines.model.StateSample;
import dev.nines.source.Keeping;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One series put together of its pieces, in order: the first rows one by one or at an even
 * distance, then runs as long as they can be. It does not show how the rows had been parted.
 */
final class WholeSeries {

  private static final Head NO_HEAD = new Head();

  // the first rows all at once, where they say up at an even distance, as nearly all do
  private Optional<Later> even = Optional.empty();
  // the first rows one by one, where they do not
  private final List<ProbeRun> first = new ArrayList<>();
  private final List<Later> later = new ArrayList<>();
  private ProbeRun last;

  private WholeSeries() {}

  /** Returns whether pieces are in order and whole. */
  static boolean isOrdered(List<Piece> pieces) {
    for (int i = 0; i < pieces.size(); i++) {
      boolean isLater = i == 0 || pieces.get(i).first() > pieces.get(i - 1).last();
      if (!isLater || pieces.get(i).isBroken()) {
        return false;
      }
    }
    return true;
  }

  /** Returns a series of its pieces, with the lines that stand before the part of each. */
  static WholeSeries of(List<Piece> ordered, Map<Long, Long> linesBefore) {
    WholeSeries series = new WholeSeries();
    ordered.forEach(piece -> series.add(piece, linesBefore.getOrDefault(piece.position(), 0L)));
    return series;
  }

  private void add(Piece piece, long lines) {
    long row = 0;
    for (ProbeRun run : piece.runs()) {
      Later one = new Later(run, piece.head(), row, lines);
      if (last == null && one.isEven()) {
        even = Optional.of(one);
        last = run;
      } else if (even.isEmpty() && first.size() < Head.ROWS && one.isOfHead()) {
        one.rows().forEach(this::add);
      } else {
        addLater(one);
      }
      row += run.count();
    }
  }

  // a run, and where its rows stand in the head of its piece if they do
  private record Later(ProbeRun run, Head head, long row, long lines) {

    boolean isOfHead() {
      return row < head.count();
    }

    // whether these are all the first rows, and say up at an even distance
    boolean isEven() {
      return run.count() == Head.ROWS && run.state().isUp() && head.isFull() && head.isEven();
    }

    List<ProbeRun> rows() {
      List<ProbeRun> rows = new ArrayList<>();
      for (int i = 0; i < run.count(); i++) {
        rows.add(WholeSeries.row(head, (int) row + i, run, i == 0).shifted(lines));
      }
      return rows;
    }

    Later inside() {
      return new Later(run.inside(), head, row, lines);
    }
  }

  private void addLater(Later one) {
    boolean inside = last != null && last.saysAs(one.run()) && last.state().isUp();
    later.add(inside ? one.inside() : one);
    last = one.run();
  }

  private static ProbeRun row(Head head, int row, ProbeRun run, boolean isFirst) {
    String text = isFirst ? run.text() : "";
    return ProbeRun.ofRow(head.time(row), run.state(), head.line(row), text);
  }

  private void add(ProbeRun row) {
    boolean inside = last != null && last.saysAs(row) && row.state().isUp();
    last = inside ? row.inside() : row;
    if (even.isEmpty() && first.size() < Head.ROWS) {
      first.add(last);
    } else {
      later.add(new Later(last, NO_HEAD, 0, 0));
    }
  }

  // the times of the first rows; of an even distance two say as much as all
  private List<Instant> firstTimes() {
    List<Long> times =
        even.isPresent()
            ? List.of(even.get().head().time(0), even.get().head().time(1))
            : first.stream().map(ProbeRun::from).toList();
    return times.stream().map(ProbeRun::instant).toList();
  }

  /** Returns how far apart the first rows are, which decides how far apart rows may be. */
  List<Duration> firstDistances() {
    List<Instant> times = firstTimes();
    return IntStream.range(1, times.size())
        .mapToObj(i -> Duration.between(times.get(i - 1), times.get(i)))
        .toList();
  }

  /** Returns the longest distance that rows may have which are not both kept; absent for any. */
  Optional<Duration> allowed(Keeping keeping) {
    return keeping.longest(firstTimes());
  }

  /** Returns whether a longer distance is hidden inside a run. */
  boolean hides(Optional<Duration> allowed) {
    long most = nanos(allowed);
    return later.stream().anyMatch(one -> one.run().widest() > most && !one.isOfHead());
  }

  /** Returns the rows that are kept. */
  List<StateSample> samples(Optional<Duration> allowed, String file) {
    long most = nanos(allowed);
    RunJoiner joiner = new RunJoiner(most);
    if (even.isPresent() && even.get().run().widest() <= most) {
      joiner.add(even.get().run().shifted(even.get().lines()));
    } else {
      even.map(Later::rows).orElse(first).forEach(joiner::addEven);
    }
    joiner.end();
    for (Later one : later) {
      if (one.run().widest() > most) {
        one.rows().forEach(joiner::add);
      } else {
        joiner.add(one.run().shifted(one.lines()));
      }
    }
    return joiner.end().stream().map(run -> run.sample(file)).toList();
  }

  /** Returns a length in nanoseconds, of absence the greatest there is. */
  static long nanos(Optional<Duration> length) {
    return length
        .filter(l -> l.compareTo(Duration.ofNanos(Long.MAX_VALUE)) < 0)
        .map(Duration::toNanos)
        .orElse(Long.MAX_VALUE);
  }
}
