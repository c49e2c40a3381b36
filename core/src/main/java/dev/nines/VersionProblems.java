package dev.nines;

import dev.nines.contract.Contract;
import dev.nines.credit.PromiseResult;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what was met under the versions of a contract that a report is made of. */
final class VersionProblems {

  private VersionProblems() {}

  /**
   * Returns the problems of all versions. A name that a record has and only one of the versions
   * knows is no problem of the others.
   */
  static List<Problem> of(List<VersionRun> versions) {
    Set<Problem> problems = new LinkedHashSet<>();
    List<Set<Unmatched>> unmatched = versions.stream().map(VersionProblems::unmatched).toList();
    for (VersionRun version : versions) {
      version.attributionProblems().stream()
          .filter(p -> p.code() != ProblemCode.SERVICE_UNMATCHED || isOfAll(p, unmatched))
          .forEach(problems::add);
      problems.addAll(version.problems());
      version.results().stream()
          .filter(PromiseResult::isPart)
          .map(r -> part(r))
          .forEach(problems::add);
    }
    return List.copyOf(problems);
  }

  // where a name stands that no service of a version matches
  private record Unmatched(SourceLocation place, String name) {}

  private static Set<Unmatched> unmatched(VersionRun version) {
    return version.attributionProblems().stream()
        .filter(problem -> problem.code() == ProblemCode.SERVICE_UNMATCHED)
        .map(problem -> new Unmatched(problem.location(), problem.found()))
        .collect(Collectors.toSet());
  }

  private static boolean isOfAll(Problem problem, List<Set<Unmatched>> unmatched) {
    Unmatched name = new Unmatched(problem.location(), problem.found());
    return unmatched.stream().allMatch(names -> names.contains(name));
  }

  private static Problem part(PromiseResult result) {
    Contract contract = result.contract();
    LocalDate from = result.period().from().atZone(contract.zone()).toLocalDate();
    LocalDate last = result.period().to().minusNanos(1).atZone(contract.zone()).toLocalDate();
    return Problem.of(
        ProblemCode.VERSION_CHANGED,
        result.promise().text().location(),
        "A new version of the contract begins inside a period of promise \""
            + result.promise().id()
            + "\"; the part from "
            + from
            + " through "
            + last
            + " is judged and paid by itself, under the version that holds in it.");
  }

  /** Returns the error of versions that pay in several currencies, which cannot be added. */
  static Optional<Problem> currencies(List<VersionRun> versions) {
    List<String> codes = new ArrayList<>();
    for (VersionRun version : versions) {
      version.contract().currency().map(Currency::getCurrencyCode).ifPresent(codes::add);
    }
    List<String> distinct = codes.stream().distinct().toList();
    Contract last = versions.get(versions.size() - 1).contract();
    return distinct.size() < 2
        ? Optional.empty()
        : Optional.of(
            new Problem(
                ProblemCode.CONTRADICTION,
                last.location(),
                String.join(", ", distinct),
                "a stretch of time in which one currency is paid",
                "The versions that hold in the reported time pay in "
                    + String.join(" and ", distinct)
                    + ", which cannot be added; report them apart."));
  }
}
