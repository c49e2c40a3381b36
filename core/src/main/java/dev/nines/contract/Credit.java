package dev.nines.contract;

import dev.nines.money.Fraction;
import dev.nines.money.RoundingRule;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a missed promise pays.
 *
 * @param by the figure that the remedy looks at
 * @param remedy how the figure becomes a payment
 * @param always whether it pays even where the target is met; bands decide by themselves
 * @param base of which fee
 * @param paid in what form
 * @param limits the most that is owed
 * @param least what a small credit becomes; absent where it stays
 * @param rounding how the promise's credit is rounded, once, to the currency's digits
 */
public record Credit(
    Figure by,
    Remedy remedy,
    boolean always,
    Base base,
    Paid paid,
    List<Limit> limits,
    Optional<Least> least,
    RoundingRule rounding) {

  /** In what form a credit is given. */
  public enum Paid {
    MONEY,
    TERM_EXTENSION,
    CUSTOMER_CHOICE
  }

  /** What a small credit becomes. */
  public sealed interface Least {

    /** Paid only above this amount. */
    record Above(Fraction amount) implements Least {}

    /** Raised to this amount. */
    record RaiseTo(Fraction amount) implements Least {}
  }

  public Credit {
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(remedy, "remedy");
    Objects.requireNonNull(base, "base");
    Objects.requireNonNull(paid, "paid");
    limits = List.copyOf(limits);
    Objects.requireNonNull(least, "least");
    Objects.requireNonNull(rounding, "rounding");
  }
}
