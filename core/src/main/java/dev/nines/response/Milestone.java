package dev.nines.response;

/** The four times between which an incident's phases lie, in the order they should have. */
public enum Milestone {
  /** The start of the first window of impact. */
  IMPACT_START("impact start"),
  /** The first mark {@code detected}. */
  DETECTED("detected"),
  /** The first mark {@code acknowledged}. */
  ACKNOWLEDGED("acknowledged"),
  /** The end of the last window of impact. */
  IMPACT_END("impact end");

  private final String words;

  Milestone(String words) {
    this.words = words;
  }

  /** Returns what the milestone is called in the sentences of problems. */
  public String words() {
    return words;
  }
}
