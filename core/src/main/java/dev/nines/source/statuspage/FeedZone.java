package dev.nines.source.statuspage;

import dev.nines.model.RecordedTime;
import dev.nines.source.time.FileZone;
import dev.nines.source.time.ZoneMeaning;
import dev.nines.source.time.ZoneWords;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Finds the zone of a feed: the place of the first zone word that means one place only; of a word
 * that means several, the one place at which an update was made when its entry says that it was
 * published.
 */
final class FeedZone {

  private FeedZone() {}

  static FileZone of(List<FeedEntry> entries) {
    for (FeedEntry entry : entries) {
      for (FeedUpdate update : FeedUpdate.of(entry.content())) {
        Optional<FileZone> zone =
            update.stamp().flatMap(stamp -> place(stamp, entry).map(p -> named(p, stamp)));
        if (zone.isPresent()) {
          return zone.get();
        }
      }
    }
    return FileZone.NONE;
  }

  private static FileZone named(ZoneId place, FeedStamp stamp) {
    return FileZone.fromWord(place, stamp.zone());
  }

  private static Optional<ZoneId> place(FeedStamp stamp, FeedEntry entry) {
    Optional<ZoneId> only = ZoneWords.onlyPlace(stamp.zone());
    if (only.isPresent() || entry.published().isEmpty()) {
      return only;
    }
    List<ZoneId> fitting =
        ZoneWords.meanings(stamp.zone()).stream()
            .map(ZoneMeaning::place)
            .filter(place -> fits(place, stamp, entry.published().get()))
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  private static boolean fits(ZoneId place, FeedStamp stamp, RecordedTime published) {
    LocalDateTime local =
        stamp
            .date()
            .nearest(published.at().atOffset(ZoneOffset.UTC).toLocalDate())
            .atTime(stamp.clock().time());
    Instant minute = published.at().truncatedTo(ChronoUnit.MINUTES);
    return local.atZone(place).toInstant().equals(minute);
  }
}
