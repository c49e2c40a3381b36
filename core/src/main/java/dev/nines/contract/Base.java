package dev.nines.contract;

import dev.nines.money.Fraction;
import java.util.List;
import java.util.Objects;

/**
 * Of which fee a credit is reckoned.
 *
 * @param fee whose fee
 * @param of of which time
 * @param share which share of it
 * @param feeCovers what the fee pays for, which makes money of time
 */
public record Base(FeeOf fee, FeePeriod of, Share share, FeeCovers feeCovers) {

  /** Whose fee. */
  public sealed interface FeeOf {

    /** That of the promise's services; where each is judged alone, of the one that missed. */
    record Services() implements FeeOf {}

    /** That of all services of the contract. */
    record All() implements FeeOf {}

    /** That of named services. */
    record Named(List<String> services) implements FeeOf {
      public Named {
        services = List.copyOf(services);
      }
    }
  }

  /** The fee of which time. */
  public sealed interface FeePeriod {

    /** The judged period. */
    record ThisPeriod() implements FeePeriod {}

    /** The period before it. */
    record PreviousPeriod() implements FeePeriod {}

    /** The period after it: the invoice that is credited. */
    record NextPeriod() implements FeePeriod {}

    /** So many calendar days before something. */
    record Trailing(TimeAmount length, Before before) implements FeePeriod {}
  }

  /** What a trailing time ends at. */
  public enum Before {
    OUTAGE,
    CLAIM,
    PERIOD_END
  }

  /** Which share of the fee. */
  public sealed interface Share {

    /** A fixed percentage. */
    record Percent(Fraction percent) implements Share {}

    /** The share that the incident states as affected; of several, the greatest. */
    record Affected() implements Share {}
  }

  /** What the fee pays for. */
  public sealed interface FeeCovers {

    /** The promise's own denominator. */
    record DenominatorTime() implements FeeCovers {}

    /** A fixed time, for example 720 hours. */
    record FixedTime(TimeAmount time) implements FeeCovers {}
  }

  public Base {
    Objects.requireNonNull(fee, "fee");
    Objects.requireNonNull(of, "of");
    Objects.requireNonNull(share, "share");
    Objects.requireNonNull(feeCovers, "feeCovers");
  }
}
