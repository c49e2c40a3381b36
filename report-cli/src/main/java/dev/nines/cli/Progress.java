package dev.nines.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Says on a terminal what a run is doing once it takes over a second, in one line that goes again.
 */
final class Progress implements AutoCloseable {

  private static final int FIRST_AFTER_MILLIS = 1000;
  private static final String CLEAR_LINE = "\r\033[K";

  private final PrintWriter err;
  private final ScheduledExecutorService timer;
  private String step = "";
  private boolean shown;
  private boolean closed;

  private Progress(PrintWriter err, ScheduledExecutorService timer) {
    this.err = err;
    this.timer = timer;
  }

  /** Returns a progress line for a terminal. */
  static Progress on(PrintWriter err) {
    return after(FIRST_AFTER_MILLIS, err);
  }

  /** Returns a progress line that appears after the given time. */
  static Progress after(long millis, PrintWriter err) {
    ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Progress::daemon);
    Progress progress = new Progress(err, timer);
    timer.schedule(progress::show, millis, TimeUnit.MILLISECONDS);
    return progress;
  }

  /** Returns progress that says nothing. */
  static Progress silent() {
    ScheduledExecutorService idle = Executors.newSingleThreadScheduledExecutor(Progress::daemon);
    return new Progress(new PrintWriter(Writer.nullWriter()), idle);
  }

  /** Names what begins now, for example {@code Reading page.txt}. */
  synchronized void step(String words) {
    step = words;
    if (shown) {
      print();
    }
  }

  /** Takes the line away; nothing is shown from here on. */
  @Override
  public void close() {
    timer.shutdownNow();
    clear();
  }

  private synchronized void show() {
    shown = !closed;
    if (shown) {
      print();
    }
  }

  private void print() {
    err.print(CLEAR_LINE + step + " ...");
    err.flush();
  }

  private synchronized void clear() {
    closed = true;
    if (shown) {
      err.print(CLEAR_LINE);
      err.flush();
      shown = false;
    }
  }

  // a run never waits for its progress line
  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "progress");
    thread.setDaemon(true);
    return thread;
  }
}
