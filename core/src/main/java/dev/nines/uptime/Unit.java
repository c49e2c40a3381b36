package dev.nines.uptime;

/** What a figure is counted in. */
public enum Unit {
  PERCENT("percent"),
  SECONDS("seconds"),
  COUNT("count"),
  /** The metric's own unit. */
  OWN("own");

  private final String word;

  Unit(String word) {
    this.word = word;
  }

  /** Returns the word of the JSON result. */
  public String word() {
    return word;
  }
}
