package dev.nines.report.sla;

import dev.nines.credit.MemberLedger;
import dev.nines.downtime.DowntimeLedger;
import dev.nines.report.Chart;
import dev.nines.report.DayState;
import dev.nines.report.ReportFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The lanes of the days: one for each letter of the report, its periods one after the other. */
final class DayLanes {

  /** The most lanes that are drawn; the worst are. */
  private static final int MOST = 30;

  private DayLanes() {}

  /** Returns the lanes, and how many were left out. */
  record Lanes(List<Chart.Lane> lanes, int leftOut) {}

  static Lanes of(List<Subject> subjects) {
    List<Chart.Lane> lanes = new ArrayList<>();
    List<Subject> seen = new ArrayList<>();
    for (Subject subject : subjects) {
      if (seen.stream().noneMatch(subject::isLike)) {
        seen.add(subject);
        lanes.addAll(lanes(subject, subjects));
      }
    }
    if (lanes.size() <= MOST) {
      return new Lanes(lanes, 0);
    }
    List<Chart.Lane> worst =
        lanes.stream()
            .sorted(Comparator.comparingLong(DayLanes::badDays).reversed())
            .limit(MOST)
            .toList();
    return new Lanes(lanes.stream().filter(worst::contains).toList(), lanes.size() - worst.size());
  }

  private static long badDays(Chart.Lane lane) {
    return lane.days().stream().filter(day -> day.worst() == DayState.DOWN).count();
  }

  // one lane, or one a service where the services have ledgers of their own
  private static List<Chart.Lane> lanes(Subject subject, List<Subject> all) {
    List<Subject> periods = all.stream().filter(subject::isLike).toList();
    int members = subject.result().members().size();
    List<Chart.Lane> lanes = new ArrayList<>();
    for (int i = 0; i < members; i++) {
      int index = i;
      List<MemberLedger> ledgers =
          periods.stream().map(p -> p.result().members().get(index)).toList();
      lanes.add(lane(subject, members > 1, ledgers));
    }
    return lanes;
  }

  private static Chart.Lane lane(Subject subject, boolean ofMember, List<MemberLedger> ledgers) {
    PromiseView view = subject.view();
    String name = ofMember ? view.names(ledgers.get(0).services()) : view.serviceNames();
    Optional<String> letter = ofMember ? Optional.empty() : subject.letter();
    return new Chart.Lane(letter, name, days(subject, ledgers));
  }

  private static List<Chart.Day> days(Subject subject, List<MemberLedger> members) {
    PromiseView view = subject.view();
    ZoneId zone = view.contract().zone();
    List<DowntimeLedger> ledgers =
        members.stream().map(MemberLedger::ledger).collect(Collectors.toList());
    List<Chart.Day> days = new ArrayList<>();
    WallClockDays.of(ledgers, zone, subject.asOf())
        .forEach((date, spans) -> days.add(day(view, date, spans)));
    return days;
  }

  private static Chart.Day day(PromiseView view, LocalDate date, List<Chart.DaySpan> spans) {
    ReportFormat format = view.format();
    return new Chart.Day(
        date,
        Integer.toString(date.getDayOfMonth()),
        format.weekdayLetter(date),
        worst(spans),
        spans.stream().filter(span -> span.state() != DayState.UP).toList());
  }

  // a day that is partly outside the agreed hours shows how it was inside them
  private static DayState worst(List<Chart.DaySpan> spans) {
    return spans.stream()
        .map(Chart.DaySpan::state)
        .filter(state -> state != DayState.OUTSIDE)
        .min(Comparator.naturalOrder())
        .orElse(DayState.OUTSIDE);
  }
}
