package dev.nines.report;

import dev.nines.time.Interval;
import java.time.Instant;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/** Names a zone and what its clocks are called in a stretch of time, for the foot of a page. */
final class ZoneLine {

  /** Changes that are listed; a longer stretch names only its first two. */
  private static final int MOST_CHANGES = 2;

  private ZoneLine() {}

  static String of(ReportFormat format, Interval stretch) {
    if (format.isUtc()) {
      return format.text("zone.utc");
    }
    List<ZoneOffsetTransition> changes = changes(format, stretch);
    String first = format.zoneName(stretch.from());
    String names =
        changes.isEmpty() ? unchanged(format, stretch.from()) : changed(format, first, changes);
    return format.text("zone.line", format.zone().getId(), names);
  }

  private static String unchanged(ReportFormat format, Instant at) {
    String name = format.zoneName(at);
    String offset = format.offset(at);
    return name.equals(offset) ? name : format.text("zone.name-and-offset", name, offset);
  }

  private static String changed(
      ReportFormat format, String first, List<ZoneOffsetTransition> changes) {
    StringBuilder names = new StringBuilder(first);
    for (ZoneOffsetTransition change : changes) {
      String wall =
          format.text(
              "date.with-time.short",
              format.dateBriefNoYear(change.getDateTimeBefore().toLocalDate()),
              format.clockOf(change.getDateTimeBefore().toLocalTime()));
      names.append(format.text("zone.from", wall, format.zoneName(change.getInstant())));
    }
    return names.toString();
  }

  private static List<ZoneOffsetTransition> changes(ReportFormat format, Interval stretch) {
    List<ZoneOffsetTransition> changes = new ArrayList<>();
    var rules = format.zone().getRules();
    ZoneOffsetTransition next = rules.nextTransition(stretch.from());
    while (next != null
        && next.getInstant().isBefore(stretch.to())
        && changes.size() < MOST_CHANGES) {
      changes.add(next);
      next = rules.nextTransition(next.getInstant());
    }
    return changes;
  }
}
