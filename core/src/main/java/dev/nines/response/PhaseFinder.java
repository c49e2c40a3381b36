package dev.nines.response;

import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Makes phases of the milestones that are there; those around a missing one become one. */
final class PhaseFinder {

  private final Map<Milestone, RecordedTime> recorded;
  private final List<Phase> phases = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private PhaseFinder(Map<Milestone, RecordedTime> recorded) {
    this.recorded = recorded;
  }

  /** Returns the finder for milestones, and "now" while the impact has no end. */
  static PhaseFinder of(Map<Milestone, RecordedTime> recorded, boolean open, Instant asOf) {
    PhaseFinder finder = new PhaseFinder(new EnumMap<>(recorded));
    List<Milestone> there = List.copyOf(finder.recorded.keySet());
    for (int i = 1; i < there.size(); i++) {
      finder.add(there.get(i - 1), there.get(i));
    }
    if (open) {
      finder.addOpen(there.get(there.size() - 1), asOf);
    }
    return finder;
  }

  private void add(Milestone first, Milestone last) {
    Phase phase = new Phase(first, last, recorded.get(first).at(), recorded.get(last).at(), false);
    phases.add(phase);
    if (phase.isNegative()) {
      problems.add(negative(first, last));
    }
  }

  // an impact without an end has a start, so there is a milestone before it
  private void addOpen(Milestone first, Instant asOf) {
    Instant from = recorded.get(first).at();
    Instant now = asOf.isBefore(from) ? from : asOf;
    phases.add(new Phase(first, Milestone.IMPACT_END, from, now, true));
  }

  private Problem negative(Milestone first, Milestone last) {
    RecordedTime from = recorded.get(first);
    RecordedTime to = recorded.get(last);
    String message =
        "The time from %s (\"%s\") to %s (\"%s\") is negative and is left out."
            .formatted(first.words(), from.text(), last.words(), to.text());
    String allowed = "from \"" + from.text() + "\" on";
    return new Problem(ProblemCode.MARK_ORDER, to.location(), to.text(), allowed, message);
  }

  List<Phase> phases() {
    return List.copyOf(phases);
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }
}
