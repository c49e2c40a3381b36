package dev.nines.contract;

import dev.nines.money.Fraction;

/** What a remedy pays. */
public sealed interface Payment {

  /** A percentage of the base. */
  record Percent(Fraction percent) implements Payment {}

  /** A sum of money in the contract's currency. */
  record Sum(Fraction amount) implements Payment {}

  /**
   * Time of service, or the fee for it.
   *
   * @param time how long: days and shorter, weeks, months or years
   */
  record Time(TimeAmount time) implements Payment {
    public Time {
      time.requireOfService();
    }
  }

  /** Points, which the contract's own scheme turns into a payment. */
  record Points(Fraction points) implements Payment {}
}
