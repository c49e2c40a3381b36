package dev.nines.credit;

import dev.nines.contract.Contract;
import dev.nines.model.Facts;
import dev.nines.money.Money;
import dev.nines.problem.Problem;
import dev.nines.time.Interval;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of all promises of a contract in a stretch of time.
 *
 * @param contract the contract
 * @param facts what the sources recorded
 * @param period the stretch that was asked for
 * @param asOf "now" for impact without an end
 * @param asOfMatters whether "now" changed a figure: an outage is open or a period not over
 * @param promises the promises, in the order of the contract, each period and service one
 * @param total what is owed for all promises together
 * @param problems all problems, in the order of their places
 */
public record SlaResult(
    Contract contract,
    Facts facts,
    Interval period,
    Instant asOf,
    boolean asOfMatters,
    List<PromiseResult> promises,
    TotalCredit total,
    List<Problem> problems) {

  public SlaResult {
    Objects.requireNonNull(contract, "contract");
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(asOf, "asOf");
    promises = List.copyOf(promises);
    Objects.requireNonNull(total, "total");
    problems = List.copyOf(problems);
  }

  /** Returns what is owed in all; absent where the contract has no currency. */
  public Optional<Money> credit() {
    return total.amount();
  }

  /** Returns the same result with all problems that its reader must know, the sources' included. */
  public SlaResult with(List<Problem> all) {
    return new SlaResult(contract, facts, period, asOf, asOfMatters, promises, total, all);
  }
}
