package dev.nines.uptime;

import dev.nines.contract.Figure;
import dev.nines.contract.Indicator;
import dev.nines.downtime.Outage;
import dev.nines.money.Fraction;
import java.util.Objects;
import java.util.Optional;

/**
 * One value of a figure.
 *
 * @param figure the figure
 * @param unit what it is counted in
 * @param ratio what it was divided from; absent where it is no quotient
 * @param exact the exact value
 * @param compared the value that is compared: rounded where the contract says so, else the exact
 *     one
 * @param outage the outage it is about; absent where it is about the period
 * @param subject what it is about in words, such as an incident's id; empty for the period
 */
public record FigureValue(
    Figure figure,
    Unit unit,
    Optional<Ratio> ratio,
    Fraction exact,
    Fraction compared,
    Optional<Outage> outage,
    String subject) {

  public FigureValue {
    Objects.requireNonNull(figure, "figure");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(ratio, "ratio");
    Objects.requireNonNull(exact, "exact");
    Objects.requireNonNull(compared, "compared");
    Objects.requireNonNull(outage, "outage");
    Objects.requireNonNull(subject, "subject");
  }

  /** Returns a value of the period, compared exact. */
  public static FigureValue of(Figure figure, Unit unit, Optional<Ratio> ratio, Fraction exact) {
    return new FigureValue(figure, unit, ratio, exact, exact, Optional.empty(), "");
  }

  /** Returns the same value about one outage. */
  public FigureValue about(Outage about) {
    return new FigureValue(figure, unit, ratio, exact, compared, Optional.of(about), subject);
  }

  /** Returns the same value about something in words. */
  public FigureValue about(String about) {
    return new FigureValue(figure, unit, ratio, exact, compared, outage, about);
  }

  /** Returns the same value rounded for every comparison. */
  public FigureValue rounded(Indicator.Rounding rounding) {
    return new FigureValue(figure, unit, ratio, exact, rounding.apply(exact), outage, subject);
  }

  /** Returns whether greater is better for the one who promised. */
  public boolean mustBeHigh() {
    return figure == Figure.Named.UPTIME || figure instanceof Figure.Within;
  }
}
