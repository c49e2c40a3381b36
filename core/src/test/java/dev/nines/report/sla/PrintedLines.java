package dev.nines.report.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.money.Fraction;

/** Reckons printed lines again, knowing nothing but the lines. */
final class PrintedLines {

  private static final Fraction ELLIPSIS = Fraction.parse("0.00001");

  private PrintedLines() {}

  /**
   * Asserts of {@code label: words: a × b = c, words: d × e = f [place]} that the sides of each
   * chain come to the same.
   */
  static void assertComesTo(String line) {
    for (String chain : line.replaceAll("\\s\\[[^]]*]$", "").split(": |; |, (?=[a-z])")) {
      String[] sides = chain.split(" = ");
      for (int i = 0; i < sides.length - 1; i++) {
        if (PocketCalculator.isArithmetic(sides[i])) {
          Fraction printed = PocketCalculator.reckon(sides[sides.length - 1]);
          assertSame(PocketCalculator.reckon(sides[i]), printed, line);
        }
      }
    }
  }

  // exact, but where an ellipsis says that digits go on, and for the one rounding to the cent
  private static void assertSame(Fraction reckoned, Fraction printed, String line) {
    Fraction tolerance =
        line.contains("rounded once")
            ? Fraction.parse("0.0051")
            : line.contains("…") ? ELLIPSIS : Fraction.ZERO;
    Fraction difference = reckoned.minus(printed);
    assertThat(difference.max(difference.negated()))
        .as("%s comes to %s", line, reckoned)
        .isLessThanOrEqualTo(tolerance);
  }

  /** Returns what the last side of a line comes to. */
  static Fraction result(String line) {
    String plain = line.replaceAll("\\s\\[[^]]*]$", "");
    String last = plain.substring(Math.max(plain.lastIndexOf(" = "), plain.lastIndexOf(": ")) + 2);
    return PocketCalculator.reckon(last);
  }

  /** Asserts that a printed figure is an exact one, cut after six decimals at most. */
  static void assertPrinted(String line, Fraction exact) {
    Fraction difference = result(line).minus(exact);
    assertThat(difference.max(difference.negated()))
        .as("%s against %s", line, exact)
        .isLessThanOrEqualTo(line.contains("…") ? ELLIPSIS : Fraction.ZERO);
  }
}
