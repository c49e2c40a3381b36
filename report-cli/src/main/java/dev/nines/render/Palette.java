package dev.nines.render;

/** The colours of the design, by meaning; their contrast on white was measured there. */
public enum Palette {
  INK("14171C"),
  INK2("475160"),
  INK3("5F6B7A"),
  RULE("B9C1CC"),
  HAIR("DDE2E8"),
  SURFACE("F3F5F8"),
  LINK("1D4F91"),
  UP_INK("0A6B4F"),
  DOWN("A61B29"),
  DEGRADED_INK("8A5A00");

  private final String hex;

  Palette(String hex) {
    this.hex = hex;
  }

  /** Returns the six hexadecimal digits of red, green and blue. */
  public String hex() {
    return hex;
  }
}
