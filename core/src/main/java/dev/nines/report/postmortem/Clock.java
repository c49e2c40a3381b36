package dev.nines.report.postmortem;

import dev.nines.report.ReportFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

/**
 * Writes the times of one incident so that each says what is not the same for all: the day where
 * they lie on several, the zone where the clocks change between them.
 */
final class Clock {

  private final ReportFormat local;
  private final ReportFormat utc;
  private final boolean severalDays;
  private final boolean severalUtcDays;
  private final List<String> zoneNames;

  Clock(ReportFormat local, Collection<Instant> times) {
    this.local = local;
    this.utc = local.in(ZoneOffset.UTC);
    this.severalDays = times.stream().map(local::day).distinct().count() > 1;
    this.severalUtcDays = times.stream().map(utc::day).distinct().count() > 1;
    this.zoneNames = times.stream().sorted().map(local::zoneName).distinct().toList();
  }

  /** Returns {@code 15:27}; with the day where there are several. */
  String local(Instant at) {
    return severalDays ? local.momentInTable(at) : local.clock(at);
  }

  /** Returns {@code 15:27}, and with it whatever its column does not say. */
  String inColumn(Instant at) {
    return zoneNames.size() > 1 ? local(at) + " " + local.zoneName(at) : local(at);
  }

  /** Returns {@code 15:27 CDT}; with the day where there are several. */
  String withZone(Instant at) {
    return local(at) + " " + local.zoneName(at);
  }

  /** Returns the time of day in UTC without its name; with the day where there are several. */
  String utc(Instant at) {
    return severalUtcDays ? utc.momentInTable(at) : utc.clock(at);
  }

  /** Returns {@code 20:27 UTC}; with the day where it is another than the local one. */
  String utcWithZone(Instant at) {
    boolean otherDay = !local.day(at).equals(utc.day(at));
    return (otherDay ? utc.momentInTable(at) : utc.clock(at)) + " " + utc.zoneName(at);
  }

  /** Returns {@code 15:27 to 16:57 CDT}; both zones where the clocks change between. */
  String range(Instant from, Instant to) {
    boolean same = local.zoneName(from).equals(local.zoneName(to));
    return local.text("range", same ? local(from) : withZone(from), withZone(to));
  }

  /** Returns the one name of the zone; empty where there are several. */
  String zoneName() {
    return zoneNames.size() == 1 ? zoneNames.get(0) : "";
  }

  /** Returns whether the times lie on several days of the wall clock. */
  boolean severalDays() {
    return severalDays;
  }
}
