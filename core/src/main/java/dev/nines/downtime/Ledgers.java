package dev.nines.downtime;

import dev.nines.contract.Observe;
import dev.nines.contract.Over;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the ledgers of one version of a contract from one set of facts, and keeps what the periods
 * of a promise share, so that a year of days costs little more than a year.
 *
 * <p>All requests must be of the same contract, facts and as-of.
 */
public final class Ledgers {

  /** Promises and groups of services of which the shared part is kept; beyond it is made anew. */
  private static final int MOST = 1_000;

  private record Key(String promise, List<String> services, Over over) {}

  private final Map<Key, PreparedLedger> kept = new HashMap<>();

  /** Returns the ledger of a request. */
  public DowntimeCalculator.Result calculate(LedgerRequest request) {
    return new DowntimeCalculator(request, prepared(request)).result();
  }

  // slots without requests are looked for in the period alone
  private PreparedLedger prepared(LedgerRequest request) {
    if (request
        .slotsByData()
        .filter(slots -> slots.empty() != Observe.EmptySlot.GOOD)
        .isPresent()) {
      return PreparedLedger.of(request);
    }
    Key key = new Key(request.promise().id(), request.services(), request.over());
    PreparedLedger known = kept.get(key);
    if (known != null && known.covers(request.period())) {
      return known;
    }
    PreparedLedger made = PreparedLedger.of(request);
    if (known != null || kept.size() < MOST) {
      kept.put(key, made);
    }
    return made;
  }
}
