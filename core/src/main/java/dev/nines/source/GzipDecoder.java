package dev.nines.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Unpacks gzip (RFC 1952), several members in one file too. */
public final class GzipDecoder implements SourceDecoder {

  private static final int BUFFER = 65_536;

  /** Makes a decoder; it keeps nothing between two files. */
  public GzipDecoder() {}

  @Override
  public String name() {
    return "gzip";
  }

  @Override
  public boolean fits(byte[] head) {
    return head.length > 1 && head[0] == (byte) 0x1F && head[1] == (byte) 0x8B;
  }

  @Override
  public InputStream unpack(InputStream packed) throws IOException {
    return new GZIPInputStream(packed, BUFFER);
  }
}
