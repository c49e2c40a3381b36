package dev.nines.response;

import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.Marks;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.time.Interval;
import dev.nines.time.IntervalSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The times of one incident (CALCULATION 5): what was recorded, and what lies between.
 *
 * <p>A window of level {@code none} is no impact. Windows may lie apart: the length of the impact
 * is that of their union, never the span from the first to the last. Example: 10:00 to 10:30 and
 * 10:20 to 10:40 and 12:00 to 12:10 are 50 minutes.
 *
 * @param impact the union of the windows of impact; a window without an end reaches to "now"
 * @param start the start of the first window; absent without impact
 * @param end the end of the last window; absent without impact and while a window is open
 * @param open whether a window has not ended
 * @param detected the first mark of that name; absent if there is none
 * @param acknowledged the first mark of that name; absent if there is none
 * @param mitigated the first mark of that name; absent if there is none
 * @param resolved the last mark of that name; absent if there is none
 * @param phases what lies between the milestones that are there, in their order
 * @param problems one for each phase that is negative
 */
public record IncidentTimes(
    IntervalSet impact,
    Optional<RecordedTime> start,
    Optional<RecordedTime> end,
    boolean open,
    Optional<RecordedTime> detected,
    Optional<RecordedTime> acknowledged,
    Optional<RecordedTime> mitigated,
    Optional<RecordedTime> resolved,
    List<Phase> phases,
    List<Problem> problems) {

  /** The level of a window that is no impact. */
  public static final String NO_IMPACT = "none";

  private static final Comparator<RecordedTime> BY_TIME = Comparator.comparing(RecordedTime::at);

  public IncidentTimes {
    Objects.requireNonNull(impact, "impact");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(end, "end");
    Objects.requireNonNull(detected, "detected");
    Objects.requireNonNull(acknowledged, "acknowledged");
    Objects.requireNonNull(mitigated, "mitigated");
    Objects.requireNonNull(resolved, "resolved");
    phases = List.copyOf(phases);
    problems = List.copyOf(problems);
  }

  /**
   * Returns the times of an incident.
   *
   * @param incident the incident
   * @param asOf "now" for impact without an end; before its start, the impact has no length yet
   */
  public static IncidentTimes of(Incident incident, Instant asOf) {
    List<ImpactWindow> windows = windows(incident);
    boolean open = windows.stream().anyMatch(ImpactWindow::isOpen);
    Optional<RecordedTime> start = windows.stream().map(ImpactWindow::from).min(BY_TIME);
    Optional<RecordedTime> end =
        open
            ? Optional.empty()
            : windows.stream().flatMap(window -> window.to().stream()).max(BY_TIME);
    Marks marks = incident.marks();
    Map<Milestone, RecordedTime> milestones = new EnumMap<>(Milestone.class);
    start.ifPresent(time -> milestones.put(Milestone.IMPACT_START, time));
    marks.first(Marks.DETECTED).ifPresent(time -> milestones.put(Milestone.DETECTED, time));
    marks.first(Marks.ACKNOWLEDGED).ifPresent(time -> milestones.put(Milestone.ACKNOWLEDGED, time));
    end.ifPresent(time -> milestones.put(Milestone.IMPACT_END, time));
    PhaseFinder finder = PhaseFinder.of(milestones, open, asOf);
    return new IncidentTimes(
        IntervalSet.unionOf(windows.stream().map(window -> span(window, asOf)).toList()),
        start,
        end,
        open,
        marks.first(Marks.DETECTED),
        marks.first(Marks.ACKNOWLEDGED),
        marks.first(Marks.MITIGATED),
        marks.last(Marks.RESOLVED),
        finder.phases(),
        finder.problems());
  }

  /** Returns the windows of an incident that are impact, in order of their start. */
  public static List<ImpactWindow> windows(Incident incident) {
    return incident.impact().stream()
        .filter(window -> window.level().filter(NO_IMPACT::equals).isEmpty())
        .sorted(Comparator.comparing(window -> window.from().at()))
        .toList();
  }

  /** Returns where a window lies; one without an end reaches to "now", and is never negative. */
  public static Interval span(ImpactWindow window, Instant asOf) {
    Instant from = window.from().at();
    Instant now = asOf.isBefore(from) ? from : asOf;
    return Interval.of(from, window.to().map(RecordedTime::at).orElse(now));
  }

  /** Returns the exact length of the union of the windows; zero without impact. */
  public Duration impactLength() {
    return impact.length();
  }

  /** Returns the time from the start of the impact to another; below zero if that is earlier. */
  public Optional<Duration> sinceStart(Instant at) {
    return start.map(first -> Duration.between(first.at(), at));
  }
}
