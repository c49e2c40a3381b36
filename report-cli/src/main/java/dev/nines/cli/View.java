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
 */
record View(Optional<ZoneId> zone, Instant asOf, BrandRequest brand) {

  View {
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(brand, "brand");
  }

  /** Makes a view with the standard look. */
  View(Optional<ZoneId> zone, Instant asOf) {
    this(zone, asOf, BrandRequest.NONE);
  }

  /** Returns the same view with what the sender gives. */
  View with(BrandRequest newBrand) {
    return new View(zone, asOf, newBrand);
  }
}
