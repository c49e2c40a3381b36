package dev.nines.render.xlsx;

import dev.nines.report.Value;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Turns the values of a column into Excel's numbers.
 *
 * <p>The values of a column of one kind have the same digits. A column of several kinds is a list
 * of figures, each with its own.
 *
 * <p>A value that Excel cannot hold, such as a negative duration or a number of 16 digits, stays
 * text.
 *
 * @param zone the zone of its instants
 * @param isMixed whether it holds several kinds
 * @param isText whether it holds nothing but text
 * @param hasMoments whether it holds an instant, so that a zone must be named beside the column
 * @param encoders how each kind is written
 */
record TypedColumn(
    ZoneId zone, boolean isMixed, boolean isText, boolean hasMoments, Encoders encoders) {

  private static final Days DAYS = new Days();
  private static final Amounts AMOUNTS = new Amounts();

  /** How each kind is written whose digits depend on the column. */
  record Encoders(Moments moments, Lengths lengths, Numbers numbers, Shares shares) {}

  /** Returns the number, or nothing for a cell that is text. */
  Optional<Typed> encode(Value value) {
    if (Survey.isText(value)) {
      return Optional.empty();
    }
    return isMixed ? new Survey().add(value).column(zone).number(value) : number(value);
  }

  /** Returns whether a value is a number, which does not depend on its digits. */
  boolean isNumber(Value value) {
    return !Survey.isText(value) && number(value).isPresent();
  }

  private Optional<Typed> number(Value value) {
    if (value instanceof Value.Moment moment) {
      return encoders.moments().encode(moment);
    } else if (value instanceof Value.Day day) {
      return DAYS.encode(day);
    } else if (value instanceof Value.Length length) {
      return encoders.lengths().encode(length);
    } else if (value instanceof Value.Number number) {
      return encoders.numbers().encode(number);
    } else if (value instanceof Value.Share share) {
      return Optional.of(encoders.shares().encode(share));
    } else if (value instanceof Value.Cash cash) {
      return AMOUNTS.encode(cash);
    }
    throw new IllegalStateException("no number for a value of " + value.getClass());
  }
}
