package dev.nines.source.incident;

import dev.nines.model.Facts;
import dev.nines.model.RecordedTime;
import dev.nines.source.time.FileZone;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the zone that a document names for its maintenance and observations, which keep none of
 * their own: the one by which the first of their times was read that had no zone itself.
 */
final class DocumentZone {

  private DocumentZone() {}

  /** Returns the zone; none where an incident without zone would come to have it. */
  static FileZone of(Facts facts) {
    boolean everyIncidentHasOne = facts.incidents().stream().allMatch(i -> i.zone().isPresent());
    return everyIncidentHasOne
        ? times(facts).flatMap(time -> named(time).stream()).findFirst().orElse(FileZone.NONE)
        : FileZone.NONE;
  }

  private static Stream<RecordedTime> times(Facts facts) {
    return Stream.concat(
        facts.maintenance().stream().map(window -> window.from()),
        facts.observed().stream().map(observation -> observation.from()));
  }

  // a reading names the zone first, and then says that it is that of the file
  private static Optional<FileZone> named(RecordedTime time) {
    String name = time.reading().split(",", 2)[0];
    return Optional.of(name)
        .filter(ZoneId.getAvailableZoneIds()::contains)
        .map(id -> FileZone.named(ZoneId.of(id)))
        .filter(zone -> time.reading().equals(name + ", " + zone.origin()));
  }
}
