package dev.nines.source.check;

import dev.nines.model.Incident;
import dev.nines.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks for what contradicts itself in an incident, whatever source it came from.
 *
 * <p>No fact is changed. Agreement is said too, as a note.
 */
public final class IncidentChecks {

  private IncidentChecks() {}

  /** Returns the problems of one incident, in the order of their places. */
  public static List<Problem> check(Incident incident) {
    List<Problem> problems = new ArrayList<>();
    problems.addAll(OrderChecks.check(incident));
    problems.addAll(StampChecks.check(incident));
    problems.addAll(ProseChecks.check(incident));
    problems.addAll(MeasureChecks.check(incident));
    problems.sort(Problem.BY_PLACE);
    return problems;
  }
}
