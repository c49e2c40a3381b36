package dev.nines.whatif;

import dev.nines.contract.Clock.Denominator;
import dev.nines.contract.Figure;
import dev.nines.contract.Observe;
import dev.nines.credit.PromiseResult;
import dev.nines.downtime.DowntimeLedger;
import dev.nines.downtime.Seconds;
import dev.nines.money.Fraction;
import dev.nines.time.Interval;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.Ratio;
import dev.nines.uptime.Unit;
import dev.nines.uptime.UptimeCalculator;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of a period that is not over: the contract's figures are of the whole period and
 * take what is still to come as it stands in the ledger; these are of the time that has passed.
 *
 * <p>At noon of 16 July 2025 in UTC 1,339,200 s of 2,678,400 s have passed. With 5,400 s down the
 * uptime so far is 99.596774... %, and that of July, if nothing more counts, 99.798387... %.
 *
 * @param asOf "now"
 * @param passed the seconds of the period before then, zero or more
 * @param toCome the seconds of the period from then on, more than zero
 * @param counted the seconds that counted before then, summed over the ledgers
 * @param uptime the uptime of the time that has passed; absent for another figure than uptime by
 *     time, where several ledgers or periods are combined, where the denominator is no time of the
 *     period, and where nothing was promised yet
 */
public record SoFar(
    Instant asOf,
    Fraction passed,
    Fraction toCome,
    Fraction counted,
    Optional<FigureValue> uptime) {

  public SoFar {
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(passed, "passed");
    Objects.requireNonNull(toCome, "toCome");
    Objects.requireNonNull(counted, "counted");
    Objects.requireNonNull(uptime, "uptime");
  }

  /**
   * Returns what is known of a promise so far; absent once its period is over.
   *
   * @param result what became of the promise
   * @param asOf "now"
   */
  public static Optional<SoFar> of(PromiseResult result, Instant asOf) {
    Interval period = result.period();
    if (!asOf.isBefore(period.to())) {
      return Optional.empty();
    }
    Instant until = asOf.isBefore(period.from()) ? period.from() : asOf;
    List<DowntimeLedger> ledgers =
        until.equals(period.from())
            ? List.of()
            : result.members().stream().map(member -> until(until, member.ledger())).toList();
    return Optional.of(
        new SoFar(
            asOf,
            Seconds.of(Interval.of(period.from(), until).length()),
            Seconds.of(Interval.of(until, period.to()).length()),
            Fraction.sum(ledgers.stream().map(DowntimeLedger::countedSeconds).toList()),
            ledgers.size() == 1 && isOfTime(result)
                ? uptime(result, ledgers.get(0))
                : Optional.empty()));
  }

  private static DowntimeLedger until(Instant until, DowntimeLedger ledger) {
    Interval passed = Interval.of(ledger.period().from(), until);
    return new DowntimeLedger(ledger.entries().clampTo(passed), ledger.outages());
  }

  private static boolean isOfTime(PromiseResult result) {
    Observe.What what = result.promise().observe().what();
    Denominator whole = result.promise().clock().denominator();
    boolean isUptime =
        result.promise().indicator().is() == Figure.Named.UPTIME
            && result.promise().indicator().averagedOver() == 1;
    return isUptime
        && (what instanceof Observe.Outages || what instanceof Observe.Slots)
        && !(whole instanceof Denominator.Fixed || whole instanceof Denominator.DaysOf24h);
  }

  private static Optional<FigureValue> uptime(PromiseResult result, DowntimeLedger ledger) {
    return UptimeCalculator.calculate(
            ledger, result.promise().clock().denominator(), result.contract().zone())
        .ratio()
        .map(SoFar::percent);
  }

  private static FigureValue percent(Ratio ratio) {
    Fraction percent = ratio.toFraction().times(Fraction.HUNDRED);
    return FigureValue.of(Figure.Named.UPTIME, Unit.PERCENT, Optional.of(ratio), percent);
  }
}
