package dev.nines.metrics;

import dev.nines.model.Incident;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts incidents together and takes the times of each group. */
final class GroupMaker {

  private GroupMaker() {}

  static GroupMetrics group(String key, List<Incident> incidents, MetricsInput input) {
    return new GroupMetrics(
        key,
        incidents.stream().filter(IncidentMetrics::isReal).toList(),
        input.measurements().stream()
            .map(measurement -> MeasuredSummary.of(measurement, incidents, input.asOf()))
            .toList());
  }

  /** Returns the groups that hold an incident, in their order, what is not stated last. */
  static List<GroupMetrics> groups(List<Incident> incidents, MetricsInput input) {
    Map<String, List<Incident>> members = new LinkedHashMap<>();
    for (Incident incident : incidents) {
      for (String key : input.by().keys(incident, input.zone())) {
        members.computeIfAbsent(key, k -> new ArrayList<>()).add(incident);
      }
    }
    return members.entrySet().stream()
        .sorted(Comparator.comparing(Map.Entry::getKey, order(input.by())))
        .map(entry -> group(entry.getKey(), entry.getValue(), input))
        .toList();
  }

  private static Comparator<String> order(Grouping by) {
    Comparator<String> statedFirst = Comparator.comparing(Grouping.NOT_STATED::equals);
    return switch (by) {
      case WEEKDAY -> statedFirst.thenComparing(GroupMaker::weekday);
      case SEVERITY -> statedFirst.thenComparing(GroupMaker::lightness).thenComparing(k -> k);
      default -> statedFirst.thenComparing(Comparator.naturalOrder());
    };
  }

  private static int weekday(String key) {
    return key.equals(Grouping.NOT_STATED)
        ? 0
        : DayOfWeek.valueOf(key.toUpperCase(Locale.ROOT)).ordinal();
  }

  // the gravest first, words that say nothing after all others
  private static int lightness(String severity) {
    return SeverityScale.gravity(severity).map(gravity -> -gravity).orElse(Integer.MAX_VALUE);
  }
}
