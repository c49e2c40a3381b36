package dev.nines.report.sla;

import dev.nines.contract.Contract;
import dev.nines.downtime.LedgerEntry;
import dev.nines.downtime.LedgerState;
import dev.nines.money.Fraction;
import dev.nines.report.Block;
import dev.nines.report.Chart;
import dev.nines.report.DayState;
import dev.nines.report.ReportFormat;
import dev.nines.report.Section;
import dev.nines.report.Tone;
import dev.nines.time.Interval;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The days of the period as a strip, hour by hour where there is room. */
final class DaysSection {

  private static final int DAYS_OF_MONTH = 31;
  private static final int DAYS_NAMED = 6;

  private final List<Subject> subjects;
  private final Interval period;
  private final ReportFormat format;
  private final Contract contract;
  private final DayLanes.Lanes lanes;

  DaysSection(List<Subject> subjects, SlaView view) {
    this.subjects = List.copyOf(subjects);
    this.contract = view.result().contract();
    this.format = view.format().in(contract.zone());
    this.lanes = DayLanes.of(subjects);
    this.period = span(subjects);
  }

  private static Interval span(List<Subject> subjects) {
    return subjects.stream()
        .map(subject -> subject.result().period())
        .reduce(Interval::span)
        .orElseThrow();
  }

  Section section() {
    List<Block> blocks = new ArrayList<>();
    if (hasHours()) {
      blocks.add(new Chart.Days(alternative(lanes.lanes()), lanes.lanes(), legend()));
    } else {
      blocks.addAll(calendars());
    }
    if (lanes.leftOut() > 0) {
      blocks.add(new Block.Sentence(format.count("days.left-out", lanes.leftOut()), Tone.NORMAL));
    }
    return Section.full("days", heading(), note(), blocks.toArray(Block[]::new));
  }

  private boolean hasHours() {
    return lanes.lanes().stream().allMatch(l -> l.days().size() <= DAYS_OF_MONTH);
  }

  // a row a month is high: each service stands by itself, and the last has the legend
  private List<Block> calendars() {
    List<Block> calendars = new ArrayList<>();
    for (Chart.Lane lane : lanes.lanes()) {
      List<Chart.Lane> one = List.of(lane);
      boolean last = calendars.size() == lanes.lanes().size() - 1;
      calendars.add(new Chart.Days(alternative(one), one, last ? legend() : List.of()));
    }
    return calendars;
  }

  private String heading() {
    return PeriodName.isMonth(period, zone())
        ? format.text("days.of", format.monthNoYear(YearMonth.from(format.day(period.from()))))
        : format.text("days");
  }

  private ZoneId zone() {
    return contract.zone();
  }

  private String note() {
    List<String> parts = new ArrayList<>();
    boolean hours = hasHours();
    parts.add(format.text(hours ? "days.note" : "days.note.no-hours"));
    List<String> changes = changes();
    if (hours && changes.isEmpty()) {
      parts.set(0, format.text("days.note.zone", parts.get(0), format.zoneName(period.from())));
    }
    parts.addAll(changes);
    return String.join(format.text("days.note.between"), parts);
  }

  // "Sunday 2 November has 25 hours"
  private List<String> changes() {
    List<String> changes = new ArrayList<>();
    ZoneOffsetTransition next = zone().getRules().nextTransition(period.from());
    while (next != null && next.getInstant().isBefore(period.to())) {
      LocalDate date = next.getDateTimeBefore().toLocalDate();
      Interval day =
          Interval.of(
              date.atStartOfDay(zone()).toInstant(),
              date.plusDays(1).atStartOfDay(zone()).toInstant());
      Fraction hours = Fraction.of(day.length().toMinutes(), 60);
      changes.add(
          format.text("days.note.change", format.weekdayNoYear(date), format.number(hours)));
      next = zone().getRules().nextTransition(next.getInstant());
    }
    return changes;
  }

  private List<Chart.LegendEntry> legend() {
    List<Chart.LegendEntry> legend = new ArrayList<>();
    legend.add(entry(DayState.UP, "days.legend.up"));
    legend.add(entry(DayState.DOWN, "days.legend.down"));
    legend.add(new Chart.LegendEntry(DayState.DEGRADED, degraded()));
    legend.add(entry(DayState.NOT_COUNTED, "days.legend.not-counted"));
    legend.add(entry(DayState.UNKNOWN, "days.legend.unknown"));
    if (isDrawn(DayState.OUTSIDE)) {
      legend.add(entry(DayState.OUTSIDE, "days.legend.outside"));
    }
    if (isDrawn(DayState.TO_COME)) {
      legend.add(entry(DayState.TO_COME, "days.legend.to-come"));
    }
    return legend;
  }

  private boolean isDrawn(DayState state) {
    return lanes.lanes().stream()
        .flatMap(lane -> lane.days().stream())
        .flatMap(day -> day.spans().stream())
        .anyMatch(span -> span.state() == state);
  }

  private Chart.LegendEntry entry(DayState state, String key) {
    return new Chart.LegendEntry(state, format.text(key));
  }

  private String degraded() {
    Set<Fraction> weights =
        subjects.stream()
            .flatMap(s -> s.result().members().stream())
            .flatMap(m -> m.ledger().tiles().stream())
            .map(tile -> tile.value())
            .filter(entry -> entry.state() == LedgerState.DEGRADED)
            .map(LedgerEntry::weight)
            .collect(Collectors.toCollection(TreeSet::new));
    return weights.equals(Set.of(Fraction.of(1, 2)))
        ? format.text("days.legend.degraded.half")
        : format.text(weights.isEmpty() ? "days.legend.degraded" : "days.legend.degraded.part");
  }

  private String alternative(List<Chart.Lane> all) {
    return all.stream()
        .map(this::alternative)
        .collect(Collectors.joining(format.text("days.alternative.between")));
  }

  private String alternative(Chart.Lane lane) {
    List<String> counts = new ArrayList<>();
    for (DayState state : DayState.values()) {
      List<Chart.Day> days = lane.days().stream().filter(day -> day.worst() == state).toList();
      if (!days.isEmpty()) {
        counts.add(count(state, days));
      }
    }
    return format.text("days.alternative", lane.name(), format.list(counts));
  }

  private String count(DayState state, List<Chart.Day> days) {
    String key = "days.alternative." + state.name().toLowerCase(Locale.ROOT);
    String count = format.count(key, days.size());
    boolean quiet = state == DayState.UP || state == DayState.TO_COME;
    boolean named = !quiet && days.size() <= DAYS_NAMED;
    List<String> dates = days.stream().map(day -> format.dateNoYear(day.date())).toList();
    return named ? format.text("days.alternative.dates", count, format.list(dates)) : count;
  }
}
