package dev.nines.credit;

import dev.nines.downtime.Outage;
import dev.nines.money.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The credits that are left of every subset of some outages.
 *
 * <p>Mostly all figures rise or fall with one sum, as uptime does with the seconds that count. Then
 * a credit is a function of that sum which, between the edges of the target and of the bands, only
 * rises or only falls: where the credits of two sums are the same and the figures lie on the same
 * side of every edge, the credits of all sums between them are the same too. So a few credits are
 * reckoned instead of 2^n. Where there is no such sum each is.
 */
final class SubsetCredits {

  private final SparedPromise spared;
  private final List<Integer> outages;
  private final int subsets;
  // the credit from a sum on, as far as it is known, in order
  private final List<Long> from = new ArrayList<>();
  private final List<Fraction> credit = new ArrayList<>();

  SubsetCredits(SparedPromise spared, List<Integer> outages) {
    this.spared = spared;
    this.outages = List.copyOf(outages);
    this.subsets = 1 << outages.size();
  }

  /** Returns the credit of every subset of the outages that stay, by its bits. */
  List<Fraction> credits() {
    return credits(sums());
  }

  private List<Fraction> credits(Optional<Sums> sums) {
    return sums.map(this::bySum).orElseGet(this::oneByOne);
  }

  /** Returns how the credit is shared among the outages, which have these numbers. */
  CreditSharing sharing(List<Outage> counted) {
    Optional<Sums> sums = sums();
    return new CreditSharing(counted, credits(sums), sums.map(this::steps));
  }

  /**
   * What the subsets come to.
   *
   * @param additions what each outage adds
   * @param unit how many units in which all are whole make one
   * @param of the sum of every subset in that unit, by its bits
   */
  private record Sums(Additions additions, BigInteger unit, long[] of) {}

  private CreditBySum steps(Sums sums) {
    List<CreditBySum.Step> steps = new ArrayList<>();
    for (int i = 0; i < from.size(); i++) {
      Fraction sum = Fraction.of(BigInteger.valueOf(from.get(i)), sums.unit());
      steps.add(new CreditBySum.Step(sum, credit.get(i)));
    }
    return new CreditBySum(sums.additions().unit(), sums.additions().each(), steps);
  }

  private List<Fraction> oneByOne() {
    List<Fraction> credits = new ArrayList<>(subsets);
    for (int subset = 0; subset < subsets; subset++) {
      credits.add(spared.without(outside(subset)).credit().orElseThrow().toFraction());
    }
    return credits;
  }

  // the same outage of several services is one, and comes several times
  private BitSet outside(int subset) {
    BitSet outside = new BitSet();
    for (int i = 0; i < outages.size(); i++) {
      if ((subset & 1 << i) == 0) {
        outside.set(outages.get(i));
      }
    }
    return outside;
  }

  // in the greatest unit in which all are whole; absent where that is too small to count in
  private Optional<Sums> sums() {
    boolean isEachOnce = outages.stream().distinct().count() == outages.size();
    return isEachOnce ? spared.additions(outages).flatMap(this::sums) : Optional.empty();
  }

  private Optional<Sums> sums(Additions additions) {
    BigInteger unit = Fraction.commonDenominator(additions.each());
    List<BigInteger> whole =
        additions.each().stream()
            .map(a -> a.numerator().multiply(unit.divide(a.denominator())))
            .toList();
    BigInteger all = whole.stream().reduce(BigInteger.ZERO, BigInteger::add);
    if (all.bitLength() >= Long.SIZE - 1) {
      return Optional.empty();
    }
    long[] sums = new long[subsets];
    for (int subset = 1; subset < subsets; subset++) {
      int last = Integer.numberOfTrailingZeros(subset);
      sums[subset] = sums[subset & subset - 1] + whole.get(last).longValue();
    }
    return Optional.of(new Sums(additions, unit, sums));
  }

  private List<Fraction> bySum(Sums subsets) {
    long[] sums = subsets.of();
    long[] sorted = sums.clone();
    Arrays.sort(sorted);
    new Steps(sums, sorted).find(0, sorted.length - 1);
    long[] starts = from.stream().mapToLong(start -> start).toArray();
    List<Fraction> credits = new ArrayList<>(sums.length);
    for (long sum : sums) {
      int found = Arrays.binarySearch(starts, sum);
      credits.add(credit.get(found < 0 ? -found - 2 : found));
    }
    return credits;
  }

  /** Finds the sums at which the credit changes, by halving. */
  private final class Steps {

    private final long[] sums;
    private final long[] sorted;
    private final Map<Long, SparedPromise.Standing> known = new HashMap<>();

    Steps(long[] sums, long[] sorted) {
      this.sums = sums;
      this.sorted = sorted;
    }

    void find(int first, int last) {
      SparedPromise.Standing low = standing(sorted[first]);
      SparedPromise.Standing high = standing(sorted[last]);
      if (low.equals(high)) {
        add(sorted[first], low);
      } else if (last - first < 2) {
        add(sorted[first], low);
        add(sorted[last], high);
      } else {
        int middle = (first + last) >>> 1;
        find(first, middle);
        find(middle, last);
      }
    }

    // halves share the sum between them
    private void add(long sum, SparedPromise.Standing standing) {
      Fraction amount = standing.credit().orElseThrow().toFraction();
      int last = credit.size() - 1;
      if (last < 0 || !credit.get(last).equals(amount)) {
        from.add(sum);
        credit.add(amount);
      }
    }

    // outages of the same sum come to the same
    private SparedPromise.Standing standing(long sum) {
      return known.computeIfAbsent(sum, key -> spared.standing(outside(subsetOf(key))));
    }

    private int subsetOf(long sum) {
      int subset = 0;
      while (sums[subset] != sum) {
        subset++;
      }
      return subset;
    }
  }
}
