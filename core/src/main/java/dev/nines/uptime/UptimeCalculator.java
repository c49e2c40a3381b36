package dev.nines.uptime;

import dev.nines.contract.Clock.Denominator;
import dev.nines.downtime.DowntimeLedger;
import dev.nines.downtime.LedgerEntry;
import dev.nines.downtime.LedgerState;
import dev.nines.downtime.Seconds;
import dev.nines.money.Fraction;
import dev.nines.time.Interval;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Makes uptime of a ledger.
 *
 * <p>July 2025 in America/Chicago has 2,678,400 s; with 5,400 s down the uptime is (2,678,400 -
 * 5,400) / 2,678,400 = 99.798387... %.
 */
public final class UptimeCalculator {

  private UptimeCalculator() {}

  /** Returns the uptime of a ledger under a denominator in the contract's zone. */
  public static Uptime calculate(DowntimeLedger ledger, Denominator rule, ZoneId zone) {
    Fraction counted = ledger.countedSeconds();
    Fraction denominator = denominator(ledger, rule, zone, LedgerEntry::inDenominator);
    TimeTotals totals =
        new TimeTotals(
            seconds(ledger, LedgerState.UP),
            seconds(ledger, LedgerState.DOWN),
            seconds(ledger, LedgerState.DEGRADED),
            seconds(ledger, LedgerState.EXCLUDED),
            seconds(ledger, LedgerState.OUTSIDE),
            seconds(ledger, LedgerState.UNKNOWN),
            counted,
            denominator);
    Fraction whole = denominator(ledger, rule, zone, UptimeCalculator::isInBounds);
    return new Uptime(
        totals,
        ratio(counted, denominator),
        ratio(ledger.knownSeconds(), whole),
        ratio(ledger.ceilingSeconds(), whole));
  }

  private static Optional<Ratio> ratio(Fraction counted, Fraction denominator) {
    return denominator.isPositive()
        ? Optional.of(new Ratio(denominator.minus(counted), denominator))
        : Optional.empty();
  }

  private static Fraction denominator(
      DowntimeLedger ledger, Denominator rule, ZoneId zone, Predicate<LedgerEntry> isPart) {
    if (rule instanceof Denominator.Fixed fixed) {
      return Seconds.of(fixed.length());
    }
    if (rule instanceof Denominator.DaysOf24h) {
      Fraction left = ledger.secondsWhere(entry -> !isPart.test(entry));
      return daysOf24h(ledger.period(), zone).minus(left);
    }
    return ledger.secondsWhere(isPart);
  }

  // removed unknown time comes back for the bounds: they ask what it would have been
  private static boolean isInBounds(LedgerEntry entry) {
    return entry.inDenominator() || entry.state() == LedgerState.UNKNOWN;
  }

  private static Fraction daysOf24h(Interval period, ZoneId zone) {
    long days =
        ChronoUnit.DAYS.between(
            period.from().atZone(zone).toLocalDate(), period.to().atZone(zone).toLocalDate());
    return Fraction.of(days).times(86_400);
  }

  private static Fraction seconds(DowntimeLedger ledger, LedgerState state) {
    return ledger.secondsWhere(entry -> entry.state() == state);
  }
}
