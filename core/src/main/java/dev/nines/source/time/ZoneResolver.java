package dev.nines.source.time;

import dev.nines.model.RecordedTime;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes instants of local times.
 *
 * <p>An offset or a zone name that stands with the time decides. A zone word is read at the place
 * of the file's zone where it fits that place, else at the place it means; if it means several and
 * they give different instants, that is an error. A time without zone is of the file's zone. A
 * local time that a clock change skips is an error; one that it repeats is one too, unless its zone
 * word says which is meant. A zone word that contradicts the date ("CST" in July) is a warning: the
 * wall clock of the place holds.
 *
 * @param file the zone of the file
 */
public record ZoneResolver(FileZone file) {

  public ZoneResolver {
    Objects.requireNonNull(file, "file");
  }

  /**
   * Returns the time as an instant with its reading, or the problem that keeps it from being one.
   */
  public Checked<RecordedTime> resolve(WrittenTime time) {
    if (time.zone().isEmpty()) {
      return ofFile(time);
    }
    List<ZoneMeaning> meanings = ZoneWords.meanings(time.zone());
    return meanings.isEmpty() ? ofName(time) : ofWord(time, meanings);
  }

  private Checked<RecordedTime> ofFile(WrittenTime time) {
    return file.zone()
        .map(zone -> WallClock.read(time, new ZoneMeaning(zone, Optional.empty()), reading(zone)))
        .orElseGet(() -> Checked.failed(withoutZone(time)));
  }

  private String reading(ZoneId zone) {
    return zone + ", " + file.origin();
  }

  private Checked<RecordedTime> ofName(WrittenTime time) {
    try {
      ZoneId zone = ZoneId.of(time.zone());
      String reading = zone instanceof ZoneOffset ? "offset " + time.zone() : zone.getId();
      return WallClock.read(time, new ZoneMeaning(zone, Optional.empty()), reading);
    } catch (DateTimeException e) {
      return Checked.failed(unknown(time));
    }
  }

  private Checked<RecordedTime> ofWord(WrittenTime time, List<ZoneMeaning> meanings) {
    Instant around = time.local().toInstant(ZoneOffset.UTC);
    Optional<ZoneMeaning> here =
        file.zone()
            .flatMap(
                zone ->
                    meanings.stream()
                        .filter(m -> m.fits(zone, around))
                        .findFirst()
                        .map(m -> m.at(zone)));
    return here.map(meaning -> read(time, meaning)).orElseGet(() -> agreed(time, meanings));
  }

  // a word of several places is no problem where all of them give one instant
  private static Checked<RecordedTime> agreed(WrittenTime time, List<ZoneMeaning> meanings) {
    List<Checked<RecordedTime>> all = new ArrayList<>();
    meanings.forEach(meaning -> all.add(read(time, meaning)));
    long instants = all.stream().map(c -> c.value().map(RecordedTime::at)).distinct().count();
    return instants == 1 ? all.get(0) : Checked.failed(ambiguous(time, meanings));
  }

  private static Checked<RecordedTime> read(WrittenTime time, ZoneMeaning meaning) {
    return WallClock.read(time, meaning, meaning.place() + ", from \"" + time.zone() + "\"");
  }

  private static Problem ambiguous(WrittenTime time, List<ZoneMeaning> meanings) {
    String places = meanings.stream().map(m -> m.place().getId()).collect(Collectors.joining(", "));
    String message =
        "\"%s\" in \"%s\" stands for several zones (%s) and the file does not name its zone."
            .formatted(time.zone(), time.text(), places);
    return new Problem(ProblemCode.TIME_AMBIGUOUS, time.location(), time.zone(), places, message);
  }

  private static Problem withoutZone(WrittenTime time) {
    String message = "\"%s\" has no zone, and the file does not name one.".formatted(time.text());
    String allowed = "a time with zone, such as 2025-07-05 15:27-05:00, or a zone of the file";
    return new Problem(ProblemCode.TIME_AMBIGUOUS, time.location(), time.text(), allowed, message);
  }

  private static Problem unknown(WrittenTime time) {
    String message = "\"%s\" in \"%s\" is not a time zone.".formatted(time.zone(), time.text());
    String allowed = "a time zone such as America/Chicago, an offset such as -05:00, or UTC";
    return new Problem(ProblemCode.ZONE_UNKNOWN, time.location(), time.zone(), allowed, message);
  }
}
