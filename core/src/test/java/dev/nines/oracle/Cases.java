package dev.nines.oracle;

/** How many random cases are tried: all, or a share of them where a test is run for each mutant. */
final class Cases {

  private static final int PERCENT = Integer.getInteger("nines.proof.percent", 100);

  private Cases() {}

  static int of(int all) {
    return Math.max(1, all * PERCENT / 100);
  }

  /** Returns whether enough are tried to ask that every kind of case was among them. */
  static boolean areAll() {
    return PERCENT >= 100;
  }
}
