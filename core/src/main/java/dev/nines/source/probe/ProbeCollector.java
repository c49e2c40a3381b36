package dev.nines.source.probe;

import dev.nines.source.Keeping;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes probes row by row, from wherever they come, and hands out what they say. Holds state; one
 * for each thread or partition, whose results merge ({@link ProbeRuns#merge}).
 *
 * <p>Rows of a series should come in order of time; where one does not, a new piece begins, and
 * only pieces that overlap are reported by {@link ProbeRuns#disordered}.
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

  private final long atMost;
  private final ProbeWords words = new ProbeWords();
  private final Map<SeriesName, SeriesRuns> open = new HashMap<>();
  private final TreeMap<SeriesName, List<Piece>> pieces = new TreeMap<>();

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
    long time = Nanos.of(at);
    SeriesRuns runs = open.computeIfAbsent(name, n -> new SeriesRuns(atMost));
    if (!runs.add(time, said, NOWHERE)) {
      put(name, runs);
      SeriesRuns next = new SeriesRuns(atMost);
      next.add(time, said, NOWHERE);
      open.put(name, next);
    }
  }

  // what came until now is in order
  private void put(SeriesName name, SeriesRuns runs) {
    Piece piece = runs.piece(0);
    pieces
        .computeIfAbsent(name, n -> new ArrayList<>())
        .add(new Piece(0, piece.head(), piece.runs(), false));
  }

  /** Returns what the rows say, and starts again without rows. */
  public ProbeRuns runs() {
    open.forEach(this::put);
    open.clear();
    TreeMap<SeriesName, List<Piece>> all = new TreeMap<>(pieces);
    all.values().forEach(Collections::sort);
    pieces.clear();
    return new ProbeRuns(all, new TreeMap<>());
  }
}
