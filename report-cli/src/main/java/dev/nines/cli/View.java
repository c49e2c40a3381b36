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
 * @param edition what the document says of itself, and what it must not show
 */
record View(
    Optional<ZoneId> zone,
    Instant asOf,
    Language language,
    BrandRequest brand,
    EditionRequest edition) {

  View {
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(brand, "brand");
    Objects.requireNonNull(edition, "edition");
  }

  /** Makes a view with the standard look, in English, of a document that says nothing of itself. */
  View(Optional<ZoneId> zone, Instant asOf) {
    this(zone, asOf, Language.ENGLISH);
  }

  /** Makes a view with the standard look, of a document that says nothing of itself. */
  View(Optional<ZoneId> zone, Instant asOf, Language language) {
    this(zone, asOf, language, BrandRequest.NONE, EditionRequest.PLAIN);
  }

  /** Returns the same view with what the sender gives. */
  View with(BrandRequest newBrand) {
    return new View(zone, asOf, language, newBrand, edition);
  }

  /** Returns the same in another language. */
  View in(Language other) {
    return new View(zone, asOf, other, brand, edition);
  }

  /** Returns the same view of another edition. */
  View with(EditionRequest other) {
    return new View(zone, asOf, language, brand, other);
  }

  /** Returns the words of the language. */
  Wording words() {
    return language.words();
  }
}
