package dev.nines.model;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;

/**
 * What was charged for a service in a month.
 *
 * @param month the month
 * @param service the word by which the source names the service
 * @param amount the amount in the contract's currency
 * @param provenance where it comes from
 */
public record Charge(YearMonth month, String service, BigDecimal amount, Provenance provenance) {

  public Charge {
    Objects.requireNonNull(month, "month");
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(provenance, "provenance");
  }
}
