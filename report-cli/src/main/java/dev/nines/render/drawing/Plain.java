package dev.nines.render.drawing;

import dev.nines.money.Fraction;
import java.math.BigDecimal;
import java.math.MathContext;

/** How long a bar is drawn: exact figures made rough, of which no figure is made again. */
public final class Plain {

  private Plain() {}

  /** Returns the number that is nearest within 16 digits. */
  public static double of(Fraction number) {
    return new BigDecimal(number.numerator())
        .divide(new BigDecimal(number.denominator()), MathContext.DECIMAL64)
        .doubleValue();
  }
}
