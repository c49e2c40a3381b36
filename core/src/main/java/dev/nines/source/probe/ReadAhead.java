package dev.nines.source.probe;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Unpacks a stream on a thread of its own, a few blocks ahead of whoever reads. Ends the thread
 * when closed.
 *
 * <p>Each block has room before its first byte, so that the beginning of a line that ends in it can
 * be put there and nothing else is copied.
 */
final class ReadAhead implements AutoCloseable {

  /** How many bytes there is room for before a block. */
  static final int ROOM = 1 << 12;

  private static final int BLOCK = 1 << 18;
  private static final int AHEAD = 4;

  /**
   * Some of the stream.
   *
   * @param bytes room, what was read, and padding
   * @param length how many bytes were read; none at an end that a block before reached
   * @param isLast whether nothing follows
   * @param failure why it does not go on; null where it does
   */
  record Block(byte[] bytes, int length, boolean isLast, Throwable failure) {}

  private final BlockingQueue<Block> full = new ArrayBlockingQueue<>(AHEAD);
  private final BlockingQueue<byte[]> empty = new ArrayBlockingQueue<>(AHEAD + 2);
  private final int size;
  private final Thread thread;

  ReadAhead(InputStream in) {
    this(in, BLOCK);
  }

  /**
   * Starts.
   *
   * @param in what is unpacked
   * @param size how many bytes a block has
   */
  ReadAhead(InputStream in, int size) {
    this.size = size;
    for (int i = 0; i < AHEAD + 2; i++) {
      empty.add(new byte[ROOM + size + Bytes.PADDING]);
    }
    thread = new Thread(() -> unpack(in), "nines-unpack");
    thread.setDaemon(true);
    thread.start();
  }

  private void unpack(InputStream in) {
    try {
      boolean goesOn = true;
      while (goesOn) {
        byte[] b = empty.take();
        int length = in.readNBytes(b, ROOM, size);
        goesOn = length == size;
        full.put(new Block(b, length, !goesOn, null));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Throwable e) {
      fail(e);
    }
  }

  private void fail(Throwable e) {
    try {
      full.put(new Block(new byte[0], 0, true, e));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Returns the next block, which goes back when it has been read.
   *
   * @throws IOException if the stream cannot be read
   */
  Block next() throws IOException {
    try {
      Block block = full.take();
      if (block.failure() instanceof IOException io) {
        throw io;
      }
      if (block.failure() != null) {
        throw new IllegalStateException(block.failure());
      }
      return block;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("reading was interrupted", e);
    }
  }

  /** Takes a block back. */
  void free(Block block) {
    empty.add(block.bytes());
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
