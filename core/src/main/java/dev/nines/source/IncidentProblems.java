package dev.nines.source;

import dev.nines.model.Facts;
import dev.nines.model.Incident;
import dev.nines.model.MaintenanceWindow;
import dev.nines.model.Provenance;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells the problems of one incident from those of the others in its file: a document about one
 * incident must not tell its reader of others.
 */
public final class IncidentProblems {

  // said once a file, at the first record that is so
  private static final Set<ProblemCode> OF_THE_FILE =
      EnumSet.of(ProblemCode.IMPACT_FROM_UPDATES, ProblemCode.INPUT_CUT);

  private static final Set<ProblemCode> OF_MAINTENANCE =
      EnumSet.of(ProblemCode.MAINTENANCE_UNTIMED, ProblemCode.MAINTENANCE_CALLED_OFF);

  private IncidentProblems() {}

  /**
   * Returns the problems without those that stand in another record: by its JSON pointer, else from
   * the line on which it begins to that of the next one. All of them where the facts hold no other
   * incident.
   */
  public static List<Problem> about(Incident incident, Facts facts, List<Problem> problems) {
    if (facts.incidents().size() < 2) {
      return List.copyOf(problems);
    }
    SourceLocation own = incident.provenance().location();
    List<SourceLocation> records =
        Stream.concat(
                facts.incidents().stream().map(Incident::provenance),
                facts.maintenance().stream().map(MaintenanceWindow::provenance))
            .map(Provenance::location)
            .toList();
    return problems.stream().filter(problem -> isAbout(problem, own, records)).toList();
  }

  private static boolean isAbout(
      Problem problem, SourceLocation own, List<SourceLocation> records) {
    return OF_THE_FILE.contains(problem.code())
        || !OF_MAINTENANCE.contains(problem.code())
            && record(problem.location(), records).map(own::equals).orElse(true);
  }

  // the record in which a place lies; none before the first record and in another file
  private static Optional<SourceLocation> record(
      SourceLocation place, List<SourceLocation> records) {
    List<SourceLocation> same =
        records.stream().filter(record -> record.file().equals(place.file())).toList();
    return same.stream()
        .filter(record -> holds(record.pointer(), place.pointer()))
        .max(Comparator.comparing(record -> record.pointer().length()))
        .or(() -> byLine(place, same));
  }

  private static boolean holds(String record, String place) {
    return !record.isEmpty() && (place + "/").startsWith(record + "/");
  }

  private static Optional<SourceLocation> byLine(SourceLocation place, List<SourceLocation> same) {
    return same.stream()
        .filter(record -> record.line() > 0 && record.line() <= place.line())
        .max(Comparator.comparingInt(SourceLocation::line));
  }
}
