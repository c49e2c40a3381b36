package dev.nines.contract;

import dev.nines.money.Fraction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How far the samples of a series usually lie apart: the median of the first distances. */
public final class UsualDistance {

  /** How many samples the usual distance is taken from. */
  public static final int LOOKED_AT = 100;

  private static final long NANOS = 1_000_000_000;

  private UsualDistance() {}

  /**
   * Returns so many times the median distance, to the nanosecond below; zero where there is only
   * one sample, which has no usual distance.
   *
   * <p>For example 5 times the distances 30 s, 30 s, 40 s and 60 s are 5 x 35 s = 175 s.
   */
  public static Duration times(Fraction factor, List<Instant> first) {
    List<Duration> distances = new ArrayList<>();
    for (int i = 1; i < Math.min(LOOKED_AT, first.size()); i++) {
      distances.add(Duration.between(first.get(i - 1), first.get(i)));
    }
    distances.sort(Comparator.naturalOrder());
    int count = distances.size();
    return count == 0
        ? Duration.ZERO
        : half(factor, distances.get((count - 1) / 2).plus(distances.get(count / 2)));
  }

  // half of the two middle distances
  private static Duration half(Fraction factor, Duration twice) {
    Fraction seconds = Fraction.of(twice.getSeconds()).times(factor).dividedBy(Fraction.of(2));
    Fraction rest = Fraction.of(twice.getNano()).times(factor).dividedBy(Fraction.of(2));
    Fraction nanos = seconds.times(Fraction.of(NANOS)).plus(rest);
    return Duration.ofNanos(nanos.numerator().divide(nanos.denominator()).longValueExact());
  }
}
