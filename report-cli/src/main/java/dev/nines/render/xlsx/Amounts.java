package dev.nines.render.xlsx;

import dev.nines.money.Money;
import dev.nines.report.Value;
import java.util.Optional;

/** Money with the digits of its currency and the currency's code behind it. */
final class Amounts {

  Optional<Typed> encode(Value.Cash cash) {
    Money money = cash.money();
    if (money.amount().precision() > Numbers.KEPT) {
      return Optional.empty();
    }
    int digits = money.amount().scale();
    String code = money.currency().getCurrencyCode();
    String format = Numbers.format(digits) + " \"" + code + "\"";
    int width = Numbers.width(money.amount(), digits) + 1 + code.length();
    return Optional.of(new Typed(money.amount().doubleValue(), format, width));
  }
}
