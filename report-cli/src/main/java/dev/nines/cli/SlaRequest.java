package dev.nines.cli;

import dev.nines.model.Audience;
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
 * @param audience who will read it
 */
record SlaRequest(
    DataSource contract,
    List<DataSource> data,
    PeriodExpression period,
    Optional<String> promise,
    boolean ledger,
    View view,
    CompareRequest compare,
    Audience audience) {

  SlaRequest {
    Objects.requireNonNull(contract, "contract");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(promise, "promise");
    Objects.requireNonNull(view, "view");
    Objects.requireNonNull(compare, "compare");
    Objects.requireNonNull(audience, "audience");
    data = List.copyOf(data);
  }

  /** Makes a request of a document for customers. */
  SlaRequest(
      DataSource contract,
      List<DataSource> data,
      PeriodExpression period,
      Optional<String> promise,
      boolean ledger,
      View view,
      CompareRequest compare) {
    this(contract, data, period, promise, ledger, view, compare, Audience.CUSTOMER);
  }

  /** Returns the same request for other readers. */
  SlaRequest forAudience(Audience readers) {
    return new SlaRequest(contract, data, period, promise, ledger, view, compare, readers);
  }

  /** Returns the same request of files whose words are replaced. */
  SlaRequest of(RedactedFiles files) {
    return new SlaRequest(
        files.of(contract),
        files.ofAll(data),
        period,
        promise,
        ledger,
        files.of(view),
        compare.of(files),
        audience);
  }
}
