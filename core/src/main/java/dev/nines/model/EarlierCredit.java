package dev.nines.model;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A credit given before, which counts against limits over longer spans.
 *
 * @param period the period as written, for example {@code 2025-06}
 * @param promise the promise's id
 * @param amount the amount in the contract's currency
 * @param provenance where it comes from
 */
public record EarlierCredit(
    String period, String promise, BigDecimal amount, Provenance provenance) {

  public EarlierCredit {
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(promise, "promise");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(provenance, "provenance");
  }
}
