package dev.nines.source.incident;

import dev.nines.model.RecordedTime;
import dev.nines.source.time.FileZone;
import dev.nines.source.time.TimeReader;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes times: as they were spelled where that reads back to the same, else as {@code {at, text,
 * reading}} with the time in the zone of the incident.
 *
 * @param out takes the tokens
 * @param zone the zone of the incident
 */
record TimeEmitter(Emitter out, FileZone zone) {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter NANO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.nnnnnnnnn", Locale.ROOT);

  TimeEmitter {
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(zone, "zone");
  }

  void time(RecordedTime time) throws IOException {
    if (readsBack(time, time.text())) {
      out.out().writeString(time.text());
    } else {
      out.mapping(time, this::kept);
    }
  }

  void times(List<RecordedTime> times) throws IOException {
    if (times.size() == 1) {
      time(times.get(0));
    } else {
      out.list(times, this::time);
    }
  }

  private void kept(RecordedTime time) throws IOException {
    out.text("at", local(time));
    out.text("text", time.text());
    out.text("reading", time.reading());
  }

  private boolean readsBack(RecordedTime time, String text) {
    Optional<RecordedTime> back = TimeReader.of(zone).read(text, time.location()).value();
    return back.equals(Optional.of(time));
  }

  private String local(RecordedTime time) {
    ZonedDateTime there = time.at().atZone(zone.zone().orElse(ZoneOffset.UTC));
    DateTimeFormatter format =
        there.getNano() != 0 ? NANO : there.getSecond() != 0 ? SECOND : MINUTE;
    boolean single =
        there.getZone().getRules().getValidOffsets(there.toLocalDateTime()).size() == 1;
    String text = there.format(format);
    return zone.zone().isPresent() && single ? text : text + there.getOffset();
  }
}
