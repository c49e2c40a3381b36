package dev.nines.uptime;

import dev.nines.contract.Edges;
import dev.nines.money.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * Cuts a figure for the eye so that it never flatters (CALCULATION 3).
 *
 * <p>A figure that must be high is cut down, one that must be low is cut up. It has at least two
 * decimals, at least as many as the edges it is compared with, and more until the shown value lies
 * on the same side of every edge as the exact one: 99.8999 % against 99.9 % is shown as 99.89 %,
 * never as 99.9 %; 99.900001 % is shown as 99.900001 %, as 99.90 % would be the edge itself.
 */
public final class ShownFigure {

  private static final int LEAST_DECIMALS = 2;

  private ShownFigure() {}

  /**
   * Returns the decimal to show.
   *
   * @param exact the exact value
   * @param mustBeHigh whether greater is better for the one who promised
   * @param edges the values it is compared with
   */
  public static BigDecimal of(Fraction exact, boolean mustBeHigh, List<Fraction> edges) {
    RoundingMode cut = mustBeHigh ? RoundingMode.FLOOR : RoundingMode.CEILING;
    int decimals = edges.stream().mapToInt(ShownFigure::decimals).reduce(LEAST_DECIMALS, Math::max);
    BigDecimal shown = exact.toDecimal(decimals, cut);
    while (!isOnSameSide(exact, Fraction.of(shown), edges)) {
      decimals++;
      shown = exact.toDecimal(decimals, cut);
    }
    return shown;
  }

  /** Returns the values at the edges of a range. */
  public static List<Fraction> edgesOf(Edges range) {
    return Stream.concat(range.lower().stream(), range.upper().stream())
        .map(edge -> edge.at().value())
        .toList();
  }

  private static int decimals(Fraction edge) {
    return edge.toExactDecimal().map(BigDecimal::scale).orElse(0);
  }

  private static boolean isOnSameSide(Fraction exact, Fraction shown, List<Fraction> edges) {
    return edges.stream()
        .allMatch(
            edge -> Integer.signum(exact.compareTo(edge)) == Integer.signum(shown.compareTo(edge)));
  }
}
