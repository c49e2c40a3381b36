package dev.nines.source.incident;

import dev.nines.model.RecordedTime;
import dev.nines.source.tree.MappingReader;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads the times of one mapping, with the words that it keeps of another source.
 *
 * @param times reads a time
 * @param mapping the mapping
 * @param recorded the words of its times, each under the key of its time
 */
record MappingTimes(TimeNodes times, MappingReader mapping, Optional<MappingReader> recorded) {

  MappingTimes {
    Objects.requireNonNull(times, "times");
    Objects.requireNonNull(mapping, "mapping");
    Objects.requireNonNull(recorded, "recorded");
  }

  /** Returns the time of a key; empty where it is absent, reported where it is none. */
  Optional<RecordedTime> time(String key) {
    // words are asked for only where their time stands, so that words alone are reported
    return mapping.get(key).flatMap(node -> times.time(node, recorded.flatMap(r -> r.get(key))));
  }

  /** Returns the time of a key; empty and reported where it is absent or none. */
  Optional<RecordedTime> required(String key) {
    mapping.require(key);
    return time(key);
  }

  /** Reports words under a key that is not the key of a time here. */
  void finish() {
    recorded.ifPresent(MappingReader::finish);
  }
}
