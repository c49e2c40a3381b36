package dev.nines.readers.calendar;

import biweekly.component.VEvent;
import biweekly.property.Categories;
import biweekly.util.ICalDate;
import dev.nines.model.MaintenanceWindow;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.model.ServiceText;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import dev.nines.source.SourceInput;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes maintenance windows of the events of a calendar.
 *
 * @param input the file
 * @param log takes the problems
 * @param allCancelled whether the file calls off what it holds ({@code METHOD:CANCEL})
 */
record CalendarWindows(SourceInput input, ProblemLog log, boolean allCancelled) {

  private record Key(String uid, Optional<Instant> replaced) {}

  CalendarWindows {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(log, "log");
  }

  /**
   * Returns the windows of all occurrences that start before a time, an event without an end.
   *
   * <p>Of two events with one UID the one with the higher SEQUENCE holds, else the later one.
   */
  List<MaintenanceWindow> of(List<CalendarEvent> events, Instant before) {
    Map<Key, CalendarEvent> newest = new LinkedHashMap<>();
    events.forEach(event -> newest.merge(key(event), event, this::newer));
    List<MaintenanceWindow> windows = new ArrayList<>();
    for (CalendarEvent event : newest.values()) {
      if (event.replaced().isPresent() || !event.repeats()) {
        windows.add(window(event, event.start().local(), id(event, event.start().local())));
      } else {
        series(event, newest, before).forEach(windows::add);
      }
    }
    return windows;
  }

  // an event without UID is like no other
  private static Key key(CalendarEvent event) {
    String uid = event.uid().isEmpty() ? "line " + event.lines().line() : event.uid();
    return new Key(uid, event.replaced());
  }

  private CalendarEvent newer(CalendarEvent first, CalendarEvent second) {
    boolean later = second.sequence() >= first.sequence();
    CalendarEvent old = later ? first : second;
    CalendarEvent kept = later ? second : first;
    String message =
        "The event \"%s\" stands twice; the one at line %s with SEQUENCE %s holds."
            .formatted(
                old.uid(), String.valueOf(kept.lines().line()), String.valueOf(kept.sequence()));
    log.add(
        new Problem(
            ProblemCode.DUPLICATE_RECORD, place(old.lines().line()), old.uid(), "", message));
    return kept;
  }

  private Stream<MaintenanceWindow> series(
      CalendarEvent event, Map<Key, CalendarEvent> all, Instant before) {
    Occurrences.Found found = new Occurrences(event, before).find();
    boolean all20000 = found.starts().size() >= Occurrences.MOST;
    if (found.cut() && (input.until().isEmpty() || all20000)) {
      log.add(cut(event, found));
    }
    return found.starts().stream()
        .filter(local -> !all.containsKey(replacing(event, local)))
        .map(local -> window(event, local, event.uid() + "/" + local));
  }

  private static Key replacing(CalendarEvent event, LocalDateTime local) {
    return new Key(key(event).uid(), Optional.of(event.start().zone().at(local)));
  }

  private static String id(CalendarEvent event, LocalDateTime local) {
    String uid = event.uid().isEmpty() ? "line-" + event.lines().line() : event.uid();
    return event.replaced().isPresent() ? uid + "/moved-to-" + local : uid;
  }

  private MaintenanceWindow window(CalendarEvent event, LocalDateTime local, String id) {
    VEvent own = event.event();
    return new MaintenanceWindow(
        id,
        services(own),
        categories(own).findFirst(),
        start(event, local),
        end(event, local),
        announced(event),
        allCancelled || own.getStatus() != null && own.getStatus().isCancelled(),
        new Provenance(place(event.lines().line()), summary(own)));
  }

  private List<String> services(VEvent event) {
    String location = event.getLocation() == null ? "" : event.getLocation().getValue();
    String text =
        Stream.concat(
                Stream.of(summary(event)), Stream.concat(categories(event), Stream.of(location)))
            .filter(words -> words != null && !words.isBlank())
            .collect(Collectors.joining("; "));
    return input
        .service()
        .map(List::of)
        .orElseGet(() -> text.isEmpty() ? List.of() : List.of(ServiceText.of(oneLine(text))));
  }

  private static String summary(VEvent event) {
    return event.getSummary() == null || event.getSummary().getValue() == null
        ? ""
        : oneLine(event.getSummary().getValue());
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static Stream<String> categories(VEvent event) {
    return event.getCategories().stream().map(Categories::getValues).flatMap(List::stream);
  }

  private RecordedTime start(CalendarEvent event, LocalDateTime local) {
    return recorded(event, "DTSTART", event.start().zone().at(local), local);
  }

  private RecordedTime end(CalendarEvent event, LocalDateTime local) {
    String name = event.lines().first("DTEND").isPresent() ? "DTEND" : "DURATION";
    return recorded(event, name, event.end(local), local);
  }

  private RecordedTime recorded(CalendarEvent event, String name, Instant at, LocalDateTime local) {
    Optional<EventLines.Line> line =
        event.lines().first(name).or(() -> event.lines().first("DTSTART"));
    String zone = event.start().zone().reading();
    String reading = local.equals(event.start().local()) ? zone : zone + "; repeated at " + local;
    return new RecordedTime(
        at,
        line.map(EventLines.Line::value).orElse(""),
        reading,
        place(line.map(EventLines.Line::number).orElse(event.lines().line())));
  }

  private Optional<RecordedTime> announced(CalendarEvent event) {
    VEvent own = event.event();
    return own.getCreated() != null
        ? stamp(event, "CREATED", new ICalDate(own.getCreated().getValue(), true))
        : own.getDateTimeStamp() == null
            ? Optional.empty()
            : stamp(event, "DTSTAMP", new ICalDate(own.getDateTimeStamp().getValue(), true));
  }

  private Optional<RecordedTime> stamp(CalendarEvent event, String name, ICalDate value) {
    return event
        .lines()
        .first(name)
        .map(line -> new RecordedTime(value.toInstant(), line.value(), name, place(line.number())));
  }

  /** Returns the dates by which the age of a file is told. */
  static List<Instant> dates(CalendarEvent event) {
    VEvent own = event.event();
    Stream<java.util.Date> stamps =
        Stream.of(
                Optional.ofNullable(own.getCreated()).map(p -> p.getValue()),
                Optional.ofNullable(own.getDateTimeStamp()).map(p -> p.getValue()),
                Optional.ofNullable(own.getLastModified()).map(p -> p.getValue()))
            .flatMap(Optional::stream);
    return Stream.concat(
            Stream.of(event.start().instant()), stamps.map(d -> Instant.ofEpochMilli(d.getTime())))
        .toList();
  }

  private Problem cut(CalendarEvent event, Occurrences.Found found) {
    String last =
        found.starts().isEmpty()
            ? ""
            : String.valueOf(found.starts().get(found.starts().size() - 1));
    EventLines.Line rule = event.lines().first("RRULE").orElseThrow();
    String message =
        "\"%s\" of \"%s\" has no end in sight; it is followed to %s, %s times."
            .formatted(
                rule.text(), summary(event.event()), last, String.valueOf(found.starts().size()));
    return new Problem(ProblemCode.RULE_CUT, place(rule.number()), rule.text(), last, message);
  }

  private SourceLocation place(int line) {
    return SourceLocation.ofLine(input.name(), line);
  }
}
