package dev.nines.source.contract;

import dev.nines.contract.Edges;
import dev.nines.contract.Figure;
import dev.nines.contract.Observe;
import dev.nines.money.Fraction;
import java.util.Optional;

/**
 * Which way a figure gets worse; on its scale a greater number is always worse.
 *
 * @param lowIsWorse whether lower figures are worse, as of uptime
 * @param known whether the direction follows from the contract
 */
record Depth(boolean lowIsWorse, boolean known) {

  /** Returns the direction of a figure. */
  static Depth of(Figure by, Promised promised) {
    if (by instanceof Figure.Named named && FigureReader.OF_UPTIME.contains(named)) {
      return new Depth(named == Figure.Named.UPTIME, true);
    }
    if (by instanceof Figure.Within || by instanceof Figure.Beyond) {
      return new Depth(by instanceof Figure.Within, true);
    }
    return promised.what() instanceof Observe.Times ? moreIsWorse() : ofTarget(promised.target());
  }

  /** Returns the direction of points, downtime and the like. */
  static Depth moreIsWorse() {
    return new Depth(false, true);
  }

  // of a metric only the target says what is good
  private static Depth ofTarget(Optional<Edges> target) {
    boolean lower = target.flatMap(Edges::lower).isPresent();
    boolean upper = target.flatMap(Edges::upper).isPresent();
    return new Depth(lower && !upper, lower != upper);
  }

  /** Returns a figure on the scale of depth, and back. */
  Fraction turn(Fraction value) {
    return lowIsWorse ? value.negated() : value;
  }

  /** Returns the edge of a range at which figures are best. */
  Optional<Edges.Edge> shallow(Edges edges) {
    return lowIsWorse ? edges.upper() : edges.lower();
  }

  /** Returns the edge of a range at which figures are worst. */
  Optional<Edges.Edge> deep(Edges edges) {
    return lowIsWorse ? edges.lower() : edges.upper();
  }

  /** Returns the words for a figure worse than an edge: {@code below} or {@code above}. */
  String worseThan(Edges.Edge edge, boolean edgeIsInside) {
    String strict = lowIsWorse ? "below" : "above";
    String orEqual = lowIsWorse ? "at most" : "at least";
    return (edgeIsInside ? orEqual : strict) + " \"" + edge.at().text() + "\"";
  }

  /** Returns the words for a figure better than an edge. */
  String betterThan(Edges.Edge edge, boolean edgeIsInside) {
    return new Depth(!lowIsWorse, known).worseThan(edge, edgeIsInside);
  }
}
