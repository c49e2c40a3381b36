package dev.nines.source.statuspage;

import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import dev.nines.source.prose.ClockText;
import dev.nines.source.prose.DateText;
import dev.nines.source.time.FileZone;
import dev.nines.source.time.WrittenTime;
import dev.nines.source.time.ZoneResolver;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/**
 * Makes instants of the stamps of one entry, from the newest to the oldest: the newest is in the
 * year that puts it nearest to the publication of the entry, each further one in the year that puts
 * it nearest to the one before, so that December follows January backwards.
 */
final class FeedTimes {

  // the middle of the months in which planned work can start
  private static final int AHEAD = 5;

  private final FileZone zone;
  private final SourceLocation place;
  private final ProblemLog log;
  private final String origin;
  private Optional<LocalDate> near;

  FeedTimes(FeedEntry entry, FileZone zone, ProblemLog log) {
    this.zone = Objects.requireNonNull(zone, "zone");
    this.place = entry.place();
    this.log = Objects.requireNonNull(log, "log");
    this.origin = entry.published().map(RecordedTime::text).orElse("");
    this.near = entry.published().map(FeedTimes::day);
  }

  /**
   * Returns the times of an announcement of planned work, which lies ahead: its start is in the
   * year that puts it from a month before the publication to eleven months after it.
   */
  static FeedTimes ofPlan(FeedEntry entry, FileZone zone, ProblemLog log) {
    FeedTimes times = new FeedTimes(entry, zone, log);
    times.near = times.near.map(day -> day.plusMonths(AHEAD));
    return times;
  }

  private static LocalDate day(RecordedTime time) {
    return time.at().atOffset(ZoneOffset.UTC).toLocalDate();
  }

  /** Returns the time of the next older stamp; empty and reported where it cannot be made. */
  Optional<RecordedTime> older(FeedStamp stamp) {
    return older(stamp.date(), stamp.clock(), stamp.zone(), stamp.text());
  }

  /** Returns the time of a date and a time of day that are older than those before. */
  Optional<RecordedTime> older(DateText date, ClockText clock, String word, String text) {
    if (near.isEmpty() && date.year().isEmpty()) {
      String message = "\"%s\" has no year, and the entry does not say when it was published.";
      log.add(new Problem(ProblemCode.TIME_AMBIGUOUS, place, text, "", message.formatted(text)));
      return Optional.empty();
    }
    LocalDate day = date.nearest(near.orElse(LocalDate.EPOCH));
    near = Optional.of(day);
    WrittenTime written = new WrittenTime(day.atTime(clock.time()), word, text, place);
    return log.take(new ZoneResolver(zone).resolve(written)).map(this::withYear);
  }

  private RecordedTime withYear(RecordedTime time) {
    String reading = time.reading() + (origin.isEmpty() ? "" : "; year from \"" + origin + "\"");
    return new RecordedTime(time.at(), time.text(), reading, time.location());
  }
}
