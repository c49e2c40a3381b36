package dev.nines.credit;

import dev.nines.contract.Contract;
import dev.nines.contract.Promise;
import dev.nines.downtime.Attribution;
import dev.nines.model.Facts;
import dev.nines.time.Interval;

/** Asks for the first promise of a contract, judged at the end of a period. */
final class Assessments {

  private Assessments() {}

  static Assessment of(Contract contract, Facts facts, Interval period) {
    Promise promise = contract.promises().get(0);
    return new Assessment(
        contract,
        promise,
        promise.services(),
        facts,
        Attribution.attribute(facts, contract.services()).services(),
        period,
        true,
        period.to());
  }
}
