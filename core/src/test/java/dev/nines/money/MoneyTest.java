package dev.nines.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

  private static final Currency USD = Currency.getInstance("USD");

  @ParameterizedTest
  @CsvSource({
    "USD, 2.005, HALF_UP, 2.01 USD",
    "USD, 2.005, HALF_EVEN, 2.00 USD",
    "USD, 2.001, UP, 2.01 USD",
    "USD, 2.009, DOWN, 2.00 USD",
    "JPY, 48.6, HALF_UP, 49 JPY",
    "BHD, 1.23449, HALF_UP, 1.234 BHD",
    "USD, 0, HALF_UP, 0.00 USD"
  })
  void of_roundsOnceToTheCurrencysDigits(
      String currency, String exact, RoundingRule rule, String expected) {
    assertThat(Money.of(Currency.getInstance(currency), Fraction.parse(exact), rule))
        .hasToString(expected);
  }

  @Test
  void constructor_wrongScale() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Money(USD, new BigDecimal("1.5")))
        .withMessage("amount 1.5 has not the 2 decimals of USD");
  }

  @Test
  void plus_otherCurrency() {
    Money yen = Money.zero(Currency.getInstance("JPY"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.zero(USD).plus(yen))
        .withMessage("0.00 USD and 0 JPY have different currencies");
  }

  @Test
  void plus_neverRounds() {
    Money one = Money.of(USD, Fraction.parse("0.10"), RoundingRule.HALF_UP);

    assertThat(one.plus(one).plus(one)).hasToString("0.30 USD");
    assertThat(one.plus(one).toFraction()).isEqualTo(Fraction.of(1, 5));
    assertThat(one.isZero()).isFalse();
    assertThat(one).isGreaterThan(Money.zero(USD));
  }
}
