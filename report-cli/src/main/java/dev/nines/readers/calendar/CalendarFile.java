package dev.nines.readers.calendar;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.io.text.ICalReader;
import biweekly.property.DateOrDateTimeProperty;
import dev.nines.model.Facts;
import dev.nines.model.MaintenanceWindow;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import dev.nines.source.SourceInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;

/** Reads the events of a calendar file. */
final class CalendarFile {

  private static final Set<String> NEEDED =
      Set.of(
          "DTSTART",
          "DTEND",
          "DURATION",
          "RRULE",
          "RDATE",
          "EXDATE",
          "RECURRENCE-ID",
          "CREATED",
          "DTSTAMP",
          "SEQUENCE");

  private final SourceInput input;
  private final ProblemLog log = ProblemLog.empty();
  private final List<CalendarEvent> events = new ArrayList<>();
  private final Set<String> unknownZones = new HashSet<>();
  private boolean cancelled;

  private CalendarFile(SourceInput input) {
    this.input = input;
  }

  static Checked<Facts> read(SourceInput input, String text) {
    return new CalendarFile(input).read(text);
  }

  private Checked<Facts> read(String text) {
    List<EventLines.Line> lines = EventLines.lines(text);
    List<EventLines> places = EventLines.of(lines);
    int next = 0;
    for (ICalendar calendar : calendars(text)) {
      cancelled |= calendar.getMethod() != null && calendar.getMethod().isCancel();
      CalendarZones zones = new CalendarZones(calendar);
      for (VEvent event : calendar.getEvents()) {
        if (next < places.size()) {
          event(event, places.get(next++), zones);
        }
      }
    }
    reportCut(lines);
    List<MaintenanceWindow> windows =
        new CalendarWindows(input, log, cancelled).of(events, input.until().orElseGet(this::limit));
    return log.with(Facts.ofRecords(List.of(), windows, List.of()));
  }

  private List<ICalendar> calendars(String text) {
    try (ICalReader reader = new ICalReader(text)) {
      reader.setDefaultTimezone(TimeZone.getTimeZone("UTC"));
      List<ICalendar> calendars = new ArrayList<>();
      for (ICalendar c = reader.readNext(); c != null; c = reader.readNext()) {
        calendars.add(c);
        reader.getWarnings().forEach(this::damaged);
      }
      return calendars;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void damaged(ParseWarning warning) {
    String name = warning.getPropertyName();
    if (name == null || !NEEDED.contains(name) || warning.getLineNumber() == null) {
      return;
    }
    String message =
        "\"%s\" cannot be read and is left out: %s".formatted(name, warning.getMessage().strip());
    log.add(
        new Problem(
            ProblemCode.ROW_DAMAGED,
            SourceLocation.ofLine(input.name(), warning.getLineNumber()),
            name,
            "",
            message));
  }

  private void event(VEvent event, EventLines lines, CalendarZones zones) {
    if (event.getDateStart() == null || event.getDateStart().getValue() == null) {
      leftOut(lines, "The event has no start that can be read and is left out.");
      return;
    }
    Optional<CalendarZone> zone = zone("DTSTART", event.getDateStart(), lines, zones);
    if (zone.isEmpty()) {
      return;
    }
    EventTime start = EventTime.of(event.getDateStart().getValue(), zone.get());
    Optional<EventTime> end =
        Optional.ofNullable(event.getDateEnd())
            .filter(own -> own.getValue() != null)
            .map(
                own ->
                    EventTime.of(
                        own.getValue(),
                        lines
                            .first("DTEND")
                            .flatMap(l -> l.zone())
                            .flatMap(zones::named)
                            .orElse(zone.get())));
    reportUnread(lines);
    CalendarEvent read = CalendarEvent.of(event, lines, start, end, zone.get());
    if (read.isEmpty()) {
      leftOut(
          lines, "The event covers no time, as its end is not behind its start; it is left out.");
    } else {
      events.add(read);
    }
  }

  // the zone of a property; reported once where nobody knows it
  private Optional<CalendarZone> zone(
      String name, DateOrDateTimeProperty property, EventLines lines, CalendarZones zones) {
    Optional<String> named = lines.first(name).flatMap(EventLines.Line::zone);
    boolean utc = property.getValue().getRawComponents().isUtc();
    Optional<CalendarZone> zone =
        utc
            ? zones.floating().or(() -> Optional.of(EventTime.UTC))
            : named.isPresent() ? zones.named(named.get()) : zones.floating();
    if (zone.isEmpty() && unknownZones.add(named.orElse(""))) {
      log.add(withoutZone(lines, name, named));
    }
    return zone;
  }

  private Problem withoutZone(EventLines lines, String name, Optional<String> named) {
    EventLines.Line line = lines.first(name).orElseThrow();
    SourceLocation place = SourceLocation.ofLine(input.name(), line.number());
    if (named.isPresent()) {
      String message =
          "\"%s\" is no time zone, and the file does not say what it is (VTIMEZONE)."
              .formatted(named.get());
      return new Problem(ProblemCode.ZONE_UNKNOWN, place, named.get(), "a time zone", message);
    }
    String message =
        "\"%s\" has no zone, and the calendar names none (X-WR-TIMEZONE or one VTIMEZONE)."
            .formatted(line.value());
    return new Problem(
        ProblemCode.TIME_AMBIGUOUS, place, line.value(), "a time with TZID or Z", message);
  }

  private void reportUnread(EventLines lines) {
    lines.first("EXRULE").ifPresent(line -> unread(line, "EXRULE"));
    lines
        .first("RECURRENCE-ID")
        .filter(line -> line.text().contains("THISANDFUTURE"))
        .ifPresent(line -> unread(line, "RANGE=THISANDFUTURE"));
  }

  private void unread(EventLines.Line line, String what) {
    String message = "\"%s\" is not read; check the occurrences of this event.".formatted(what);
    SourceLocation place = SourceLocation.ofLine(input.name(), line.number());
    log.add(new Problem(ProblemCode.ROW_DAMAGED, place, line.text(), "", message));
  }

  private void leftOut(EventLines lines, String message) {
    SourceLocation place = SourceLocation.ofLine(input.name(), lines.line());
    log.add(Problem.of(ProblemCode.ROW_DAMAGED, place, message));
  }

  private void reportCut(List<EventLines.Line> lines) {
    boolean whole =
        lines.stream()
            .filter(line -> !line.text().isBlank())
            .reduce((first, second) -> second)
            .filter(last -> last.name().equals("END"))
            .filter(last -> last.value().strip().equalsIgnoreCase("VCALENDAR"))
            .isPresent();
    if (!whole) {
      log.add(
          Problem.of(
              ProblemCode.INPUT_CUT,
              SourceLocation.ofLine(input.name(), Math.max(1, lines.size())),
              "The file does not end with \"END:VCALENDAR\"; it seems cut short."));
    }
  }

  // two years after the newest date in the file
  private Instant limit() {
    return events.stream()
        .flatMap(e -> CalendarWindows.dates(e).stream())
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH)
        .atOffset(ZoneOffset.UTC)
        .plusYears(2)
        .toInstant();
  }
}
