package dev.nines.credit;

import dev.nines.contract.Edges;
import dev.nines.contract.Payment;
import dev.nines.contract.TimeAmount;
import dev.nines.money.Fraction;
import dev.nines.uptime.FigureValue;
import java.util.Objects;
import java.util.Optional;

/**
 * What one value of a figure pays, and how.
 *
 * @param value the value
 * @param band the band it lies in; absent for other remedies
 * @param payment what is paid each time; absent for pro rata
 * @param times how often: 1 for a band, the number of blocks or steps; for pro rata the multiple
 * @param seconds the seconds that pro rata pays for; absent for other remedies
 * @param covered the seconds that the base pays for, which make money of time; absent where no time
 *     is paid
 * @param base the fee it is reckoned of; 0 where the payment needs none
 * @param percent the percentage of the base it comes to; absent where it is none
 * @param exact the exact amount of money; 0 for points
 * @param points the points it gives; 0 for money
 */
public record CreditLine(
    FigureValue value,
    Optional<Edges> band,
    Optional<Payment> payment,
    Fraction times,
    Optional<Fraction> seconds,
    Optional<Fraction> covered,
    Fraction base,
    Optional<Fraction> percent,
    Fraction exact,
    Fraction points) {

  public CreditLine {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(band, "band");
    Objects.requireNonNull(payment, "payment");
    Objects.requireNonNull(times, "times");
    Objects.requireNonNull(seconds, "seconds");
    Objects.requireNonNull(covered, "covered");
    Objects.requireNonNull(base, "base");
    Objects.requireNonNull(percent, "percent");
    Objects.requireNonNull(exact, "exact");
    Objects.requireNonNull(points, "points");
  }

  /** Returns the time of service that it pays, before every limit; absent where it pays none. */
  public Optional<TimeAmount> time() {
    return payment
        .filter(Payment.Time.class::isInstance)
        .map(paid -> ((Payment.Time) paid).time())
        .map(time -> new TimeAmount(time.number().times(times), time.unit()));
  }

  /** Returns the same line with another amount, as a limit leaves it. */
  CreditLine withExact(Fraction limited) {
    return new CreditLine(
        value, band, payment, times, seconds, covered, base, percent, limited, points);
  }
}
