package dev.nines.report;

/** How text stands out, by meaning; what that looks like is the renderer's. */
public enum Tone {
  /** Ordinary text. */
  NORMAL,
  /** The key of a row or its result: bold. */
  STRONG,
  /** Less important: second and third ink. */
  QUIET,
  /** Absent in the source: italic. */
  ABSENT,
  /** Missed, counted: the colour of down, bold. */
  BAD,
  /** Met: the colour of up, bold. */
  GOOD,
  /** A warning: the colour of degraded. */
  CAUTION,
  /** A file name, hash or place: mono. */
  CODE
}
