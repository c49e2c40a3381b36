package dev.nines.report.sla;

import dev.nines.money.Fraction;
import dev.nines.money.Money;
import dev.nines.money.RoundingRule;
import dev.nines.problem.SourceLocation;
import dev.nines.report.Cell;
import dev.nines.report.Tone;
import dev.nines.report.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;

/** Makes cells whose numbers are numbers. */
final class Cells {

  static final Cell EMPTY = Cell.of("");

  private static final int NANO_DIGITS = 9;

  private Cells() {}

  static Cell strong(String text) {
    return Cell.of(text).with(Tone.STRONG);
  }

  static Cell quiet(String text) {
    return Cell.of(text).with(Tone.QUIET);
  }

  static Cell code(String text) {
    return Cell.of(text).with(Tone.CODE);
  }

  static Cell place(SourceLocation location) {
    return Cell.of(location.toString(), new Value.Place(location)).with(Tone.CODE);
  }

  static Cell moment(String text, Instant at) {
    return Cell.of(text, new Value.Moment(at));
  }

  static Cell day(String text, LocalDate date) {
    return Cell.of(text, new Value.Day(date));
  }

  static Cell length(String text, Fraction seconds) {
    return Cell.of(text, new Value.Length(duration(seconds)));
  }

  static Cell number(String text, Fraction number) {
    BigDecimal decimal =
        number.toExactDecimal().orElseGet(() -> number.toDecimal(NANO_DIGITS, RoundingMode.DOWN));
    return Cell.of(text, new Value.Number(decimal));
  }

  /** Returns an amount; text alone where it has more digits than its currency. */
  static Cell money(String text, Fraction amount, Currency currency) {
    Money rounded = Money.of(currency, amount, RoundingRule.HALF_UP);
    return rounded.toFraction().equals(amount)
        ? Cell.of(text, new Value.Cash(rounded))
        : Cell.of(text);
  }

  /** Returns a length to the nanosecond, cut. */
  static Duration duration(Fraction seconds) {
    BigDecimal nanos = seconds.toDecimal(NANO_DIGITS, RoundingMode.DOWN);
    return Duration.ofSeconds(nanos.longValue())
        .plusNanos(nanos.remainder(BigDecimal.ONE).movePointRight(NANO_DIGITS).longValueExact());
  }
}
