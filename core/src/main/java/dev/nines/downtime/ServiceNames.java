package dev.nines.downtime;

import dev.nines.contract.CoveredService;
import dev.nines.model.LabelSet;
import dev.nines.model.MonitorName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which service of a contract a word in a record means: the one whose id, name or other name it is.
 *
 * <p>An other name may be a glob: {@code *} stands for any text and {@code ?} for one character.
 * Words are compared as they stand, without regard to case and to space at their ends. A word that
 * is a set of labels is also meant by {@code label=value}, the value a glob, and by several of
 * these parted by commas, which must all hold; {@code __name__} is the label of the metric's own
 * name.
 */
final class ServiceNames {

  private final List<CoveredService> services;

  ServiceNames(List<CoveredService> services) {
    this.services = List.copyOf(services);
  }

  /** Returns the ids of the services that a word means, in the order of the contract. */
  List<String> meantBy(String word) {
    Optional<LabelSet> labels = LabelSet.parse(word);
    return services.stream()
        .filter(
            service ->
                MonitorName.words(word).stream().anyMatch(w -> matches(service, normal(w)))
                    || labels.filter(set -> matches(service, set)).isPresent())
        .map(CoveredService::id)
        .toList();
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

  private static boolean matches(CoveredService service, LabelSet labels) {
    return service.matches().stream().anyMatch(pattern -> matches(pattern, labels));
  }

  private static boolean matches(String pattern, LabelSet labels) {
    return !pattern.isBlank()
        && Arrays.stream(pattern.split(",")).allMatch(part -> isOneOf(part, labels));
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

  private static Pattern glob(String pattern) {
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

  private static String normal(String word) {
    return word.strip().toLowerCase(Locale.ROOT);
  }
}
