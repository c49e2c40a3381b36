package dev.nines.downtime;

import dev.nines.contract.CoveredService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which service of a contract a word in a record means: the one whose id, name or other name it is.
 *
 * <p>An other name may be a glob: {@code *} stands for any text and {@code ?} for one character.
 * Words are compared as they stand, without regard to case and to space at their ends.
 */
final class ServiceNames {

  private final List<CoveredService> services;
  private final String allowed;
  private final Map<String, Set<Integer>> exact = new HashMap<>();
  private final Map<Integer, List<Pattern>> globs = new LinkedHashMap<>();

  ServiceNames(List<CoveredService> services) {
    this.services = List.copyOf(services);
    this.allowed = allowed(services);
    for (int i = 0; i < services.size(); i++) {
      int index = i;
      CoveredService service = services.get(i);
      put(service.id(), index);
      put(service.name(), index);
      service.matches().forEach(pattern -> putPattern(pattern, index));
    }
  }

  private void putPattern(String pattern, int index) {
    if (pattern.contains("*") || pattern.contains("?")) {
      globs.computeIfAbsent(index, i -> new ArrayList<>()).add(glob(pattern));
    } else {
      put(pattern, index);
    }
  }

  private void put(String word, int index) {
    exact.computeIfAbsent(normal(word), key -> new TreeSet<>()).add(index);
  }

  /** Returns the ids of the services that a word means, in the order of the contract. */
  List<String> meantBy(String word) {
    String normal = normal(word);
    Set<Integer> found = new TreeSet<>(exact.getOrDefault(normal, Set.of()));
    globs.forEach(
        (index, patterns) -> {
          if (patterns.stream().anyMatch(pattern -> pattern.matcher(normal).matches())) {
            found.add(index);
          }
        });
    return found.stream().map(index -> services.get(index).id()).toList();
  }

  /** Returns what a word may be, for a message: ids, names and other names in quotes. */
  String allowed() {
    return allowed;
  }

  private static String allowed(List<CoveredService> services) {
    return services.stream()
        .flatMap(s -> List.of(s.id(), s.name()).stream())
        .distinct()
        .map(name -> "\"" + name + "\"")
        .collect(Collectors.joining(", "));
  }

  private static Pattern glob(String pattern) {
    StringBuilder regex = new StringBuilder();
    for (char c : normal(pattern).toCharArray()) {
      switch (c) {
        case '*' -> regex.append(".*");
        case '?' -> regex.append('.');
        default -> regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString());
  }

  private static String normal(String word) {
    return word.strip().toLowerCase(Locale.ROOT);
  }
}
