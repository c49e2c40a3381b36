package dev.nines.credit;

import dev.nines.contract.Promise;
import dev.nines.downtime.Seconds;
import dev.nines.money.Fraction;
import java.util.ArrayList;
import java.util.List;

/**
 * The periods over which a figure is averaged, each as much as the others; of a period that two
 * versions of a contract share, each part by its length.
 *
 * <p>A version that promises another figure ends the row: there is nothing to take the mean of.
 */
final class AveragedParts {

  private final PromiseHistory history;
  private final List<PeriodPart> parts;

  /**
   * Takes the periods.
   *
   * @param all the periods, oldest first, the one whose figure it is last
   */
  AveragedParts(PromiseHistory history, List<PeriodPart> all) {
    this.history = history;
    int first = all.size() - 1;
    while (first > 0 && isLike(all.get(first - 1).history().promise())) {
      first--;
    }
    this.parts = all.subList(first, all.size());
  }

  private boolean isLike(Promise other) {
    Promise own = history.promise();
    return other.indicator().is().equals(own.indicator().is())
        && other.observe().what().getClass() == own.observe().what().getClass();
  }

  /** Returns the figures of the last period, by its ledgers, averaged with those of the others. */
  PromiseFigures figures(List<MemberLedger> members) {
    PeriodPart last = parts.get(parts.size() - 1);
    List<PromiseFigures> earlier = new ArrayList<>();
    for (PeriodPart part : parts.subList(0, parts.size() - 1)) {
      earlier.add(part.history().plain(part.period(), part.members()).weighing(weight(part)));
    }
    return history.plain(last.period(), members).weighing(weight(last)).averagedWith(earlier);
  }

  private Fraction weight(PeriodPart part) {
    List<Fraction> lengths =
        parts.stream()
            .filter(other -> other.whole().equals(part.whole()))
            .map(other -> Seconds.of(other.period().length()))
            .toList();
    return lengths.size() == 1
        ? Fraction.ONE
        : Seconds.of(part.period().length()).dividedBy(Fraction.sum(lengths));
  }
}
