package dev.nines.source.probe;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Unpacks a stream on a thread of its own, a few blocks ahead of whoever reads. Ends the thread
 * when closed.
 */
final class ReadAhead implements LineBlocks.Filler, AutoCloseable {

  private static final int BLOCK = 1 << 16;
  private static final int AHEAD = 16;

  private record Block(byte[] bytes, int length, Throwable failure) {}

  private final BlockingQueue<Block> full = new ArrayBlockingQueue<>(AHEAD);
  private final BlockingQueue<byte[]> empty = new ArrayBlockingQueue<>(AHEAD + 2);
  private final Thread thread;
  private Block current = new Block(new byte[0], 0, null);
  private int taken;

  ReadAhead(InputStream in) {
    for (int i = 0; i < AHEAD + 2; i++) {
      empty.add(new byte[BLOCK]);
    }
    thread = new Thread(() -> unpack(in), "nines-unpack");
    thread.setDaemon(true);
    thread.start();
  }

  private void unpack(InputStream in) {
    try {
      while (true) {
        byte[] b = empty.take();
        int length = in.readNBytes(b, 0, b.length);
        full.put(new Block(b, length, null));
        if (length < b.length) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Throwable e) {
      fail(e);
    }
  }

  private void fail(Throwable e) {
    try {
      full.put(new Block(new byte[0], 0, e));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public int fill(byte[] b, int from, int length) throws IOException {
    if (taken == current.length()) {
      if (current.length() > 0 && current.length() < BLOCK) {
        return -1;
      }
      next();
      if (current.length() == 0) {
        return -1;
      }
    }
    int count = Math.min(length, current.length() - taken);
    System.arraycopy(current.bytes(), taken, b, from, count);
    taken += count;
    return count;
  }

  private void next() throws IOException {
    try {
      if (current.length() > 0) {
        empty.put(current.bytes());
      }
      current = full.take();
      taken = 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("reading was interrupted", e);
    }
    if (current.failure() instanceof IOException io) {
      throw io;
    }
    if (current.failure() != null) {
      throw new IllegalStateException(current.failure());
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
