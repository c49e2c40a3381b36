package dev.nines.downtime;

import dev.nines.money.Fraction;
import dev.nines.time.SharedList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The impact on one service at an instant, with what follows of it for every instant.
 *
 * @param impacts the impact, of any weight; shared with other instants where no fact stands in it
 *     twice
 * @param heaviest the greatest weight, 0 for none
 * @param counted the greatest weight of those whose cause is not excluded, 0 for none
 * @param causes why the others do not count
 */
record ImpactsNow(List<Impact> impacts, Fraction heaviest, Fraction counted, List<Reason> causes) {

  /** No impact. */
  static final ImpactsNow NONE = new ImpactsNow(List.of(), Fraction.ZERO, Fraction.ZERO, List.of());

  /** Makes it of the impact at each instant, what instants share being made once. */
  static final class Maker {

    private final Set<String> causesExcluded;
    private final boolean shares;
    private final SharedList.Fold<Impact, Fraction> heaviest;
    private final SharedList.Fold<Impact, Fraction> counted;
    private final SharedList.Fold<Impact, SharedList<Reason>> causes;

    /**
     * Makes the maker of a service.
     *
     * @param causesExcluded the causes that the contract does not count
     * @param all all impact on the service
     */
    Maker(Set<String> causesExcluded, List<Impact> all) {
      this.causesExcluded = causesExcluded;
      this.shares = all.stream().map(Maker::fact).allMatch(new HashSet<List<?>>()::add);
      this.heaviest = new SharedList.Fold<>(Fraction.ZERO, (a, i, b) -> a.max(i.weight()).max(b));
      this.counted = new SharedList.Fold<>(Fraction.ZERO, this::counted);
      this.causes = new SharedList.Fold<>(SharedList.none(), this::causes);
    }

    private static List<?> fact(Impact impact) {
      return List.of(impact.provenance(), impact.incident());
    }

    /** Returns the impact at an instant. */
    ImpactsNow of(List<Impact> impacts) {
      if (impacts.isEmpty()) {
        return NONE;
      }
      SharedList<Impact> shared = SharedList.copyOf(impacts);
      List<Reason> why = causes.of(shared);
      return new ImpactsNow(
          shares ? shared : List.copyOf(shared),
          heaviest.of(shared),
          counted.of(shared),
          shares ? why : why.stream().distinct().toList());
    }

    private Fraction counted(Fraction before, Impact impact, Fraction after) {
      Fraction others = before.max(after);
      return isExcused(impact) ? others : others.max(impact.weight());
    }

    private SharedList<Reason> causes(
        SharedList<Reason> before, Impact impact, SharedList<Reason> after) {
      return isExcused(impact) && impact.weight().isPositive()
          ? SharedList.joined(before, causeOf(impact), after)
          : before.plus(after);
    }

    private boolean isExcused(Impact impact) {
      return impact.cause().map(causesExcluded::contains).orElse(false);
    }

    private static Reason causeOf(Impact impact) {
      return new Reason(
          Reason.CAUSE,
          Optional.of(impact.provenance()),
          impact.incident(),
          impact.cause().orElse(""));
    }
  }
}
