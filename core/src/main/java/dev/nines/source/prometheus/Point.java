package dev.nines.source.prometheus;

import dev.nines.problem.SourceLocation;
import dev.nines.source.time.EpochText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A value at a time.
 *
 * @param at when
 * @param time the time as it stands
 * @param value the value as it stands
 * @param place where it stands
 */
record Point(Instant at, String time, String value, SourceLocation place) {

  private static final Pattern TIME = Pattern.compile("\\d{1,11}(\\.\\d{1,12})?([eE]\\+?\\d)?");
  private static final Pattern VALUE =
      Pattern.compile("[+-]?\\d{1,40}(\\.\\d{0,40})?([eE][+-]?\\d{1,3})?|NaN|[+-]?Inf");

  Point {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(place, "place");
  }

  /** Returns the point of a time and a value; empty where they are none. */
  static Optional<Point> of(List<String> texts, SourceLocation place) {
    boolean fits =
        texts.size() == 2
            && TIME.matcher(texts.get(0)).matches()
            && (isBit(texts.get(1)) || VALUE.matcher(texts.get(1)).matches());
    return fits
        ? Optional.of(new Point(instant(texts.get(0)), texts.get(0), texts.get(1), place))
        : Optional.empty();
  }

  // by far the most values are one of these two
  private static boolean isBit(String value) {
    return value.equals("1") || value.equals("0");
  }

  private static Instant instant(String seconds) {
    if (seconds.indexOf('e') < 0 && seconds.indexOf('E') < 0) {
      return EpochText.seconds(seconds);
    }
    BigDecimal[] parts = new BigDecimal(seconds).divideAndRemainder(BigDecimal.ONE);
    long nanos = parts[1].movePointRight(9).longValue();
    return Instant.ofEpochSecond(parts[0].longValueExact(), nanos);
  }

  /** Returns the value as a number; empty for NaN and the infinities. */
  Optional<BigDecimal> number() {
    return value.endsWith("N") || value.endsWith("f")
        ? Optional.empty()
        : Optional.of(new BigDecimal(value));
  }

  /** Returns whether the value says that there is none. */
  boolean isNone() {
    return value.equals("NaN");
  }

  /** Returns whether the value can be a state: 0, 1, or none. */
  boolean isState() {
    return isBit(value)
        || isNone()
        || number().filter(n -> n.signum() == 0 || n.compareTo(BigDecimal.ONE) == 0).isPresent();
  }

  /** Returns the pair as it stands. */
  String text() {
    return "[" + time + ",\"" + value + "\"]";
  }
}
