package dev.nines.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FractionTest {

  @ParameterizedTest
  @CsvSource({
    "99.90, 999, 10",
    "0.1, 1, 10",
    "-2.50, -5, 2",
    "1000.00, 1000, 1",
    "1E+3, 1000, 1",
    "0.000, 0, 1"
  })
  void parse_isExact(String text, long numerator, long denominator) {
    assertThat(Fraction.parse(text)).isEqualTo(Fraction.of(numerator, denominator));
    assertThat(Fraction.parse(text).numerator()).isEqualTo(BigInteger.valueOf(numerator));
    assertThat(Fraction.parse(text).denominator()).isEqualTo(BigInteger.valueOf(denominator));
  }

  @Test
  void arithmetic_neverRounds() {
    Fraction third = Fraction.of(1, 3);

    assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.ONE);
    assertThat(third.times(3)).isEqualTo(Fraction.ONE);
    assertThat(Fraction.ONE.minus(third)).isEqualTo(Fraction.of(2, 3));
    assertThat(Fraction.ONE.dividedBy(third)).isEqualTo(Fraction.of(3));
    assertThat(third.negated()).isEqualTo(Fraction.of(-1, 3));
  }

  @ParameterizedTest
  @CsvSource({"7, 2, 3, 4", "-7, 2, -4, -3", "6, 2, 3, 3", "0, 5, 0, 0", "1, 1000000007, 0, 1"})
  void floorAndCeiling(long numerator, long denominator, long floor, long ceiling) {
    assertThat(Fraction.of(numerator, denominator).floor()).isEqualTo(floor);
    assertThat(Fraction.of(numerator, denominator).ceiling()).isEqualTo(ceiling);
  }

  @Test
  void toDecimal_roundsAsTold() {
    Fraction uptime = Fraction.of(2_673_000, 2_678_400).times(100);

    assertThat(uptime.toDecimal(2, RoundingMode.FLOOR)).isEqualTo(new BigDecimal("99.79"));
    assertThat(uptime.toDecimal(2, RoundingMode.CEILING)).isEqualTo(new BigDecimal("99.80"));
    assertThat(uptime.toDecimal(12, RoundingMode.DOWN))
        .isEqualTo(new BigDecimal("99.798387096774"));
  }

  @ParameterizedTest
  @CsvSource({"1, 4, 0.25", "3, 1, 3", "7, 40, 0.175", "-1, 5, -0.2", "1, 1024, 0.0009765625"})
  void toExactDecimal_ends(long numerator, long denominator, BigDecimal expected) {
    assertThat(Fraction.of(numerator, denominator).toExactDecimal()).contains(expected);
  }

  @Test
  void toExactDecimal_neverEnds() {
    assertThat(Fraction.of(1, 3).toExactDecimal()).isEmpty();
    assertThat(Fraction.of(1, 60).toExactDecimal()).isEmpty();
  }

  @Test
  void comparison() {
    assertThat(Fraction.of(1, 3)).isLessThan(Fraction.of(1, 2)).isEqualTo(Fraction.of(2, 6));
    assertThat(Fraction.of(1, 3)).hasSameHashCodeAs(Fraction.of(2, 6));
    assertThat(Fraction.of(1, 3).min(Fraction.of(1, 2))).isEqualTo(Fraction.of(1, 3));
    assertThat(Fraction.of(1, 3).max(Fraction.of(1, 2))).isEqualTo(Fraction.of(1, 2));
    assertThat(Fraction.of(-1, 3).signum()).isEqualTo(-1);
    assertThat(Fraction.of(1, 3).isBelow(Fraction.of(1, 3))).isFalse();
    assertThat(Fraction.of(1, 3).isAbove(Fraction.of(1, 4))).isTrue();
    assertThat(Fraction.ZERO.isPositive()).isFalse();
  }

  @Test
  void dividedBy_zero() {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Fraction.of(3, 7).dividedBy(Fraction.ZERO))
        .withMessage("3/7 divided by zero");
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Fraction.of(3, 0))
        .withMessage("denominator of 3/0 is zero");
  }

  @Test
  void sum_asAddedOneByOne() {
    List<Fraction> numbers = new ArrayList<>();
    Fraction sum = Fraction.ZERO;
    for (int i = 1; i <= 40; i++) {
      Fraction next = Fraction.of(i % 3 == 0 ? -i : i, i * i + 1L);
      numbers.add(next);
      sum = sum.plus(next);
      assertThat(Fraction.sum(numbers)).isEqualTo(sum);
    }
  }

  @Test
  void sum_ofNothing() {
    assertThat(Fraction.sum(List.of())).isEqualTo(Fraction.ZERO);
  }
}
