package dev.nines.source.probe;

import dev.nines.model.StateSample;
import dev.nines.source.Keeping;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One series put together of its pieces, in order: the first rows one by one or at an even
 * distance, then runs as long as they can be. It does not show how the rows had been parted.
 */
final class WholeSeries {

  private final List<ProbeRun> first = new ArrayList<>();
  private final List<ProbeRun> later = new ArrayList<>();
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
    int row = 0;
    for (ProbeRun run : piece.runs()) {
      if (row < piece.head().count()) {
        for (int i = 0; i < run.count(); i++) {
          add(row(piece.head(), row + i, run, i == 0).shifted(lines));
        }
      } else {
        add(run.shifted(lines));
      }
      row += (int) Math.min(run.count(), Integer.MAX_VALUE - row);
    }
  }

  private static ProbeRun row(Head head, int row, ProbeRun run, boolean isFirst) {
    String text = isFirst ? run.text() : "";
    return ProbeRun.ofRow(head.time(row), run.state(), head.line(row), text);
  }

  private void add(ProbeRun run) {
    boolean inside = last != null && last.saysAs(run) && run.state().isUp();
    last = inside ? run.inside() : run;
    (first.size() < Head.ROWS ? first : later).add(last);
  }

  /** Returns the times of the first rows. */
  List<Instant> firstTimes() {
    return first.stream().map(run -> ProbeRun.instant(run.from())).toList();
  }

  /** Returns the longest distance that rows may have which are not both kept; absent for any. */
  Optional<Duration> allowed(Keeping keeping) {
    return keeping.longest(firstTimes());
  }

  /** Returns whether a longer distance is hidden inside a run. */
  boolean hides(Optional<Duration> allowed) {
    long most = nanos(allowed);
    return later.stream().anyMatch(run -> run.widest() > most);
  }

  /** Returns the rows that are kept. */
  List<StateSample> samples(Optional<Duration> allowed, String file) {
    RunJoiner joiner = new RunJoiner(nanos(allowed));
    first.forEach(joiner::addEven);
    joiner.end();
    later.forEach(joiner::add);
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
