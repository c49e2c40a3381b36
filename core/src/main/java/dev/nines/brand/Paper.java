package dev.nines.brand;

/** The paper that a document is made for. */
public enum Paper {
  A4("A4"),
  LETTER("Letter");

  private final String word;

  Paper(String word) {
    this.word = word;
  }

  /** Returns the word of brand files, {@code A4} or {@code Letter}. */
  public String word() {
    return word;
  }
}
