package dev.nines.cli;

import dev.nines.time.PeriodExpression;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a period is asked for.
 *
 * @param contract the contract file
 * @param data the files with the facts, at least one
 * @param period the period
 * @param promise the one promise to explain; empty for all
 * @param ledger whether ledger and derivation go into JSON
 * @param view how it is looked at
 * @param compare what it is set beside
 */
record SlaRequest(
    DataSource contract,
    List<DataSource> data,
    PeriodExpression period,
    Optional<String> promise,
    boolean ledger,
    View view,
    CompareRequest compare) {

  SlaRequest {
    Objects.requireNonNull(contract, "contract");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(promise, "promise");
    Objects.requireNonNull(view, "view");
    Objects.requireNonNull(compare, "compare");
    data = List.copyOf(data);
  }
}
