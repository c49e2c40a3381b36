package dev.nines.downtime;

import dev.nines.contract.Observe;
import dev.nines.model.ImpactWindow;
import dev.nines.model.Incident;
import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes impact of the marks of an incident that states no window of impact, where the contract
 * takes the times of outages from marks; tools that page people record when somebody was called,
 * not when a service was down.
 *
 * @param terms the marks that the contract takes
 * @param problems takes what is assumed
 */
record MarkedImpact(Observe.Outages terms, Set<Problem> problems) {

  /**
   * Returns the window from the earliest start mark to the earliest end mark, open without one; of
   * an end that is marked several times the last counts, since what was opened again was not over;
   * that holds for any mark here, as the contract calls it the end of an outage.
   */
  Optional<ImpactWindow> of(Incident incident) {
    if (!incident.impact().isEmpty()) {
      return Optional.empty();
    }
    Optional<RecordedTime> to = earliest(terms.to(), incident.marks()::last);
    return earliest(terms.from(), incident.marks()::first)
        .filter(from -> to.map(end -> !end.at().isBefore(from.at())).orElse(true))
        .map(from -> window(incident, from, to));
  }

  private static Optional<RecordedTime> earliest(
      List<String> marks, Function<String, Optional<RecordedTime>> time) {
    return marks.stream()
        .flatMap(mark -> time.apply(mark).stream())
        .min(Comparator.comparing(RecordedTime::at));
  }

  private ImpactWindow window(Incident incident, RecordedTime from, Optional<RecordedTime> to) {
    Provenance place = new Provenance(from.location(), from.text());
    if (incident.services().isEmpty()) {
      add(ProblemCode.SERVICE_ASSUMED, place, incident, "names no service; it means all of them");
    }
    if (to.isEmpty()) {
      String marks = String.join("\" or \"", terms.to());
      add(
          ProblemCode.IMPACT_OPEN,
          place,
          incident,
          "has no mark \"" + marks + "\"; it counts as open until as-of");
    }
    add(ProblemCode.LEVEL_ASSUMED, place, incident, "states no level; it counts as a major outage");
    return new ImpactWindow(
        incident.services(), Optional.empty(), from, to, Optional.empty(), Optional.empty(), place);
  }

  private void add(ProblemCode code, Provenance place, Incident incident, String what) {
    String message = "Incident \"" + incident.title() + "\" " + what + ".";
    problems.add(Problem.of(code, place.location(), message));
  }
}
