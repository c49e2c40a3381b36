package dev.nines.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Counts line feeds, eight bytes at once. */
public final class LineFeeds {

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long FEEDS = 0x0A0A0A0A0A0A0A0AL;
  private static final long LOW = 0x7F7F7F7F7F7F7F7FL;

  private LineFeeds() {}

  /** Returns how many line feeds are among so many bytes. */
  public static long count(byte[] bytes, int from, int length) {
    long feeds = 0;
    int at = from;
    for (int end = from + length - 7; at < end; at += 8) {
      long other = (long) WORDS.get(bytes, at) ^ FEEDS;
      feeds += Long.bitCount(~((other & LOW) + LOW | other | LOW));
    }
    for (; at < from + length; at++) {
      feeds += bytes[at] == '\n' ? 1 : 0;
    }
    return feeds;
  }
}
