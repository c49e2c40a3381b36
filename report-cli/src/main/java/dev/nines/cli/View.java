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
 * @param brand what the sender gives to the document
 */
record View(Optional<ZoneId> zone, Instant asOf, Language language, BrandRequest brand) {

  View {
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(brand, "brand");
  }

  /** Makes a view with the standard look, in English. */
  View(Optional<ZoneId> zone, Instant asOf) {
    this(zone, asOf, Language.ENGLISH);
  }

  /** Makes a view with the standard look. */
  View(Optional<ZoneId> zone, Instant asOf, Language language) {
    this(zone, asOf, language, BrandRequest.NONE);
  }

  /** Returns the same view with what the sender gives. */
  View with(BrandRequest newBrand) {
    return new View(zone, asOf, language, newBrand);
  }

  /** Returns the same in another language. */
  View in(Language other) {
    return new View(zone, asOf, other, brand);
  }

  /** Returns the words of the language. */
  Wording words() {
    return language.words();
  }
}
