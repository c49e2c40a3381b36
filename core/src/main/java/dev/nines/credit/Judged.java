package dev.nines.credit;

import dev.nines.contract.Contract;
import dev.nines.contract.Figure;
import dev.nines.contract.Promise;
import dev.nines.money.Fraction;
import dev.nines.time.Interval;
import dev.nines.uptime.FigureValue;
import dev.nines.uptime.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A promise and its figures for a period, ready to be paid.
 *
 * @param contract the contract
 * @param promise the promise
 * @param services the services judged together
 * @param single the one service where each is judged alone; absent otherwise
 * @param history the credits given before
 * @param period the period
 * @param whole the promise's own period, of which {@code period} may be a part
 * @param verdict whether the promise was kept
 * @param denominator the seconds by which uptime was reckoned
 * @param affected the greatest share that the counted outages state as affected, 0 to 1; 1 where
 *     none states any
 * @param figures the values of any figure of the contract
 */
public record Judged(
    Contract contract,
    Promise promise,
    List<String> services,
    Optional<String> single,
    CreditHistory history,
    Interval period,
    Interval whole,
    Verdict verdict,
    Fraction denominator,
    Fraction affected,
    Function<Figure, List<FigureValue>> figures) {

  public Judged {
    Objects.requireNonNull(contract, "contract");
    Objects.requireNonNull(promise, "promise");
    services = List.copyOf(services);
    Objects.requireNonNull(single, "single");
    Objects.requireNonNull(history, "history");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(whole, "whole");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(denominator, "denominator");
    Objects.requireNonNull(affected, "affected");
    Objects.requireNonNull(figures, "figures");
  }

  /** Returns the period as a part of the whole one. */
  Slice slice() {
    return new Slice(period, whole);
  }
}
