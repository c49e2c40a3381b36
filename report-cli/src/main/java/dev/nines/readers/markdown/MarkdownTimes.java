package dev.nines.readers.markdown;

import dev.nines.model.Audience;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.model.TimelineEvent;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import dev.nines.source.page.Postmortems;
import dev.nines.source.prose.ClockText;
import dev.nines.source.prose.DateText;
import dev.nines.source.time.WrittenTime;
import dev.nines.source.time.ZoneResolver;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Makes instants of the entries of a timeline.
 *
 * <p>An entry without a date has that of the entry before it, the first one that of the document; a
 * time of day that is over twelve hours earlier than the one before is then of the next day. A date
 * without a year is of the year nearest to the document's date. What a zone leaves open is said
 * once, not for each entry.
 */
final class MarkdownTimes {

  private static final String ALLOWED = "a time such as 2025-07-05 15:27";

  private final String file;
  private final StatedZone zone;
  private final Optional<LocalDate> day;
  private final ProblemLog log;
  private final Set<String> said = new HashSet<>();
  private Optional<LocalDate> current = Optional.empty();
  private Optional<LocalTime> before = Optional.empty();
  private Optional<DateText> above = Optional.empty();

  MarkdownTimes(String file, StatedZone zone, Optional<LocalDate> day, ProblemLog log) {
    this.file = Objects.requireNonNull(file, "file");
    this.zone = Objects.requireNonNull(zone, "zone");
    this.day = Objects.requireNonNull(day, "day");
    this.log = Objects.requireNonNull(log, "log");
  }

  StatedZone zone() {
    return zone;
  }

  SourceLocation at(int line) {
    return SourceLocation.ofLine(file, line);
  }

  List<Postmortems.Dated> events(List<TimelineRow> rows) {
    List<Postmortems.Dated> events = new ArrayList<>();
    rows.forEach(row -> event(row).ifPresent(events::add));
    return events;
  }

  private Optional<Postmortems.Dated> event(TimelineRow row) {
    if (row.stamp().isUnreadable()) {
      log.add(unreadable(row));
      return Optional.empty();
    }
    Optional<LocalDate> date = date(row);
    if (date.isEmpty()) {
      return Optional.empty();
    }
    before = row.stamp().clock().map(ClockText::time);
    return time(row, date.get())
        .map(
            time ->
                new Postmortems.Dated(
                    new TimelineEvent(
                        time,
                        row.text(),
                        Audience.CUSTOMER,
                        new Provenance(at(row.line()), row.words())),
                    row.stamp().clock().isPresent()));
  }

  private Optional<LocalDate> date(TimelineRow row) {
    Optional<DateText> heading = row.above().filter(date -> !row.above().equals(above));
    Optional<DateText> written = row.stamp().date().or(() -> heading);
    above = row.above();
    if (written.isPresent()) {
      current = withYear(written.get());
    } else if (current.isEmpty()) {
      current = day;
    } else if (passesMidnight(row)) {
      current = current.map(date -> date.plusDays(1));
    }
    if (current.isEmpty()) {
      sayOnce("date", withoutDate(row));
    }
    return current;
  }

  private boolean passesMidnight(TimelineRow row) {
    return before.isPresent()
        && row.stamp().clock().stream()
            .anyMatch(c -> Postmortems.passesMidnight(before.get(), c.time()));
  }

  private Optional<LocalDate> withYear(DateText date) {
    return date.year().isPresent()
        ? Optional.of(date.nearest(LocalDate.EPOCH))
        : day.map(date::nearest);
  }

  private Optional<RecordedTime> time(TimelineRow row, LocalDate date) {
    Stamp stamp = row.stamp();
    LocalTime time = stamp.clock().map(ClockText::time).orElse(LocalTime.MIN);
    Checked<RecordedTime> read =
        new ZoneResolver(zone.zone())
            .resolve(
                new WrittenTime(date.atTime(time), words(stamp), stamp.text(), at(row.line())));
    read.problems().forEach(p -> sayOnce(p.code() + p.found().replaceAll("[\\d:-]", ""), p));
    read.value().filter(at -> isRough(stamp)).ifPresent(at -> log.add(rough(row)));
    return read.value().map(at -> reading(at, row));
  }

  private static boolean isRough(Stamp stamp) {
    return stamp.vague() || stamp.clock().isEmpty();
  }

  private String words(Stamp stamp) {
    String own = stamp.clock().map(ClockText::zone).orElse("");
    String written = stamp.zone().isEmpty() ? own : stamp.zone().replace("Z", "UTC");
    return written.isEmpty() ? zone.word() : written;
  }

  private RecordedTime reading(RecordedTime at, TimelineRow row) {
    String more =
        (row.stamp().date().isEmpty() ? "; date from the text before it" : "")
            + (row.stamp().clock().isEmpty() ? "; no time of day: start of the day" : "");
    return new RecordedTime(at.at(), at.text(), at.reading() + more, at.location());
  }

  private void sayOnce(String what, Problem problem) {
    if (said.add(what)) {
      log.add(problem);
    }
  }

  private Problem unreadable(TimelineRow row) {
    String message =
        "\"%s\" is not a time, so its entry is left out; allowed is %s."
            .formatted(row.stamp().text(), ALLOWED);
    return new Problem(
        ProblemCode.ROW_DAMAGED, at(row.line()), row.stamp().text(), ALLOWED, message);
  }

  private Problem withoutDate(TimelineRow row) {
    String message =
        "\"%s\" has no date, and the document names none.".formatted(row.stamp().text());
    return new Problem(
        ProblemCode.TIME_AMBIGUOUS, at(row.line()), row.stamp().text(), ALLOWED, message);
  }

  private Problem rough(TimelineRow row) {
    Stamp stamp = row.stamp();
    String taken =
        stamp.clock().isPresent()
            ? "the time " + stamp.clock().get().text() + " is taken"
            : "the day is taken from its start, and no impact begins or ends with it";
    String message = "\"%s\" is not one exact time; %s.".formatted(stamp.text(), taken);
    return new Problem(ProblemCode.TIME_ROUGH, at(row.line()), stamp.text(), ALLOWED, message);
  }
}
