package dev.nines.source.probe;

import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;

/**
 * Hands whole lines to a scanner, block by block; a last line without an end gets one. Holds one
 * block, more only where a line is longer.
 */
final class LineBlocks {

  private static final int BLOCK = 1 << 16;
  private static final int LONGEST_LINE = 1 << 24;

  /** Fills a piece of an array, as an input stream does. */
  interface Filler {
    /** Returns how many bytes were put there; -1 at the end. */
    int fill(byte[] b, int from, int length) throws IOException;
  }

  private final LineScanner scanner;
  private byte[] block;
  private int filled;

  LineBlocks(LineScanner scanner) {
    this(scanner, BLOCK);
  }

  /**
   * Starts.
   *
   * @param scanner takes the lines
   * @param size how many bytes a block has, 1 or more
   */
  LineBlocks(LineScanner scanner, int size) {
    this.scanner = scanner;
    this.block = new byte[size + Bytes.PADDING];
  }

  /** Reads a part that is so many bytes long. */
  void read(Filler filler, long length) throws IOException {
    long left = length;
    while (left > 0) {
      int wanted = (int) Math.min(room(), left);
      int count = filler.fill(block, filled, wanted);
      if (count < 0) {
        throw new EOFException("it became shorter while it was read");
      }
      left -= count;
      filled += count;
      if (left == 0 || filled == block.length - Bytes.PADDING) {
        scan();
      }
    }
    end();
  }

  /** Reads a stream to its end. */
  void read(ReadAhead ahead) throws IOException {
    ReadAhead.Block next = ahead.next();
    while (!next.isLast()) {
      take(next);
      ahead.free(next);
      next = ahead.next();
    }
    take(next);
    end();
  }

  // scans the lines that end in a block where they lie, and keeps what is left of it
  private void take(ReadAhead.Block next) throws IOException {
    byte[] b = next.bytes();
    int from = ReadAhead.ROOM;
    int to = from + next.length();
    int end = behindLastFeed(b, from, to);
    if (end > from && filled <= ReadAhead.ROOM) {
      System.arraycopy(block, 0, b, from - filled, filled);
      scanner.read(b, from - filled, end);
      filled = 0;
      from = end;
    } else if (end > from) {
      int first = Bytes.lineEnd(b, from) + 1;
      keep(b, from, first);
      scan();
      scanner.read(b, first, end);
      from = end;
    }
    keep(b, from, to);
  }

  private void keep(byte[] b, int from, int to) {
    while (room() < to - from) {
      grow();
    }
    System.arraycopy(b, from, block, filled, to - from);
    filled += to - from;
  }

  private int room() {
    return block.length - Bytes.PADDING - filled;
  }

  private void scan() throws IOException {
    int end = behindLastFeed(block, 0, filled);
    if (end == 0) {
      if (room() == 0) {
        grow();
      }
      return;
    }
    scanner.read(block, 0, end);
    filled -= end;
    System.arraycopy(block, end, block, 0, filled);
  }

  private static int behindLastFeed(byte[] b, int from, int to) {
    int end = to;
    while (end > from && b[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  private void grow() {
    if (block.length > LONGEST_LINE) {
      throw new NotLineByLineException("a line is very long");
    }
    block = Arrays.copyOf(block, block.length * 2);
  }

  private void end() throws IOException {
    scan();
    if (filled > 0) {
      block[filled++] = '\n';
      scan();
    }
  }
}
