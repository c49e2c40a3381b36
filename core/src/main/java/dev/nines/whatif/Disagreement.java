package dev.nines.whatif;

import dev.nines.downtime.LedgerEntry;
import dev.nines.downtime.Seconds;
import dev.nines.money.Fraction;
import dev.nines.time.Interval;
import java.util.List;
import java.util.Objects;

/**
 * A stretch of time of which two parties' ledgers say different things.
 *
 * @param span the stretch
 * @param services the services of the ledger
 * @param cause why they differ
 * @param ours what our ledger says
 * @param theirs what theirs says
 */
public record Disagreement(
    Interval span,
    List<String> services,
    DisputeCause cause,
    LedgerEntry ours,
    LedgerEntry theirs) {

  public Disagreement {
    services = List.copyOf(services);
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(ours, "ours");
    Objects.requireNonNull(theirs, "theirs");
  }

  /** Returns the counted seconds that they have here less ours. */
  public Fraction seconds() {
    return Seconds.of(span.length()).times(theirs.weight().minus(ours.weight()));
  }
}
