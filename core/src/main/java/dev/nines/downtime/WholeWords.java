package dev.nines.downtime;

import dev.nines.contract.CoveredService;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the services that a text names in whole words, by id, name or other name; a hyphen or
 * underscore between letters joins a word, so that "app" is not in "web-app".
 *
 * @param services the services of the contract
 */
record WholeWords(List<CoveredService> services) {

  private static final String BEGIN = "(?<![\\p{L}\\p{N}_]|[\\p{L}\\p{N}]-)";
  private static final String END = "(?![\\p{L}\\p{N}_]|-[\\p{L}\\p{N}])";

  WholeWords {
    services = List.copyOf(services);
  }

  /** Returns the ids of the services named, in the order of the contract. */
  List<String> namedIn(String text) {
    String normal = ServiceNames.normal(text);
    return services.stream().filter(s -> isIn(normal, s)).map(CoveredService::id).toList();
  }

  private static boolean isIn(String text, CoveredService service) {
    return Stream.concat(Stream.of(service.id(), service.name()), service.matches().stream())
        .map(name -> BEGIN + "(?:" + ServiceNames.glob(name).pattern() + ")" + END)
        .anyMatch(name -> Pattern.compile(name, Pattern.DOTALL).matcher(text).find());
  }
}
