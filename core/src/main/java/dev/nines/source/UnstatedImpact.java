package dev.nines.source;

import dev.nines.model.Incident;
import dev.nines.model.IncidentKind;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says which incidents state no time of an impact. One that was detected or resolved was an
 * incident, but when the service was down is not said: terms that take the times of outages from
 * marks can count it, no others do.
 */
final class UnstatedImpact {

  private static final List<String> STARTS = List.of("started", "detected", "reported");
  private static final List<String> ENDS = List.of("resolved", "mitigated", "closed");

  private UnstatedImpact() {}

  /** Returns one problem for those with marks and one for those without. */
  static List<Problem> in(List<Incident> incidents) {
    List<Incident> unstated =
        incidents.stream()
            .filter(i -> i.kind() == IncidentKind.REAL && i.impact().isEmpty())
            .toList();
    return Stream.of(
            problem(unstated.stream().filter(UnstatedImpact::isMarked).toList()),
            problem(unstated.stream().filter(i -> !isMarked(i)).toList()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static boolean isMarked(Incident incident) {
    return !incident.marks().names().isEmpty();
  }

  private static Optional<Problem> problem(List<Incident> unstated) {
    return unstated.stream()
        .findFirst()
        .map(
            first ->
                new Problem(
                    ProblemCode.IMPACT_NOT_STATED,
                    first.provenance().location(),
                    first.id(),
                    "impact",
                    message(first, unstated.size())));
  }

  private static String message(Incident first, int count) {
    boolean one = count == 1;
    String who =
        one
            ? "The incident \"" + first.title() + "\" states"
            : count + " incidents, \"" + first.title() + "\" the first of them, state";
    String it = one ? "it" : "they";
    return isMarked(first)
        ? "%s no time of an impact, but marks (%s): %s %s only under terms that take the times of outages from marks%s."
            .formatted(
                who,
                String.join(", ", first.marks().names()),
                it,
                one ? "counts" : "count",
                example(first.marks().names()))
        : "%s no time of an impact and %s no marks: no uptime counts %s."
            .formatted(who, one ? "has" : "have", one ? "it" : "them");
  }

  private static String example(Set<String> marks) {
    String to = ENDS.stream().filter(marks::contains).findFirst().orElse(ENDS.get(0));
    return STARTS.stream()
        .filter(marks::contains)
        .findFirst()
        .map(from -> ", such as outages: {from: %s, to: %s}".formatted(from, to))
        .orElse("");
  }
}
