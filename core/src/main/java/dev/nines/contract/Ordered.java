package dev.nines.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Immutable copies that keep an order: the JDK's own {@code copyOf} for sets and maps has another
 * order in each run, and terms are printed.
 */
final class Ordered {

  private Ordered() {}

  static <T> Set<T> set(Set<T> values) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(values));
  }

  static <K, V> Map<K, V> map(Map<K, V> values) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  static <T extends Comparable<? super T>> Set<T> sorted(Set<T> values) {
    return Collections.unmodifiableSet(new TreeSet<>(values));
  }

  static <K extends Comparable<? super K>, V> Map<K, V> sorted(Map<K, V> values) {
    return Collections.unmodifiableMap(new TreeMap<>(values));
  }
}
