package dev.nines.credit;

import dev.nines.time.Interval;
import java.util.List;
import java.util.Optional;

/**
 * A period, or the part of it for which one version of a contract speaks.
 *
 * @param history the promise under this version
 * @param period the part, the whole where nothing cuts it
 * @param whole the promise's own period
 */
record PeriodPart(PromiseHistory history, Interval period, Interval whole) {

  /** Returns what comes before it; absent where nothing was promised. */
  Optional<PeriodPart> previous() {
    return history.previous(this);
  }

  /** Returns whether anything is promised in it. */
  boolean isPromised() {
    return history.isPromisedBefore(period.to());
  }

  Assessment at() {
    return history.at(period);
  }

  List<MemberLedger> members() {
    return history.members(period);
  }

  /** Returns its figures, averaged where its version says so. */
  PromiseFigures figures(List<MemberLedger> members) {
    return history.figures(this, members);
  }
}
