package dev.nines.contract;

import dev.nines.money.Fraction;
import java.time.YearMonth;
import java.util.Map;

/** What is paid for a service. */
public sealed interface Fee {

  /** For a calendar month, whatever its length. */
  record PerMonth(Fraction amount) implements Fee {}

  /** For a year, a twelfth for each month. */
  record PerYear(Fraction amount) implements Fee {}

  /** For each hour that the service was provided. */
  record PerHour(Fraction amount) implements Fee {}

  /** Once, for the whole term. */
  record Once(Fraction amount) implements Fee {}

  /** By month. */
  record ByMonth(Map<YearMonth, Fraction> amounts) implements Fee {
    public ByMonth {
      amounts = Ordered.sorted(amounts);
    }
  }

  /** Stated by the data ({@code --data charges=FILE}). */
  record FromData() implements Fee {}
}
