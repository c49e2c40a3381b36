package dev.nines.report.sla;

import dev.nines.contract.Edges;
import dev.nines.report.Formula;
import dev.nines.report.Formula.Function;
import dev.nines.report.Formula.Named;
import java.util.stream.Stream;

/**
 * Compares a figure with a range whose edges are cells of the policy.
 *
 * @param subject what the figure is about
 * @param names the names of the cells
 * @param time whether it is a length of time, and not a share
 */
record LiveRange(Subject subject, LiveNames names, boolean time) {

  /** Returns whether a value is in a range, the name of whose cells begins with a word. */
  Formula holds(Edges edges, Formula value, String name) {
    Stream<Formula> low =
        edges.lower().stream()
            .map(
                e ->
                    compare(
                        value, e.included() ? Function.AT_LEAST : Function.ABOVE, name, "_from"));
    Stream<Formula> high =
        edges.upper().stream()
            .map(
                e -> compare(value, e.included() ? Function.AT_MOST : Function.BELOW, name, "_to"));
    return Stream.concat(low, high).reduce((a, b) -> Formula.of(Function.BOTH, a, b)).orElseThrow();
  }

  private Formula compare(Formula value, Function how, String name, String end) {
    return Formula.of(how, exact(value), exact(new Named(names.term(subject, name + end))));
  }

  private Formula exact(Formula value) {
    return time ? value.seconds() : value;
  }
}
