package dev.nines.problem;

import java.util.Locale;

/** How much a {@link Problem} matters to the figures. */
public enum Severity {
  /** No figure can be given: an unreadable file, contradictory terms, an impossible local time. */
  ERROR,
  /** A figure is given and the reader of the report must know this beside it. */
  WARNING,
  /** Nothing is wrong: an agreement, or a reading that had one choice. */
  NOTE;

  /** Returns the word used in JSON and text, {@code error}, {@code warning} or {@code note}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
