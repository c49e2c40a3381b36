package dev.nines.report.postmortem;

import dev.nines.model.Audience;
import dev.nines.model.ImpactWindow;
import dev.nines.model.RecordedTime;
import dev.nines.model.TimelineEvent;
import dev.nines.problem.SourceLocation;
import dev.nines.response.IncidentTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings events and marks together in order of time.
 *
 * <p>A mark goes to the event at its own place in the source, else to the first event of its
 * instant; a mark without an event has a row of its own.
 */
final class TimelineRows {

  static final String IMPACT_STARTS = "impact-starts";
  static final String IMPACT_ENDS = "impact-ends";

  private record Placed(String key, Instant at, SourceLocation place) {}

  private final Scene scene;
  private final List<TimelineEvent> events;
  private final Map<Integer, Set<String>> marksOfEvents = new LinkedHashMap<>();
  private final Map<Instant, List<Placed>> alone = new LinkedHashMap<>();

  private TimelineRows(Scene scene) {
    this.scene = scene;
    this.events = scene.incident().timeline();
    marks().forEach(this::place);
  }

  /** Returns the rows of an incident, in order of time. */
  static List<TimelineRow> of(Scene scene) {
    return new TimelineRows(scene).rows();
  }

  private List<Placed> marks() {
    List<Placed> marks = new ArrayList<>();
    IncidentTimes times = scene.times();
    times.impact().intervals().forEach(interval -> addImpact(marks, interval.from(), true));
    times.impact().intervals().forEach(interval -> addImpact(marks, interval.to(), false));
    if (times.impact().isEmpty()) {
      times.start().ifPresent(start -> addImpact(marks, start.at(), true));
    }
    scene
        .incident()
        .marks()
        .times()
        .forEach((name, list) -> list.forEach(time -> marks.add(placed(name, time))));
    marks.sort(Comparator.comparing(Placed::at));
    return marks;
  }

  // the ends that are recorded; the end of an open window is not
  private void addImpact(List<Placed> marks, Instant at, boolean start) {
    IncidentTimes.windows(scene.incident()).stream()
        .flatMap(window -> ends(window, start).stream())
        .filter(time -> time.at().equals(at))
        .findFirst()
        .ifPresent(time -> marks.add(placed(start ? IMPACT_STARTS : IMPACT_ENDS, time)));
  }

  private static List<RecordedTime> ends(ImpactWindow window, boolean start) {
    return start ? List.of(window.from()) : window.to().stream().toList();
  }

  private static Placed placed(String key, RecordedTime time) {
    return new Placed(key, time.at(), time.location());
  }

  private void place(Placed mark) {
    int event = event(mark);
    if (event >= 0) {
      marksOfEvents.computeIfAbsent(event, index -> new LinkedHashSet<>()).add(mark.key());
    } else {
      alone.computeIfAbsent(mark.at(), at -> new ArrayList<>()).add(mark);
    }
  }

  private int event(Placed mark) {
    int first = -1;
    for (int i = 0; i < events.size(); i++) {
      RecordedTime time = events.get(i).at();
      if (time.at().equals(mark.at())) {
        if (time.location().equals(mark.place())) {
          return i;
        }
        first = first < 0 ? i : first;
      }
    }
    return first;
  }

  private List<TimelineRow> rows() {
    List<TimelineRow> rows = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      TimelineEvent event = events.get(i);
      rows.add(
          new TimelineRow(
              event.at().at(),
              event.text().strip(),
              List.copyOf(marksOfEvents.getOrDefault(i, Set.of())),
              event.audience() == Audience.INTERNAL,
              event.provenance().location()));
    }
    alone.forEach((at, marks) -> rows.add(alone(at, marks)));
    rows.sort(Comparator.comparing(TimelineRow::at));
    return rows;
  }

  private static TimelineRow alone(Instant at, List<Placed> marks) {
    List<String> keys = marks.stream().map(Placed::key).distinct().toList();
    return new TimelineRow(at, "", keys, false, marks.get(0).place());
  }
}
