package dev.nines.whatif;

import dev.nines.credit.CreditSharing;
import dev.nines.credit.OutageEffect;
import dev.nines.credit.PromiseResult;
import dev.nines.credit.PromiseTrial;
import dev.nines.downtime.Outage;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the effect of each outage on a promise follows from: the whole result without it, and how
 * the credit is shared among all.
 *
 * @param real what became of the promise
 * @param each its counted outages with the result without each, in the order of the ledgers; of
 *     more than {@value #MOST} those that count longest
 * @param left how many more counted outages there are
 * @param sharing how the credit is shared; absent where nothing is owed, and among more outages
 *     than can be shared among
 * @param sets the results of every set of the outages, by its bits as in {@code sharing}; empty for
 *     a single outage and for more than {@value #FEW}
 */
public record OutageTrials(
    PromiseResult real,
    List<Without> each,
    int left,
    Optional<CreditSharing> sharing,
    List<PromiseResult> sets) {

  /** The most outages of which the result without each is made. */
  public static final int MOST = 50;

  /** The most outages of which the result of every set is made. */
  public static final int FEW = 5;

  /**
   * An outage, and what would have become of the promise without it.
   *
   * @param effect what it did
   * @param result the result without it, with its ledgers
   */
  public record Without(OutageEffect effect, PromiseResult result) {
    public Without {
      Objects.requireNonNull(effect, "effect");
      Objects.requireNonNull(result, "result");
    }
  }

  public OutageTrials {
    Objects.requireNonNull(real, "real");
    each = List.copyOf(each);
    Objects.requireNonNull(sharing, "sharing");
    sets = List.copyOf(sets);
  }

  /** Returns the trials of a promise. */
  public static OutageTrials of(PromiseResult real, PromiseTrial trial) {
    List<OutageEffect> shown = longest(real.effects());
    List<Without> each =
        shown.stream()
            .map(effect -> new Without(effect, trial.without(real, o -> o.equals(effect.outage()))))
            .toList();
    Optional<CreditSharing> sharing = trial.sharing(real);
    List<PromiseResult> sets = sharing.map(s -> sets(real, s, trial)).orElse(List.of());
    return new OutageTrials(real, each, real.effects().size() - shown.size(), sharing, sets);
  }

  private static List<OutageEffect> longest(List<OutageEffect> all) {
    Comparator<OutageEffect> counted = Comparator.comparing(effect -> effect.outage().counted());
    Set<OutageEffect> most =
        new HashSet<>(all.stream().sorted(counted.reversed()).limit(MOST).toList());
    return all.stream().filter(most::contains).toList();
  }

  private static List<PromiseResult> sets(
      PromiseResult real, CreditSharing sharing, PromiseTrial trial) {
    int outages = sharing.outages().size();
    return outages < 2 || outages > FEW
        ? List.of()
        : IntStream.range(0, sharing.credits().size())
            .mapToObj(set -> trial.without(real, gone(sharing, set)::contains))
            .toList();
  }

  // of an outage of several services, of which each is one here, all must be there
  private static Set<Outage> gone(CreditSharing sharing, int set) {
    return new HashSet<>(sharing.of((sharing.credits().size() - 1) & ~set));
  }
}
