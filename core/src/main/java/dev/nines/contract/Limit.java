package dev.nines.contract;

import dev.nines.money.Fraction;
import java.util.Objects;

/**
 * The most that is owed.
 *
 * @param cap how much
 * @param per in what
 * @param of of which time's fee a percentage is taken
 */
public record Limit(Cap cap, Per per, Base.FeePeriod of) {

  /** How much at most. */
  public sealed interface Cap {

    /** A percentage of the fee. */
    record Percent(Fraction percent) implements Cap {}

    /** A sum of money. */
    record Sum(Fraction amount) implements Cap {}

    /** Time of service, or its fee: days and shorter, weeks, months or years. */
    record Time(TimeAmount time) implements Cap {
      public Time {
        time.requireOfService();
      }
    }
  }

  /** In what the limit holds. */
  public sealed interface Per {

    /** In one outage. */
    record Outage() implements Per {}

    /** In one period of the promise. */
    record Period() implements Per {}

    /** In a span of the calendar that may hold several periods. */
    record Span(PeriodRule span) implements Per {}
  }

  public Limit {
    Objects.requireNonNull(cap, "cap");
    Objects.requireNonNull(per, "per");
    Objects.requireNonNull(of, "of");
  }
}
