package dev.nines.brand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A colour of the sRGB space.
 *
 * @param rgb red, green and blue, eight bits each, red the highest
 */
public record Colour(int rgb) {

  /** White paper. */
  public static final Colour WHITE = new Colour(0xFFFFFF);

  /** Black. */
  public static final Colour BLACK = new Colour(0);

  private static final Pattern SIX = Pattern.compile("#[0-9A-Fa-f]{6}");

  public Colour {
    if (rgb < 0 || rgb > 0xFFFFFF) {
      throw new IllegalArgumentException("rgb " + rgb + " is not in 0 to 16777215");
    }
  }

  /** Returns the colour of a text such as {@code #0B5C7A}; empty for any other text. */
  public static Optional<Colour> parse(String text) {
    return SIX.matcher(text).matches()
        ? Optional.of(new Colour(Integer.parseInt(text.substring(1), 16)))
        : Optional.empty();
  }

  /** Returns its six hexadecimal digits in upper case. */
  public String hex() {
    return String.format(Locale.ROOT, "%06X", rgb);
  }

  /** Returns the share of red, 0 to 255. */
  public int red() {
    return rgb >> 16 & 0xFF;
  }

  /** Returns the share of green, 0 to 255. */
  public int green() {
    return rgb >> 8 & 0xFF;
  }

  /** Returns the share of blue, 0 to 255. */
  public int blue() {
    return rgb & 0xFF;
  }

  /**
   * Returns the contrast with another colour, from 1 for the same to 21 for black on white, cut to
   * two decimals, so that it never flatters.
   *
   * <p>WCAG 2.2: (L1 + 0.05) / (L2 + 0.05), L being the relative luminance of the lighter and the
   * darker one. Black on white is (1 + 0.05) / (0 + 0.05) = 21.
   */
  public BigDecimal contrast(Colour other) {
    double one = luminance() + 0.05;
    double two = other.luminance() + 0.05;
    // binary fractions miss a bound by less than a billionth
    double ratio = Math.max(one, two) / Math.min(one, two) + 1e-9;
    return BigDecimal.valueOf(ratio).setScale(2, RoundingMode.DOWN);
  }

  /** Returns whether the contrast with another colour is a ratio or more. */
  public boolean contrasts(Colour other, BigDecimal ratio) {
    return contrast(other).compareTo(ratio) >= 0;
  }

  /** Returns the lightest colour of the same hue on the way to black that reaches a contrast. */
  public Colour darkenedUntil(Colour other, BigDecimal ratio) {
    for (int part = 255; part > 0; part--) {
      Colour darker =
          new Colour(scaled(red(), part) << 16 | scaled(green(), part) << 8 | scaled(blue(), part));
      if (darker.contrasts(other, ratio)) {
        return darker;
      }
    }
    return BLACK;
  }

  private static int scaled(int channel, int part) {
    return channel * part / 255;
  }

  // WCAG 2.2, relative luminance
  private double luminance() {
    return 0.2126 * linear(red()) + 0.7152 * linear(green()) + 0.0722 * linear(blue());
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
  }
}
