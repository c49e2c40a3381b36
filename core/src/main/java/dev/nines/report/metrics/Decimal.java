package dev.nines.report.metrics;

import dev.nines.report.Data;
import dev.nines.statistics.Estimate;
import java.math.BigDecimal;
import java.time.Duration;

/** Writes estimates for programs: whole seconds are numbers, all else is the text of a decimal. */
final class Decimal {

  private Decimal() {}

  static Data seconds(double seconds) {
    return number(Shown.seconds(seconds));
  }

  static Data seconds(Duration length) {
    BigDecimal seconds =
        BigDecimal.valueOf(length.getSeconds()).add(BigDecimal.valueOf(length.getNano(), 9));
    return number(seconds.stripTrailingZeros());
  }

  private static Data number(BigDecimal number) {
    return number.scale() <= 0
        ? new Data.Whole(number.toBigIntegerExact())
        : new Data.Text(number.toPlainString());
  }

  /** Returns an interval of seconds with its method, or why there is none. */
  static Data.Mapping interval(Estimate estimate) {
    if (estimate instanceof Estimate.Interval interval) {
      return Data.mapping()
          .with("confidence", "95")
          .with("low", seconds(interval.low()))
          .with("high", seconds(interval.high()))
          .with("method", interval.method());
    }
    return Data.mapping().with("refused", ((Estimate.Refused) estimate).reason());
  }
}
