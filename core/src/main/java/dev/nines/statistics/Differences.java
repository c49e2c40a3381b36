package dev.nines.statistics;

/**
 * All differences of a value of a second sample from one of a first, in ascending order, without
 * ever being listed: a million values each have a million million of them.
 *
 * @param first the first sample, ascending
 * @param second the second, ascending
 */
record Differences(double[] first, double[] second) {

  /** Returns how many differences there are. */
  long count() {
    return (long) first.length * second.length;
  }

  /** Returns how many values there are in both. */
  int sizes() {
    return first.length + second.length;
  }

  /** Returns the middle difference, or the mean of the two in the middle. */
  double median() {
    long middle = (count() + 1) / 2;
    double lower = ofRank(middle);
    return count() % 2 == 1 ? lower : (lower + ofRank(middle + 1)) / 2;
  }

  /** Returns the difference of a rank, 1 being the least. */
  double ofRank(long rank) {
    long low = key(second[0] - first[first.length - 1]);
    long high = key(second[second.length - 1] - first[0]);
    while (low < high) {
      long middle = low + (high - low >>> 1);
      if (atMost(value(middle)) >= rank) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return value(low);
  }

  // how many differences are at most so great: the longer a value, the more of the first it beats
  private long atMost(double bound) {
    long found = 0;
    int from = 0;
    for (double value : second) {
      while (from < first.length && value - first[from] > bound) {
        from++;
      }
      found += first.length - from;
    }
    return found;
  }

  // whole numbers in the order of the doubles they stand for
  private static long key(double value) {
    long bits = Double.doubleToLongBits(value + 0.0);
    return bits < 0 ? Long.MIN_VALUE - bits : bits;
  }

  private static double value(long key) {
    return Double.longBitsToDouble(key < 0 ? Long.MIN_VALUE - key : key);
  }
}
