package dev.nines.downtime;

import dev.nines.contract.CoveredService;
import dev.nines.model.LabelSet;
import java.util.List;
import java.util.Locale;
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

  ServiceNames(List<CoveredService> services) {
    this.services = List.copyOf(services);
  }

  /** Returns the ids of the services that a word means, in the order of the contract. */
  List<String> meantBy(String word) {
    List<String> meant =
        LabelSet.parse(word.strip()).map(LabelSet::pairs).orElseGet(() -> List.of(word));
    return services.stream()
        .filter(service -> meant.stream().anyMatch(w -> matches(service, normal(w))))
        .map(CoveredService::id)
        .toList();
  }

  /** Returns all ids, in the order of the contract. */
  List<String> all() {
    return services.stream().map(CoveredService::id).toList();
  }

  /** Returns what a word may be, for a message: ids, names and other names in quotes. */
  String allowed() {
    return services.stream()
        .flatMap(s -> List.of(s.id(), s.name()).stream())
        .distinct()
        .map(name -> "\"" + name + "\"")
        .collect(Collectors.joining(", "));
  }

  private static boolean matches(CoveredService service, String word) {
    return normal(service.id()).equals(word)
        || normal(service.name()).equals(word)
        || service.matches().stream().anyMatch(pattern -> glob(pattern).matcher(word).matches());
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
