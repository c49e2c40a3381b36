package dev.nines.cli;

import dev.nines.report.Wording;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * How and when the facts are looked at.
 *
 * @param zone the zone to show times in; empty for that of the contract or incident
 * @param asOf what "now" is for an open outage
 * @param language the language of what is made
 */
record View(Optional<ZoneId> zone, Instant asOf, Language language) {

  View {
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(language, "language");
  }

  /** Looks in English. */
  View(Optional<ZoneId> zone, Instant asOf) {
    this(zone, asOf, Language.ENGLISH);
  }

  /** Returns the same in another language. */
  View in(Language other) {
    return new View(zone, asOf, other);
  }

  /** Returns the words of the language. */
  Wording words() {
    return language.words();
  }
}
