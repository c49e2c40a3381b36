package dev.nines.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/** The progress line of a fleet: how many are done, how fast, and how long it takes still. */
final class FleetProgress {

  private static final double NANOS = 1e9;

  // the rate is that of the last customers: those that an earlier run made take next to no time
  private static final int LATELY = 200;

  private final Progress progress;
  private final LongSupplier nanos;
  private final Deque<Long> lately = new ArrayDeque<>();
  private int all;
  private int done;

  FleetProgress(Progress progress, LongSupplier nanos) {
    this.progress = progress;
    this.nanos = nanos;
  }

  /** Begins a run over so many customers. */
  synchronized void begin(int customers) {
    all = customers;
    lately.add(nanos.getAsLong());
    progress.step("0 of " + all + " customers");
  }

  /** Counts a customer; called by several threads. */
  synchronized void done() {
    done++;
    lately.add(nanos.getAsLong());
    if (lately.size() > LATELY) {
      lately.remove();
    }
    progress.step(line());
  }

  private String line() {
    double seconds = Math.max((lately.getLast() - lately.getFirst()) / NANOS, 1e-3);
    double rate = (lately.size() - 1) / seconds;
    long left = (long) Math.ceil((all - done) / rate);
    long tenths = Math.round(rate * 10);
    return done
        + " of "
        + all
        + " customers, "
        + tenths / 10
        + "."
        + tenths % 10
        + " a second, "
        + time(left)
        + " left";
  }

  private static String time(long seconds) {
    return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
  }
}
