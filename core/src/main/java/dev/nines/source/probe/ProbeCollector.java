package dev.nines.source.probe;

import dev.nines.source.Keeping;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Takes probes row by row, from wherever they come, and hands out what they say. Holds state; one
 * for each thread or partition, whose results merge ({@link ProbeRuns#merge}).
 *
 * <p>Rows of a series should come in order of time; where one does not, a new piece begins, and
 * only pieces that overlap are reported by {@link ProbeRuns#disordered}. A series of more than a
 * thousand pieces is in no order at all: it is reported too, and its further rows are not kept.
 */
public final class ProbeCollector {

  private static final RowPlace NOWHERE =
      new RowPlace() {
        @Override
        public long line() {
          return 0;
        }

        @Override
        public String text() {
          return "";
        }
      };

  // more pieces than these are rows in no order at all, which would fill the memory
  private static final int PIECES = 1000;

  private final long atMost;
  private final ProbeWords words = new ProbeWords();
  private final Map<SeriesName, SeriesRuns> open = new HashMap<>();
  private final TreeMap<SeriesName, List<Piece>> pieces = new TreeMap<>();
  private final Set<SeriesName> unsorted = new HashSet<>();

  /** Starts without rows, for contracts in which a row holds several times its usual distance. */
  public ProbeCollector() {
    this(Keeping.usual());
  }

  /** Starts without rows. */
  public ProbeCollector(Keeping keeping) {
    this.atMost = WholeSeries.nanos(keeping.fixed());
  }

  /**
   * Takes a row.
   *
   * @throws IllegalArgumentException if the word is no word for a state
   */
  public void add(String service, String location, Instant at, String status) {
    ProbeState said =
        words
            .state(status)
            .orElseThrow(() -> new IllegalArgumentException("\"" + status + "\" is no state"));
    SeriesName name = new SeriesName(service, location);
    if (unsorted.contains(name)) {
      return;
    }
    long time = Nanos.of(at);
    SeriesRuns runs = open.computeIfAbsent(name, n -> new SeriesRuns(atMost));
    if (!runs.add(time, said, NOWHERE)) {
      put(name, runs);
      open.remove(name);
      if (!unsorted.contains(name)) {
        SeriesRuns next = new SeriesRuns(atMost);
        next.add(time, said, NOWHERE);
        open.put(name, next);
      }
    }
  }

  /**
   * Says that the next rows come from elsewhere, such as another file: they begin new pieces. Two
   * files of which one is hours later would else be one piece, over the rows that others hold.
   */
  public void cut() {
    open.forEach(this::put);
    open.clear();
  }

  // what came until now is in order
  private void put(SeriesName name, SeriesRuns runs) {
    Piece piece = runs.piece(0);
    List<Piece> all = pieces.computeIfAbsent(name, n -> new ArrayList<>());
    boolean isTooMany = all.size() == PIECES;
    if (isTooMany) {
      all.clear();
      unsorted.add(name);
    }
    all.add(new Piece(0, piece.head(), piece.runs(), isTooMany));
  }

  /** Returns what the rows say, and starts again without rows. */
  public ProbeRuns runs() {
    cut();
    TreeMap<SeriesName, List<Piece>> all = new TreeMap<>(pieces);
    all.values().forEach(Collections::sort);
    pieces.clear();
    unsorted.clear();
    return new ProbeRuns(all, new TreeMap<>());
  }
}
