package dev.nines.readers;

import dev.nines.source.SourceDecoder;
import java.io.IOException;
import java.io.InputStream;

/** Unpacks Zstandard (RFC 8878), several frames in one file and skippable frames too. */
public final class ZstdDecoder implements SourceDecoder {

  /** Makes a decoder; it keeps nothing between two files and loads nothing. */
  public ZstdDecoder() {}

  @Override
  public String name() {
    return "zstd";
  }

  @Override
  public boolean fits(byte[] head) {
    return head.length > 3 && (isFrame(head) || isSkippable(head));
  }

  private static boolean isFrame(byte[] head) {
    return head[0] == 0x28 && ends(head, (byte) 0xB5, (byte) 0x2F, (byte) 0xFD);
  }

  // any of sixteen numbers, with which some tools begin a file
  private static boolean isSkippable(byte[] head) {
    return (head[0] & 0xF0) == 0x50 && ends(head, (byte) 0x2A, (byte) 0x4D, (byte) 0x18);
  }

  private static boolean ends(byte[] head, byte second, byte third, byte fourth) {
    return head[1] == second && head[2] == third && head[3] == fourth;
  }

  @Override
  public InputStream unpack(InputStream packed) throws IOException {
    return ZstdContent.of(packed);
  }
}
