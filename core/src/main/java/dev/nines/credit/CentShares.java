package dev.nines.credit;

import dev.nines.money.Fraction;
import dev.nines.money.Money;
import dev.nines.money.RoundingRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits money by exact shares so that the parts add up: each is cut to the currency's digits, and
 * the units left over go one by one to those that lost most, the earlier first.
 *
 * <p>100.00 USD in thirds is 33.34, 33.33 and 33.33.
 */
public final class CentShares {

  private CentShares() {}

  /**
   * Returns the parts, in the order of the shares, which add up to the sum of the shares.
   *
   * @param exact the exact shares, whose sum is an amount of the currency
   */
  public static List<Money> of(List<Fraction> exact, Currency currency) {
    Fraction sum = exact.stream().reduce(Fraction.ZERO, Fraction::plus);
    Money whole = Money.of(currency, sum, RoundingRule.HALF_UP);
    int digits = whole.amount().scale();
    List<BigDecimal> parts =
        new ArrayList<>(exact.stream().map(s -> s.toDecimal(digits, RoundingMode.FLOOR)).toList());
    BigDecimal unit = BigDecimal.ONE.movePointLeft(digits);
    BigDecimal left = whole.amount().subtract(sum(parts));
    for (int index : byLoss(exact, parts)) {
      if (left.signum() > 0) {
        parts.set(index, parts.get(index).add(unit));
        left = left.subtract(unit);
      }
    }
    return parts.stream().map(part -> new Money(whole.currency(), part.setScale(digits))).toList();
  }

  private static List<Integer> byLoss(List<Fraction> exact, List<BigDecimal> parts) {
    Comparator<Integer> loss =
        Comparator.comparing(i -> exact.get(i).minus(Fraction.of(parts.get(i))));
    return IntStream.range(0, exact.size()).boxed().sorted(loss.reversed()).toList();
  }

  private static BigDecimal sum(List<BigDecimal> parts) {
    return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
