package dev.nines.source.contract;

import dev.nines.contract.Edges;
import dev.nines.contract.Edges.Edge;
import dev.nines.contract.Remedy;
import dev.nines.money.Fraction;
import dev.nines.problem.SourceLocation;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The bands of a remedy in order of depth.
 *
 * @param rungs the bands, the one that begins at the best figures first
 * @param depth which way figures get worse
 * @param step the distance of the figures that can occur; absent where any number can
 */
record Ladder(List<Rung> rungs, Depth depth, Optional<Fraction> step) {

  /** A band, where it stands, and its number in the list, from 0. */
  record Rung(Remedy.Band band, SourceLocation location, int number) {
    Edges edges() {
      return band.edges();
    }
  }

  Ladder {
    List<Rung> sorted = new ArrayList<>(rungs);
    sorted.sort(byDepth(depth));
    rungs = List.copyOf(sorted);
  }

  /**
   * Returns whether every band that the list has between two was read: of one that was not, nobody
   * knows what it covers.
   */
  boolean areAllKnownBetween(Rung a, Rung b) {
    int first = Math.min(a.number(), b.number());
    int last = Math.max(a.number(), b.number());
    long known =
        rungs.stream().filter(rung -> rung.number() > first && rung.number() < last).count();
    return known == Math.max(0, last - first - 1);
  }

  private static Comparator<Rung> byDepth(Depth depth) {
    return (a, b) -> {
      int start = compareStarts(depth, a, b);
      return start != 0 ? start : compareEnds(depth, a, b);
    };
  }

  // a band without shallow edge begins first; one that takes its edge in, before one that does not
  private static int compareStarts(Depth depth, Rung a, Rung b) {
    Optional<Edge> left = depth.shallow(a.edges());
    Optional<Edge> right = depth.shallow(b.edges());
    if (left.isEmpty() || right.isEmpty()) {
      return Boolean.compare(left.isPresent(), right.isPresent());
    }
    int value = at(depth, left.get()).compareTo(at(depth, right.get()));
    return value != 0 ? value : Boolean.compare(right.get().included(), left.get().included());
  }

  private static int compareEnds(Depth depth, Rung a, Rung b) {
    Optional<Edge> left = depth.deep(a.edges());
    Optional<Edge> right = depth.deep(b.edges());
    if (left.isEmpty() || right.isEmpty()) {
      return Boolean.compare(left.isEmpty(), right.isEmpty());
    }
    int value = at(depth, left.get()).compareTo(at(depth, right.get()));
    return value != 0 ? value : Boolean.compare(left.get().included(), right.get().included());
  }

  private static Fraction at(Depth depth, Edge edge) {
    return depth.turn(edge.at().value());
  }

  /** Returns whether the first band ends no deeper than the second. */
  boolean endsBefore(Rung a, Rung b) {
    return compareEnds(depth, a, b) < 0;
  }

  /** Returns whether a figure can lie deeper than one edge and less deep than another. */
  boolean hasBetween(Edge shallow, boolean shallowIn, Edge deep, boolean deepIn) {
    Fraction from = at(depth, shallow);
    Fraction to = at(depth, deep);
    if (step.isEmpty()) {
      int order = from.compareTo(to);
      return order < 0 || (order == 0 && shallowIn && deepIn);
    }
    Fraction first = firstStep(from, shallowIn);
    return deepIn ? !first.isAbove(to) : first.isBelow(to);
  }

  // the least multiple of the step that is deep enough
  private Fraction firstStep(Fraction from, boolean included) {
    Fraction size = step.orElseThrow();
    Fraction steps = Fraction.of(from.dividedBy(size).ceiling(), BigInteger.ONE);
    Fraction multiple = steps.times(size);
    return multiple.equals(from) && !included ? multiple.plus(size) : multiple;
  }

  /** Returns the edges that a figure can be compared at, the best first. */
  List<Fraction> edgesByDepth() {
    return rungs.stream()
        .flatMap(rung -> List.of(rung.edges().lower(), rung.edges().upper()).stream())
        .flatMap(Optional::stream)
        .map(edge -> at(depth, edge))
        .distinct()
        .sorted()
        .toList();
  }
}
