package dev.nines.model;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The named times of an incident, such as {@code detected}; a name may have several.
 *
 * @param times the times of each name, as recorded; no name has an empty list
 */
public record Marks(Map<String, List<RecordedTime>> times) {

  /** The name of the time at which someone or something noticed. */
  public static final String DETECTED = "detected";

  /** The name of the time at which someone took it on. */
  public static final String ACKNOWLEDGED = "acknowledged";

  /** The name of the time at which the impact was lessened. */
  public static final String MITIGATED = "mitigated";

  /** The name of the time at which it was declared over. */
  public static final String RESOLVED = "resolved";

  // declared over: what was opened again after one of these was not
  private static final Set<String> ENDS = Set.of("restored", RESOLVED, "closed");

  public Marks {
    Map<String, List<RecordedTime>> copy = new LinkedHashMap<>();
    times.forEach((name, list) -> copy.put(name, List.copyOf(list)));
    if (copy.values().stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException("a mark of " + copy.keySet() + " has no time");
    }
    times = Collections.unmodifiableMap(copy);
  }

  /** Returns no marks. */
  public static Marks none() {
    return new Marks(Map.of());
  }

  /** Returns the names, in the order recorded. */
  public Set<String> names() {
    return times.keySet();
  }

  /** Returns all times of a name, as recorded; empty for a name that is not there. */
  public List<RecordedTime> all(String name) {
    return times.getOrDefault(name, List.of());
  }

  /** Returns the earliest time of a name; absent for a name that is not there. */
  public Optional<RecordedTime> first(String name) {
    return all(name).stream().min(Comparator.comparing(RecordedTime::at));
  }

  /** Returns the latest time of a name; absent for a name that is not there. */
  public Optional<RecordedTime> last(String name) {
    return all(name).stream().max(Comparator.comparing(RecordedTime::at));
  }

  /**
   * Returns the time of a name that ends something: the latest of {@code restored}, {@code
   * resolved} and {@code closed}, since what was opened again was not over, and the earliest of any
   * other, such as {@code acknowledged}; absent for a name that is not there.
   */
  public Optional<RecordedTime> end(String name) {
    return isEnd(name) ? last(name) : first(name);
  }

  /** Returns whether a name says that an incident is over, so that its last time counts. */
  public static boolean isEnd(String name) {
    return ENDS.contains(name);
  }
}
