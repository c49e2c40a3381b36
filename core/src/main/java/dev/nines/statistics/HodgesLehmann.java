package dev.nines.statistics;

/**
 * The shift between two samples by Hodges and Lehmann (1963): the median of all differences of a
 * value of the second from one of the first.
 *
 * <p>Its interval reaches from the k-th least to the k-th greatest difference. Up to 100 values in
 * all, k is the greatest that the exact distribution of Mann and Whitney allows at 95 %; above,
 * that of its normal form.
 *
 * @param shift how much longer the second sample is; below 0 where it is shorter
 * @param interval its interval, or why there is none
 */
public record HodgesLehmann(double shift, Estimate interval) {

  private static final double TAIL = (1 - Estimate.CONFIDENCE) / 2;

  /** Returns the shift from the first sample to the second. */
  public static HodgesLehmann of(Sample first, Sample second) {
    Differences differences = new Differences(first.array(), second.array());
    return new HodgesLehmann(differences.median(), interval(differences));
  }

  private static Estimate interval(Differences differences) {
    boolean exact = differences.sizes() <= MannWhitney.MOST_EXACT;
    long rank = exact ? exactRank(differences) : normalRank(differences);
    if (rank < 1) {
      return Estimate.refused(
          "With "
              + differences.first().length
              + " and "
              + differences.second().length
              + " values even the widest interval of the shift does not cover 95 %.");
    }
    return new Estimate.Interval(
        differences.ofRank(rank),
        differences.ofRank(differences.count() + 1 - rank),
        exact ? "exact, from Mann-Whitney" : "from Mann-Whitney, normal approximation");
  }

  // the greatest k with P(U < k) of at most a half of 5 %; 0 where there is none
  private static long exactRank(Differences differences) {
    int chosen = differences.first().length;
    double[] ranks = new double[differences.sizes()];
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = i + 1.0;
    }
    RankSums sums = RankSums.of(ranks, chosen);
    double least = chosen * (chosen + 1) / 2.0;
    long rank = 0;
    while (rank < differences.count() && sums.atMost(least + rank) <= TAIL) {
      rank++;
    }
    return rank;
  }

  private static long normalRank(Differences differences) {
    double count = differences.count();
    double error = Math.sqrt(count * (differences.sizes() + 1) / 12);
    double reach = error * Chance.NORMAL.inverseSurvivalProbability(TAIL);
    return (long) Math.floor(count / 2 - reach);
  }
}
