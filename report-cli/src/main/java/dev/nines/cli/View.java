package dev.nines.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * How and when the facts are looked at.
 *
 * @param zone the zone to show times in; empty for that of the contract or incident
 * @param asOf what "now" is for an open outage
 * @param brand what the sender gives to the document
 * @param edition what the document says of itself, and what it must not show
 */
record View(
    Optional<ZoneId> zone, Instant asOf, BrandRequest brand, EditionRequest edition) {

  View {
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(brand, "brand");
    Objects.requireNonNull(edition, "edition");
  }

  /** Makes a view with the standard look, of a document that says nothing of itself. */
  View(Optional<ZoneId> zone, Instant asOf) {
    this(zone, asOf, BrandRequest.NONE, EditionRequest.PLAIN);
  }

  /** Returns the same view with what the sender gives. */
  View with(BrandRequest newBrand) {
    return new View(zone, asOf, newBrand, edition);
  }

  /** Returns the same view of another edition. */
  View with(EditionRequest other) {
    return new View(zone, asOf, brand, other);
  }
}
