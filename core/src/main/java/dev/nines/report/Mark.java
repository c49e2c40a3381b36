package dev.nines.report;

import dev.nines.problem.Severity;

/** A small sign that stands beside its word, never alone: icons, swatches of states, letters. */
public sealed interface Mark {

  /** The icons: a shape with a meaning. */
  enum Icon implements Mark {
    /** Disc with a tick: met, resolved, done. */
    MET,
    /** Square with a cross: missed. */
    MISSED,
    /** Triangle: warning, not decided. */
    WARNING,
    /** Square with a cross in the colour of errors: no figure. */
    ERROR,
    /** Ring: a note. */
    NOTE,
    /** Half disc: in progress. */
    PROGRESS;

    /** Returns the icon that stands beside a problem. */
    public static Icon of(Severity severity) {
      return switch (severity) {
        case ERROR -> ERROR;
        case WARNING -> WARNING;
        case NOTE -> NOTE;
      };
    }
  }

  /** A square in the pattern of a state of the ledger. */
  record Swatch(DayState state) implements Mark {}

  /** A letter or number in a square, by which one service is meant all through a document. */
  record Letter(String letter) implements Mark {}
}
