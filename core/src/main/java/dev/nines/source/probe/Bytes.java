package dev.nines.source.probe;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at eight bytes at once; arrays have {@value #PADDING} bytes more than what they hold. */
final class Bytes {

  /** How many bytes behind the last may be looked at. */
  static final int PADDING = 64;

  static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  static final VarHandle HALVES =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;

  private Bytes() {}

  /** Returns eight bytes, the first lowest. */
  static long word(byte[] b, int at) {
    return (long) WORDS.get(b, at);
  }

  /** Returns four bytes, the first lowest. */
  static int half(byte[] b, int at) {
    return (int) HALVES.get(b, at);
  }

  /** Returns the first bytes of eight, at most eight; the others are 0. */
  static long first(long word, int count) {
    return count >= 8 ? word : count <= 0 ? 0 : word & (1L << count * 8) - 1;
  }

  /** Returns which of eight bytes is the first of a kind; 8 where none is. */
  static int indexOf(long word, byte wanted) {
    long other = word ^ (wanted & 0xFF) * ONES;
    return Long.numberOfTrailingZeros((other - ONES) & ~other & HIGH) >>> 3;
  }

  /** Returns whether the first bytes of eight are all digits. */
  static boolean areDigits(long word, int count) {
    long digits = first(word ^ '0' * ONES, count);
    return ((digits | digits + 0x76 * ONES) & HIGH) == 0;
  }

  /** Returns where the next line feed is; the array has one. */
  static int lineEnd(byte[] b, int from) {
    int at = from;
    int found = indexOf(word(b, at), (byte) '\n');
    while (found == 8) {
      at += 8;
      found = indexOf(word(b, at), (byte) '\n');
    }
    return at + found;
  }
}
