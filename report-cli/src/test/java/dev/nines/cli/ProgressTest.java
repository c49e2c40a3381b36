package dev.nines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private static final int A_MINUTE = 60_000;

  private final StringWriter shown = new StringWriter();
  private final CountDownLatch flushed = new CountDownLatch(1);

  @Test
  void step_runIsShort() {
    try (Progress progress = Progress.after(A_MINUTE, terminal())) {
      progress.step("Reading a");
      progress.step("Writing b");
    }

    assertThat(shown.toString()).isEmpty();
  }

  @Test
  void step_runIsLong() throws InterruptedException {
    try (Progress progress = Progress.after(1, terminal())) {
      progress.step("Reading a");
      assertThat(flushed.await(10, TimeUnit.SECONDS)).isTrue();
      progress.step("Writing b");
    }

    assertThat(shown.toString()).endsWith("\r\033[KWriting b ...\r\033[K");
  }

  @Test
  void step_silent() {
    try (Progress progress = Progress.silent()) {
      progress.step("Reading a");
    }

    assertThat(shown.toString()).isEmpty();
  }

  @Test
  void close_twiceClearsOnce() throws InterruptedException {
    Progress progress = Progress.after(1, terminal());
    assertThat(flushed.await(10, TimeUnit.SECONDS)).isTrue();

    progress.close();
    progress.close();

    assertThat(shown.toString()).isEqualTo("\r\033[K ...\r\033[K");
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
