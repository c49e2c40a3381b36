package dev.nines.source.contract;

import dev.nines.contract.FigureUnit;
import dev.nines.contract.Quantity;
import dev.nines.contract.TimeAmount;
import dev.nines.contract.WeeklyHours;
import dev.nines.money.Fraction;
import dev.nines.source.tree.ScalarKind;

/** Reads the values that figures are compared with, by the unit of the figure. */
final class Quantities {

  private static final ScalarKind<Quantity> NUMBER = Kinds.map(Kinds.NUMBER, Quantities::ofNumber);

  private static final ScalarKind<Quantity> PERCENT =
      Kinds.map(Kinds.SHARE_PERCENT, Quantities::ofNumber);

  private static final ScalarKind<Quantity> COUNT =
      ScalarKind.of(
          "a whole number of 0 or more",
          t -> Kinds.decimal(t).filter(Quantities::isCount).map(Quantities::ofNumber));

  private Quantities() {}

  /** Returns how a value of a unit is written. */
  static ScalarKind<Quantity> of(FigureUnit unit, WeeklyHours businessHours) {
    return switch (unit) {
      case PERCENT -> withText(PERCENT);
      case COUNT -> withText(COUNT);
      case METRIC -> withText(NUMBER);
      case TIME -> Kinds.map(Kinds.SPAN, amount -> ofTime(amount, businessHours));
    };
  }

  /** Returns nothing of a unit. */
  static Quantity zero(FigureUnit unit) {
    return unit == FigureUnit.TIME
        ? Quantity.ofTime(TimeAmount.of(0, TimeAmount.Unit.MINUTES))
        : Quantity.ofNumber("0");
  }

  private static Quantity ofTime(TimeAmount amount, WeeklyHours businessHours) {
    return amount.unit() == TimeAmount.Unit.BUSINESS_DAYS
        ? Quantity.ofBusinessTime(amount, businessHours)
        : Quantity.ofTime(amount);
  }

  // the text is kept as written, 99.90 with its zero, but for a percent sign
  private static ScalarKind<Quantity> withText(ScalarKind<Quantity> kind) {
    return ScalarKind.of(
        kind.allowed(),
        text ->
            kind.read()
                .apply(text)
                .map(q -> new Quantity(q.value(), text.replace("%", "").strip(), false)));
  }

  private static Quantity ofNumber(Fraction value) {
    return new Quantity(value, value.toString(), false);
  }

  private static boolean isCount(Fraction value) {
    return value.signum() >= 0 && value.denominator().bitLength() == 1;
  }

  /** Returns whether a value is a time in business days. */
  static boolean isInBusinessDays(Quantity quantity) {
    return quantity.time() && quantity.text().contains("business day");
  }
}
