package dev.nines.source.contract;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.source.tree.NearestWord;
import dev.nines.source.tree.NodeReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads names of services and promises, which must be listed. */
final class Names {

  private Names() {}

  /** Returns the services that a value names, one or several. */
  static List<String> services(NodeReader value, List<String> listed) {
    return value.itemsOrOne().stream().flatMap(item -> service(item, listed).stream()).toList();
  }

  /** Returns the service that a value names. */
  static Optional<String> service(NodeReader value, List<String> listed) {
    return known(value, listed, ProblemCode.SERVICE_UNKNOWN, "service");
  }

  /** Returns the promise that a value names. */
  static Optional<String> promise(NodeReader value, List<String> listed) {
    return known(value, listed, ProblemCode.INVALID_VALUE, "promise");
  }

  /** Returns the texts of a value, one or several. */
  static List<String> texts(NodeReader value) {
    return value.itemsOrOne().stream().flatMap(item -> item.text().stream()).toList();
  }

  private static Optional<String> known(
      NodeReader value, List<String> listed, ProblemCode code, String thing) {
    Optional<String> name = value.text();
    if (name.isEmpty() || listed.contains(name.get())) {
      return name;
    }
    String allowed = String.join(", ", listed);
    String hint =
        NearestWord.of(name.get(), listed)
            .map(near -> "did you mean \"" + near + "\"?")
            .orElseGet(() -> itsNames(listed, thing));
    String message = "The contract has no %s \"%s\"; %s".formatted(thing, name.get(), hint);
    value.log().add(new Problem(code, value.location(), name.get(), allowed, message));
    return Optional.empty();
  }

  private static String itsNames(List<String> listed, String thing) {
    return listed.isEmpty()
        ? "it lists none."
        : listed.stream()
            .map(name -> '"' + name + '"')
            .collect(Collectors.joining(", ", "its " + thing + "s are ", "."));
  }
}
