package dev.nines.spark;

import dev.nines.source.csv.StateWords;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Whether a row can be read: it has a time and a word for a state. */
final class RowCheck {

  // there are few words, and many rows
  private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();
  private static final int MOST_WORDS = 1000;

  private RowCheck() {}

  /** Returns the time of a row; empty for one that is left out. */
  static Optional<Instant> time(Probe probe) {
    return probe.getTimestamp() == null || probe.getStatus() == null || !isState(probe.getStatus())
        ? Optional.empty()
        : ProbeTimes.read(probe.getTimestamp());
  }

  private static boolean isState(String word) {
    Boolean known = KNOWN.get(word);
    if (known != null) {
      return known;
    }
    boolean is = StateWords.PROBES.read().apply(word).isPresent();
    if (KNOWN.size() < MOST_WORDS) {
      KNOWN.put(word, is);
    }
    return is;
  }
}
