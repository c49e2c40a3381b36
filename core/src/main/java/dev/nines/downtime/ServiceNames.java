package dev.nines.downtime;

import dev.nines.contract.CoveredService;
import dev.nines.model.LabelSet;
import dev.nines.model.MonitorName;
import dev.nines.model.ServiceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which service of a contract a word in a record means: the one whose id, name or other name it is.
 *
 * <p>An other name may be a glob: {@code *} stands for any text and {@code ?} for one character.
 * Words are compared as they stand, without regard to case and to space at their ends. A word that
 * is a set of labels is also meant by {@code label=value}, the value a glob, and by several of
 * these parted by commas, which must all hold; {@code __name__} is the label of the metric's own
 * name. A {@link ServiceText} means every service that it names in whole words.
 */
final class ServiceNames {

  private final List<CoveredService> services;
  private final String allowed;
  private final Map<String, Set<Integer>> exact = new HashMap<>();
  private final Map<Integer, List<Pattern>> globs = new LinkedHashMap<>();
  private final Map<Integer, List<String>> labelled = new LinkedHashMap<>();

  // many records name the same
  private final Map<String, List<String>> known = new HashMap<>();

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
    if (pattern.contains("=")) {
      labelled.computeIfAbsent(index, i -> new ArrayList<>()).add(pattern);
    }
  }

  private void put(String word, int index) {
    exact.computeIfAbsent(normal(word), key -> new TreeSet<>()).add(index);
  }

  /** Returns the ids of the services that a word means, in the order of the contract. */
  List<String> meantBy(String word) {
    return known.computeIfAbsent(word, this::find);
  }

  private List<String> find(String word) {
    return ServiceText.in(word)
        .map(text -> new WholeWords(services).namedIn(text))
        .orElseGet(() -> namedBy(word));
  }

  private List<String> namedBy(String word) {
    Set<Integer> found = new TreeSet<>();
    MonitorName.words(word).forEach(w -> addNamed(normal(w), found));
    LabelSet.parse(word)
        .ifPresent(labels -> addWhere(labelled, pattern -> matches(pattern, labels), found));
    return found.stream().map(index -> services.get(index).id()).toList();
  }

  private void addNamed(String normal, Set<Integer> found) {
    found.addAll(exact.getOrDefault(normal, Set.of()));
    addWhere(globs, pattern -> pattern.matcher(normal).matches(), found);
  }

  private static <T> void addWhere(
      Map<Integer, List<T>> byService, Predicate<T> meant, Set<Integer> found) {
    byService.forEach(
        (index, patterns) -> {
          if (patterns.stream().anyMatch(meant)) {
            found.add(index);
          }
        });
  }

  /** Returns all ids, in the order of the contract. */
  List<String> all() {
    return services.stream().map(CoveredService::id).toList();
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

  private static boolean matches(String pattern, LabelSet labels) {
    return Arrays.stream(pattern.split(",")).allMatch(part -> isOneOf(part, labels));
  }

  // a label that a series does not have is empty, as Prometheus has it
  private static boolean isOneOf(String part, LabelSet labels) {
    int equals = part.indexOf('=');
    if (equals < 1) {
      return false;
    }
    String value = labels.labels().getOrDefault(part.substring(0, equals).strip(), "");
    return glob(unquoted(part.substring(equals + 1).strip())).matcher(normal(value)).matches();
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  static Pattern glob(String pattern) {
    StringBuilder regex = new StringBuilder();
    for (char c : normal(pattern).toCharArray()) {
      switch (c) {
        case '*' -> regex.append(".*");
        case '?' -> regex.append('.');
        default -> regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  static String normal(String word) {
    return word.strip().toLowerCase(Locale.ROOT);
  }
}
