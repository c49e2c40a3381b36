package dev.nines.readers.calendar;

import biweekly.ICalendar;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The zones of a calendar. A TZID that is the name of a zone is that zone, whatever the file says
 * of it; any other is what the file says. A floating time is of the zone that the calendar names
 * ({@code X-WR-TIMEZONE}), else of the only one that it defines.
 */
final class CalendarZones {

  private final ICalendar calendar;

  CalendarZones(ICalendar calendar) {
    this.calendar = calendar;
  }

  /** Returns the zone of a TZID; empty where nobody knows it. */
  Optional<CalendarZone> named(String id) {
    String name =
        id.startsWith("/") ? id.substring(id.lastIndexOf('/', id.lastIndexOf('/') - 1) + 1) : id;
    return place(name)
        .map(place -> CalendarZone.of(place, place.getId()))
        .or(() -> defined(id).map(a -> CalendarZone.ofFile(a.getTimeZone(), id)));
  }

  private Optional<TimezoneAssignment> defined(String id) {
    return calendar.getTimezoneInfo().getTimezones().stream()
        .filter(a -> a.getComponent() != null && name(a.getComponent()).equals(id))
        .findFirst();
  }

  private static String name(VTimezone zone) {
    return zone.getTimezoneId() == null ? "" : zone.getTimezoneId().getValue();
  }

  /** Returns the zone of times without one; empty where the calendar gives none. */
  Optional<CalendarZone> floating() {
    return Optional.ofNullable(calendar.getExperimentalProperty("X-WR-TIMEZONE"))
        .flatMap(property -> named(property.getValue()))
        .map(zone -> new CalendarZone(zone.rules(), zone.reading() + ", zone of the calendar"))
        .or(this::only);
  }

  private Optional<CalendarZone> only() {
    List<String> names = new ArrayList<>();
    calendar.getTimezoneInfo().getComponents().forEach(zone -> names.add(name(zone)));
    return names.size() == 1
        ? named(names.get(0))
            .map(z -> new CalendarZone(z.rules(), z.reading() + ", the only zone of the calendar"))
        : Optional.empty();
  }

  private static Optional<ZoneId> place(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
