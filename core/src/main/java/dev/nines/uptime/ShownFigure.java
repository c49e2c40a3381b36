package dev.nines.uptime;

import dev.nines.contract.Edges;
import dev.nines.money.Fraction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Cuts a figure for the eye so that it never flatters (CALCULATION 3).
 *
 * <p>A figure that must be high is cut down, one that must be low is cut up. It has at least two
 * decimals, at least as many as the edges it is compared with, and more until every comparison of
 * the contract has the same outcome for the shown value as for the exact one: 99.8999 % against at
 * least 99.9 % is shown as 99.89 %, never as 99.9 %; 99.9003 % is shown as 99.90 %, but as 99.9003
 * % against above 99.9 %.
 */
public final class ShownFigure {

  private static final int LEAST_DECIMALS = 2;

  private ShownFigure() {}

  /**
   * Returns the decimal to show.
   *
   * @param exact the exact value
   * @param mustBeHigh whether greater is better for the one who promised
   * @param ranges the ranges it is compared with: target and bands
   */
  public static BigDecimal of(Fraction exact, boolean mustBeHigh, List<Edges> ranges) {
    List<Edges> sides = ranges.stream().flatMap(ShownFigure::sides).toList();
    RoundingMode cut = mustBeHigh ? RoundingMode.FLOOR : RoundingMode.CEILING;
    int decimals = sides.stream().mapToInt(ShownFigure::decimals).reduce(LEAST_DECIMALS, Math::max);
    BigDecimal shown = exact.toDecimal(decimals, cut);
    while (!isOnSameSide(exact, Fraction.of(shown), sides)) {
      decimals++;
      shown = exact.toDecimal(decimals, cut);
    }
    return shown;
  }

  // each edge by itself: a value on the other side of a whole band is outside of it as well
  private static Stream<Edges> sides(Edges range) {
    return Stream.concat(
        range.lower().map(edge -> new Edges(Optional.of(edge), Optional.empty())).stream(),
        range.upper().map(edge -> new Edges(Optional.empty(), Optional.of(edge))).stream());
  }

  private static int decimals(Edges side) {
    return side.lower()
        .or(side::upper)
        .flatMap(edge -> edge.at().value().toExactDecimal())
        .map(BigDecimal::scale)
        .orElse(0);
  }

  private static boolean isOnSameSide(Fraction exact, Fraction shown, List<Edges> sides) {
    return sides.stream().allMatch(side -> side.contains(exact) == side.contains(shown));
  }
}
