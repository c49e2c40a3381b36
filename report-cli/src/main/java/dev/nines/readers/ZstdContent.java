package dev.nines.readers;

import com.github.luben.zstd.ZstdInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The content of a zstd file; tells a file that is cut from one that is damaged. */
final class ZstdContent extends FilterInputStream {

  private final Packed packed;

  private ZstdContent(Packed packed) throws IOException {
    super(new ZstdInputStream(packed));
    this.packed = packed;
  }

  static InputStream of(InputStream packed) throws IOException {
    try {
      return new ZstdContent(new Packed(packed));
    } catch (LinkageError e) {
      String message = "the zstd library does not run on this machine; unpack the file first";
      throw new IOException(message, e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    try {
      return super.read(bytes, from, length);
    } catch (IOException e) {
      throw packed.isAtEnd ? ended(e) : e;
    }
  }

  // the library asked for more than there is
  private static IOException ended(IOException cause) {
    EOFException ended = new EOFException(cause.getMessage());
    ended.initCause(cause);
    return ended;
  }

  private static final class Packed extends FilterInputStream {

    private boolean isAtEnd;

    Packed(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int count = super.read(bytes, from, length);
      isAtEnd |= count < 0;
      return count;
    }
  }
}
