package dev.nines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FleetProgressTest {

  private final StringWriter shown = new StringWriter();
  private final CountDownLatch flushed = new CountDownLatch(1);

  @ParameterizedTest(name = "{0} of {1} after {2} s")
  @CsvSource({
    "1, 3, 2, '1 of 3 customers, 0.5 a second, 4 s left'",
    "10, 1000, 4, '10 of 1000 customers, 2.5 a second, 6 min 36 s left'",
    "3, 3, 1, '3 of 3 customers, 3.0 a second, 0 s left'"
  })
  void done_saysRateAndTimeLeft(int done, int all, int seconds, String line)
      throws InterruptedException {
    AtomicLong nanos = new AtomicLong(77);
    try (Progress progress = Progress.after(1, terminal())) {
      FleetProgress fleet = new FleetProgress(progress, nanos::get);
      fleet.begin(all);
      assertThat(flushed.await(10, TimeUnit.SECONDS)).isTrue();
      nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
      for (int i = 0; i < done; i++) {
        fleet.done();
      }
    }

    assertThat(shown.toString()).endsWith("\r\033[K" + line + " ...\r\033[K");
  }

  @Test
  void done_goesByTheLastCustomersWhereManyWereThereAlready() throws InterruptedException {
    AtomicLong nanos = new AtomicLong();
    try (Progress progress = Progress.after(1, terminal())) {
      FleetProgress fleet = new FleetProgress(progress, nanos::get);
      fleet.begin(1_000);
      assertThat(flushed.await(10, TimeUnit.SECONDS)).isTrue();
      for (int i = 0; i < 500; i++) {
        fleet.done();
      }
      for (int i = 0; i < 200; i++) {
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(2));
        fleet.done();
      }
    }

    assertThat(shown.toString())
        .endsWith("700 of 1000 customers, 0.5 a second, 10 min 0 s left ...\r\033[K");
  }

  private PrintWriter terminal() {
    return new PrintWriter(shown) {
      @Override
      public void flush() {
        super.flush();
        flushed.countDown();
      }
    };
  }
}
