package dev.nines.cli;

import dev.nines.model.Audience;
import dev.nines.model.Facts;
import dev.nines.model.Incident;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The ids by which a corrections file can name incidents before anything is left out of them. */
final class ReadersIds {

  private ReadersIds() {}

  /** Returns each id by itself; absent for readers from whom nothing is kept. */
  static Optional<Map<String, String>> of(Audience readers, Facts facts) {
    return readers == Audience.INTERNAL
        ? Optional.empty()
        : Optional.of(
            facts.incidents().stream()
                .collect(Collectors.toMap(Incident::id, Incident::id, (a, b) -> a)));
  }
}
