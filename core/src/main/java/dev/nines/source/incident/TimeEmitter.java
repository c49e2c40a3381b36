package dev.nines.source.incident;

import dev.nines.model.RecordedTime;
import dev.nines.source.time.FileZone;
import dev.nines.source.time.TimeReader;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes times as plain texts: as they were spelled where that is such a text, else as the local
 * time of the zone, else with an offset. Words that such a text does not read back to are written
 * beside the times, under {@code recorded}, so that nothing is lost.
 *
 * @param out takes the tokens
 * @param zone the zone of times without one
 */
record TimeEmitter(Emitter out, FileZone zone) {

  private static final Pattern PLAIN =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}[T ]([01]\\d|2[0-3]):\\d{2}(:\\d{2}(\\.\\d{1,9})?)?"
              + "(Z|[+-]\\d{2}:\\d{2})?");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECOND =
      new DateTimeFormatterBuilder()
          .append(MINUTE)
          .appendPattern(":ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .toFormatter(Locale.ROOT);

  TimeEmitter {
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(zone, "zone");
  }

  /** Returns a start and an end under their keys. */
  static Map<String, List<RecordedTime>> span(RecordedTime from, Optional<RecordedTime> to) {
    Map<String, List<RecordedTime>> span = new LinkedHashMap<>();
    span.put("from", List.of(from));
    to.ifPresent(end -> span.put("to", List.of(end)));
    return span;
  }

  /** Writes keys with their times; one time alone is no list. */
  void times(Map<String, List<RecordedTime>> named) throws IOException {
    for (Map.Entry<String, List<RecordedTime>> entry : named.entrySet()) {
      out.out().writeFieldName(entry.getKey());
      oneOrList(entry.getValue(), time -> out.out().writeString(plain(time)));
    }
  }

  /** Writes the words of the times that do not read back to them, if there are any. */
  void recorded(Map<String, List<RecordedTime>> named) throws IOException {
    Map<String, List<RecordedTime>> told = new LinkedHashMap<>(named);
    told.values().removeIf(times -> !out.placed() && times.stream().allMatch(this::readsBack));
    if (!told.isEmpty()) {
      out.out().writeFieldName("recorded");
      out.mapping(told, this::words);
    }
  }

  private void words(Map<String, List<RecordedTime>> named) throws IOException {
    for (Map.Entry<String, List<RecordedTime>> entry : named.entrySet()) {
      out.out().writeFieldName(entry.getKey());
      oneOrList(entry.getValue(), time -> out.mapping(time, this::words));
    }
  }

  private void words(RecordedTime time) throws IOException {
    out.text("text", time.text());
    out.text("reading", time.reading());
    if (out.placed()) {
      out.text("source", time.location().toString());
    }
  }

  private void oneOrList(List<RecordedTime> times, Emitter.Item<RecordedTime> item)
      throws IOException {
    if (times.size() == 1) {
      item.write(times.get(0));
    } else {
      out.list(times, item);
    }
  }

  private boolean readsBack(RecordedTime time) {
    return read(plain(time), time).equals(Optional.of(time));
  }

  private Optional<RecordedTime> read(String text, RecordedTime time) {
    return TimeReader.of(zone).read(text, time.location()).value();
  }

  private String plain(RecordedTime time) {
    boolean spelled =
        PLAIN.matcher(time.text()).matches()
            && read(time.text(), time).map(RecordedTime::at).equals(Optional.of(time.at()));
    return spelled ? time.text() : canonical(time.at());
  }

  private String canonical(Instant at) {
    ZonedDateTime there = at.atZone(zone.zone().orElse(ZoneOffset.UTC));
    boolean single =
        there.getZone().getRules().getValidOffsets(there.toLocalDateTime()).size() == 1;
    if (zone.zone().isEmpty() || !single) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(there);
    }
    boolean whole = there.getSecond() == 0 && there.getNano() == 0;
    return there.format(whole ? MINUTE : SECOND);
  }
}
