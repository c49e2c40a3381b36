package dev.nines.metrics;

import dev.nines.model.Incident;
import dev.nines.response.IncidentTimes;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What incidents are put together by. An incident of several services or causes is in the group of
 * each; times are those of its start, by the wall clock of the report's zone.
 */
public enum Grouping {
  /** All in one group. */
  NONE,
  MONTH,
  QUARTER,
  SEVERITY,
  SERVICE,
  CAUSE,
  /** Monday to Sunday. */
  WEEKDAY,
  /** The hour of the day, 00 to 23. */
  HOUR;

  /** The key of what an incident does not say. */
  public static final String NOT_STATED = "not stated";

  /** Returns the grouping of a word of the command line; absent if there is none. */
  public static Optional<Grouping> of(String word) {
    return Arrays.stream(values()).filter(g -> g != NONE && g.word().equals(word)).findFirst();
  }

  /** Returns the word of the command line and of JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the groups of an incident, one at least. */
  public List<String> keys(Incident incident, ZoneId zone) {
    return switch (this) {
      case NONE -> List.of("");
      case SEVERITY -> List.of(incident.severity().orElse(NOT_STATED));
      case SERVICE -> stated(services(incident));
      case CAUSE -> stated(causes(incident));
      default ->
          List.of(IncidentStart.of(incident).map(at -> time(at.atZone(zone))).orElse(NOT_STATED));
    };
  }

  private String time(ZonedDateTime at) {
    return switch (this) {
      case MONTH -> CalendarUnit.MONTH.key(at.toLocalDate());
      case QUARTER -> CalendarUnit.QUARTER.key(at.toLocalDate());
      case WEEKDAY -> at.getDayOfWeek().name().toLowerCase(Locale.ROOT);
      default -> String.format(Locale.ROOT, "%02d", at.getHour());
    };
  }

  private static List<String> stated(Set<String> words) {
    return words.isEmpty() ? List.of(NOT_STATED) : List.copyOf(words);
  }

  private static Set<String> services(Incident incident) {
    Set<String> words = new LinkedHashSet<>();
    IncidentTimes.windows(incident).forEach(window -> words.addAll(window.services()));
    return words;
  }

  private static Set<String> causes(Incident incident) {
    Set<String> words = new LinkedHashSet<>();
    IncidentTimes.windows(incident).forEach(window -> window.cause().ifPresent(words::add));
    return words;
  }
}
