package dev.nines.source.probe;

import java.util.Objects;
import java.util.Set;

/**
 * What one part of a file says.
 *
 * @param position where it begins
 * @param lines how many lines it has
 * @param runs its rows
 * @param problems the problems of its rows
 * @param spaced the names in white space
 * @param plain the services that stand somewhere without white space
 */
record Part(
    long position,
    long lines,
    ProbeRuns runs,
    ProblemTally problems,
    SpacedNames spaced,
    Set<String> plain) {

  Part {
    Objects.requireNonNull(runs, "runs");
    Objects.requireNonNull(problems, "problems");
    Objects.requireNonNull(spaced, "spaced");
    Objects.requireNonNull(plain, "plain");
  }
}
