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
  private byte[] block = new byte[BLOCK + Bytes.PADDING];
  private int filled;

  LineBlocks(LineScanner scanner) {
    this.scanner = scanner;
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

  /** Reads to the end. */
  void read(Filler filler) throws IOException {
    int count = filler.fill(block, filled, room());
    while (count >= 0) {
      filled += count;
      if (filled == block.length - Bytes.PADDING) {
        scan();
      }
      count = filler.fill(block, filled, room());
    }
    end();
  }

  private int room() {
    return block.length - Bytes.PADDING - filled;
  }

  private void scan() throws IOException {
    int end = filled;
    while (end > 0 && block[end - 1] != '\n') {
      end--;
    }
    if (end == 0) {
      grow();
      return;
    }
    scanner.read(block, 0, end);
    filled -= end;
    System.arraycopy(block, end, block, 0, filled);
  }

  private void grow() {
    if (room() > 0) {
      return;
    }
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
