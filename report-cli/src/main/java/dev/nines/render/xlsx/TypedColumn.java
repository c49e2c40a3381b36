package dev.nines.render.xlsx;

import dev.nines.report.Cell;
import dev.nines.report.Value;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Turns the values of a column into Excel's numbers.
 *
 * <p>The values of a column of one kind have the same digits. A column of several kinds is a list
 * of figures, each with its own.
 *
 * <p>A value that Excel cannot hold, such as a negative duration or a number of 16 digits, stays
 * text.
 */
final class TypedColumn {

  private final boolean hasMoments;
  private final ZoneId zone;
  private final long kinds;
  private final Moments moments;
  private final Days days = new Days();
  private final Lengths lengths;
  private final Numbers numbers;
  private final Shares shares;
  private final Amounts amounts = new Amounts();

  private TypedColumn(List<Value> values, ZoneId zone) {
    hasMoments = values.stream().anyMatch(Value.Moment.class::isInstance);
    this.zone = zone;
    kinds = values.stream().filter(v -> !isText(v)).map(Value::getClass).distinct().count();
    moments = Moments.over(only(Value.Moment.class, values), zone);
    lengths = Lengths.over(only(Value.Length.class, values));
    numbers = Numbers.over(only(Value.Number.class, values));
    shares = Shares.over(only(Value.Share.class, values));
  }

  static TypedColumn of(List<Cell> cells, ZoneId zone) {
    return new TypedColumn(cells.stream().map(Cell::value).toList(), zone);
  }

  /** Returns whether it holds an instant, so that a zone must be named beside the column. */
  boolean hasMoments() {
    return hasMoments;
  }

  /** Returns the number, or nothing for a cell that is text. */
  Optional<Typed> encode(Value value) {
    return kinds > 1 ? new TypedColumn(List.of(value), zone).number(value) : number(value);
  }

  private Optional<Typed> number(Value value) {
    if (value instanceof Value.Moment moment) {
      return moments.encode(moment);
    } else if (value instanceof Value.Day day) {
      return days.encode(day);
    } else if (value instanceof Value.Length length) {
      return lengths.encode(length);
    } else if (value instanceof Value.Number number) {
      return numbers.encode(number);
    } else if (value instanceof Value.Share share) {
      return Optional.of(shares.encode(share));
    } else if (value instanceof Value.Cash cash) {
      return amounts.encode(cash);
    } else if (isText(value)) {
      return Optional.empty();
    }
    throw new IllegalStateException("no number for a value of " + value.getClass());
  }

  private static boolean isText(Value value) {
    return value instanceof Value.Words || value instanceof Value.Place;
  }

  private static <V> List<V> only(Class<V> kind, List<Value> values) {
    return values.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
