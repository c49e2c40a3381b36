package dev.nines.source;

/** How sure a reader is that a file is of its kind, from least to most. */
public enum Sureness {
  /** It is something else. */
  NO,
  /** It could be read, and could be something else too. */
  POSSIBLE,
  /** It looks like it. */
  LIKELY,
  /** It has marks that nothing else has. */
  CERTAIN
}
