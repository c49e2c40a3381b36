package dev.nines.report;

import dev.nines.money.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Writes lengths of time in days, hours, minutes and seconds: exact, without rounding. */
final class Lengths {

  private static final BigInteger DAY = BigInteger.valueOf(86_400);
  private static final BigInteger HOUR = BigInteger.valueOf(3_600);
  private static final BigInteger MINUTE = BigInteger.valueOf(60);

  private final Wording words;
  private final Numbers numbers;

  Lengths(Wording words, Numbers numbers) {
    this.words = words;
    this.numbers = numbers;
  }

  /** Returns {@code 1 d 4 h 30 min}, {@code 44 min 38.4 s}, {@code 0 min}. */
  String of(Fraction seconds) {
    if (seconds.signum() < 0) {
      return words.text("number.minus") + of(seconds.negated());
    }
    BigInteger whole = seconds.floor();
    List<String> parts = new ArrayList<>();
    add(parts, whole.divide(DAY), "unit.day");
    add(parts, whole.mod(DAY).divide(HOUR), "unit.hour");
    add(parts, whole.mod(HOUR).divide(MINUTE), "unit.minute");
    Fraction rest = seconds.minus(Fraction.of(whole.subtract(whole.mod(MINUTE)), BigInteger.ONE));
    if (!rest.isZero()) {
      parts.add(part(numbers.exact(rest), "unit.second"));
    }
    return parts.isEmpty() ? part("0", "unit.minute") : String.join(" ", parts);
  }

  private void add(List<String> parts, BigInteger count, String unit) {
    if (count.signum() > 0) {
      parts.add(part(numbers.plain(count), unit));
    }
  }

  private String part(String number, String unit) {
    return words.text("length.part", number, words.text(unit));
  }
}
