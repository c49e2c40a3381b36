package dev.nines.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * Prints the processor time of loads that double, the best of three runs each: what a shared
 * machine does beside does not enter it. Twice the load should take 2 to 2.3 times as long; a row
 * whose last step takes more than 2.6 times as long is marked.
 *
 * <p>Words on the command line choose the loads whose names hold one of them; {@code
 * -Dnines.doublings=4} doubles more often than twice.
 */
public final class Scaling {

  private static final int DOUBLINGS = Integer.getInteger("nines.doublings", 2);
  private static final int RUNS = 3;
  private static final double SUSPECT = 2.6;

  private Scaling() {}

  /** Runs the loads, all where no word is given. */
  public static void main(String[] words) {
    System.out.println("| load | from | processor time at 1 x, 2 x, 4 x ... | last doubling |");
    System.out.println("|---|---:|---:|---:|");
    for (Growing load : Loads.all()) {
      if (isChosen(load, words)) {
        print(load);
      }
    }
  }

  private static boolean isChosen(Growing load, String[] words) {
    for (String word : words) {
      if (load.name().contains(word)) {
        return true;
      }
    }
    return words.length == 0;
  }

  private static void print(Growing load) {
    StringBuilder times = new StringBuilder();
    double before = 0;
    double ratio = 0;
    for (int doubling = 0; doubling <= DOUBLINGS; doubling++) {
      long best = best(load.prepare().apply(load.smallest() << doubling));
      ratio = before == 0 ? 0 : best / before;
      before = best;
      times.append(doubling == 0 ? "" : ", ").append(best / 1_000_000);
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %,d | %s ms | %.2f x%s |%n",
        load.name(),
        load.smallest(),
        times,
        ratio,
        ratio > SUSPECT ? " (!)" : "");
  }

  // the first run is for the compiler of the machine
  private static long best(Runnable timed) {
    long best = Long.MAX_VALUE;
    for (int run = 0; run <= RUNS; run++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      timed.run();
      long time = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      best = run == 0 ? best : Math.min(best, time);
    }
    return best;
  }
}
