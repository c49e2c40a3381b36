package dev.nines.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say how the facts are looked at. */
final class ViewOptions {

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      converter = Converters.Zone.class,
      description = "Show times in this zone, as Europe/Berlin.")
  private ZoneId zone;

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      converter = Converters.PointInTime.class,
      description =
          "What \"now\" is for open outages, as 2025-07-31T12:00:00Z; default: the clock.")
  private Instant asOf;

  @Mixin private LanguageOptions language;

  View view(Terminal terminal) {
    return new View(
        Optional.ofNullable(zone),
        Optional.ofNullable(asOf).orElseGet(terminal::now),
        language.language(terminal));
  }
}
