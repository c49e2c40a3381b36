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
 */
record View(Optional<ZoneId> zone, Instant asOf) {

  View {
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(asOf, "asOf");
  }
}
