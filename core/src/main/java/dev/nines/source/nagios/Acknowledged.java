package dev.nines.source.nagios;

import dev.nines.model.Audience;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.IncidentKind;
import dev.nines.model.IncidentStatus;
import dev.nines.model.Marks;
import dev.nines.model.ObservedState;
import dev.nines.model.RecordedTime;
import dev.nines.model.StateSample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The problems of a log that somebody acknowledged, as incidents with the marks {@code detected},
 * the HARD change, {@code acknowledged}, and {@code restored}.
 *
 * <p>Their impact is that of the HARD rows, which the series says too, so that no figure changes.
 */
final class Acknowledged {

  private final Map<String, Problem> problems = new LinkedHashMap<>();
  private final List<Incident> incidents = new ArrayList<>();

  /** A problem of one host or service while it lasts. */
  private static final class Problem {
    private final LoggedState first;
    private final List<StateSample> states = new ArrayList<>();
    private final List<LogLine> acknowledgements = new ArrayList<>();

    Problem(LoggedState first) {
      this.first = Objects.requireNonNull(first, "first");
    }
  }

  /** Takes a state of the log, in order of time. */
  void state(LoggedState state) {
    StateSample row = state.row();
    boolean isProblem = row.state() != ObservedState.UP;
    if (isProblem && !row.soft()) {
      problems.computeIfAbsent(state.object(), o -> new Problem(state)).states.add(row);
    } else if (!isProblem) {
      Optional.ofNullable(problems.remove(state.object()))
          .ifPresent(p -> close(p, time(row), true));
    }
  }

  /** Takes an acknowledgement; one of a host or service that has no problem says nothing. */
  void acknowledged(String object, LogLine line) {
    Optional.ofNullable(problems.get(object)).ifPresent(p -> p.acknowledgements.add(line));
  }

  /** Returns the incidents; what lasts at the last line of the log lasts as far as that. */
  List<Incident> incidents(LogLine last) {
    problems.values().forEach(problem -> close(problem, last.time(), false));
    problems.clear();
    return List.copyOf(incidents);
  }

  private void close(Problem problem, RecordedTime end, boolean restored) {
    if (!problem.acknowledgements.isEmpty()) {
      incidents.add(incident(problem, end, restored));
    }
  }

  private static Incident incident(Problem problem, RecordedTime end, boolean restored) {
    String object = problem.first.object();
    StateSample first = problem.states.get(0);
    return new Incident(
        object + " " + first.at(),
        object + " " + first.word(),
        Optional.empty(),
        Optional.of(restored ? IncidentStatus.RESOLVED : IncidentStatus.INVESTIGATING),
        Optional.empty(),
        IncidentKind.REAL,
        Optional.empty(),
        Audience.CUSTOMER,
        impact(problem, end),
        List.of(),
        marks(problem, end, restored),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        first.provenance());
  }

  private static Marks marks(Problem problem, RecordedTime end, boolean restored) {
    Map<String, List<RecordedTime>> marks = new LinkedHashMap<>();
    if (problem.first.change()) {
      marks.put("detected", List.of(time(problem.first.row())));
    }
    marks.put(
        "acknowledged", problem.acknowledgements.stream().map(LogLine::time).distinct().toList());
    if (restored) {
      marks.put("restored", List.of(end));
    }
    return new Marks(marks);
  }

  private static List<ImpactWindow> impact(Problem problem, RecordedTime end) {
    List<ImpactWindow> windows = new ArrayList<>();
    List<StateSample> states = problem.states;
    for (int i = 0; i < states.size(); i++) {
      StateSample row = states.get(i);
      RecordedTime to = i + 1 < states.size() ? time(states.get(i + 1)) : end;
      boolean known = row.state() != ObservedState.UNKNOWN;
      if (known && row.at().isBefore(to.at())) {
        windows.add(window(problem.first.object(), row, to));
      }
    }
    return windows;
  }

  private static ImpactWindow window(String object, StateSample row, RecordedTime to) {
    String level = row.state() == ObservedState.DEGRADED ? "degraded_performance" : "major_outage";
    return new ImpactWindow(
        List.of(object),
        Optional.of(level),
        time(row),
        Optional.of(to),
        Optional.empty(),
        Optional.empty(),
        row.provenance());
  }

  private static RecordedTime time(StateSample row) {
    return new RecordedTime(
        row.at(), Long.toString(row.at().getEpochSecond()), "epoch", row.provenance().location());
  }
}
