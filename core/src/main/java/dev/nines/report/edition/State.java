package dev.nines.report.edition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a document is. */
public enum State {
  /** Not to be relied on; a word across each page says so. */
  DRAFT,
  /** Complete, and being read by those who approve it. */
  IN_REVIEW,
  /** The one that counts. */
  FINAL;

  /** Returns the word of a command line and of data: {@code in-review}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the state of a word; empty for any other word. */
  public static Optional<State> of(String word) {
    return Arrays.stream(values()).filter(state -> state.word().equals(word)).findFirst();
  }
}
