package dev.nines.source.contract;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.NodeReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keys of a mapping of which only one can hold. */
final class Alternatives {

  private Alternatives() {}

  /** Returns the one key that stands there; reports that none or several do. */
  static Optional<NodeReader> exactlyOne(String what, MappingReader reader, List<String> keys) {
    if (keys.stream().filter(reader::has).count() == 0) {
      reader.log().add(missing(what, reader, keys));
    }
    return atMostOne(what, reader, keys);
  }

  /** Returns the one key that stands there, if any; reports that several do. */
  static Optional<NodeReader> atMostOne(String what, MappingReader reader, List<String> keys) {
    List<String> present = keys.stream().filter(reader::has).toList();
    for (int i = 1; i < present.size(); i++) {
      reader.log().add(together(what, reader, List.of(present.get(0), present.get(i))));
    }
    return present.size() == 1 ? reader.get(present.get(0)) : Optional.empty();
  }

  private static Problem missing(String what, MappingReader reader, List<String> keys) {
    String allowed = String.join(", ", keys);
    String quoted = keys.stream().map(k -> '"' + k + '"').collect(Collectors.joining(", "));
    String message =
        keys.size() == 1
            ? "%s is missing in %s, which must have it.".formatted(quoted, what)
            : "%s must have one of %s.".formatted(capital(what), quoted);
    return new Problem(ProblemCode.MISSING_KEY, reader.location(), "", allowed, message);
  }

  private static Problem together(String what, MappingReader reader, List<String> two) {
    String message =
        "\"%s\" and \"%s\" stand together in %s; only one of them can hold."
            .formatted(two.get(0), two.get(1), what);
    return new Problem(
        ProblemCode.CONTRADICTION,
        reader.locationOf(two.get(1)),
        two.get(1),
        "only \"" + two.get(0) + "\" or only \"" + two.get(1) + "\"",
        message);
  }

  private static String capital(String what) {
    return Character.toUpperCase(what.charAt(0)) + what.substring(1);
  }
}
