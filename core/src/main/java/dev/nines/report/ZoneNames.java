package dev.nines.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The English abbreviations of zones, from a table of its own: those of the Java library differ
 * from version to version.
 */
final class ZoneNames {

  private static final Set<String> UTC = Set.of("Z", "UTC", "Etc/UTC", "Etc/UCT", "Zulu", "UCT");
  private static final Map<String, Map<ZoneOffset, String>> NAMES = read();

  private ZoneNames() {}

  /** Returns the abbreviation that holds at an instant, such as CDT; absent where it has none. */
  static Optional<String> abbreviation(ZoneId zone, Instant at) {
    if (isUtc(zone)) {
      return Optional.of("UTC");
    }
    Map<ZoneOffset, String> names = NAMES.getOrDefault(zone.getId(), Map.of());
    return Optional.ofNullable(names.get(zone.getRules().getOffset(at)));
  }

  /** Returns whether a zone is UTC itself. */
  static boolean isUtc(ZoneId zone) {
    return UTC.contains(zone.getId());
  }

  private static Map<String, Map<ZoneOffset, String>> read() {
    Map<String, Map<ZoneOffset, String>> names = new HashMap<>();
    for (String line : lines()) {
      if (!line.startsWith("#")) {
        String[] sides = line.split(" = ");
        Map<ZoneOffset, String> byOffset = offsets(sides[0]);
        for (String zone : sides[1].split(" ")) {
          names.put(zone, byOffset);
        }
      }
    }
    return names;
  }

  // "CST-06:00 CDT-05:00"
  private static Map<ZoneOffset, String> offsets(String words) {
    Map<ZoneOffset, String> offsets = new HashMap<>();
    for (String word : words.split(" ")) {
      int sign = word.length() - "+00:00".length();
      offsets.put(ZoneOffset.of(word.substring(sign)), word.substring(0, sign));
    }
    return offsets;
  }

  private static List<String> lines() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                ZoneNames.class.getResourceAsStream("zones.txt"), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read zones.txt", e);
    }
  }
}
