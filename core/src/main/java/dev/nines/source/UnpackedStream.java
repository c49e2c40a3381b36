package dev.nines.source;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.ServiceLoader;

/** The content of a compressed file; says after which of its lines a damaged file breaks off. */
final class UnpackedStream extends FilterInputStream {

  private final String kind;
  private long lines;
  private long count;

  private UnpackedStream(InputStream content, String kind) {
    super(content);
    this.kind = kind;
  }

  /** Returns the content of a file: unpacked where a decoder knows how it begins, else as it is. */
  static InputStream of(InputStream file) throws IOException {
    BufferedInputStream in = new BufferedInputStream(file, 65_536);
    in.mark(SourceDecoder.HEAD);
    byte[] head = in.readNBytes(SourceDecoder.HEAD);
    in.reset();
    Optional<SourceDecoder> decoder = decoder(head);
    return decoder.isPresent() ? unpacked(in, decoder.get()) : in;
  }

  /** Returns the decoder of a file that begins so; empty where it is not compressed. */
  static Optional<SourceDecoder> decoder(byte[] head) {
    return ServiceLoader.load(SourceDecoder.class, SourceDecoder.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .filter(candidate -> candidate.fits(head))
        .findFirst();
  }

  private static InputStream unpacked(InputStream in, SourceDecoder decoder) throws IOException {
    try {
      return new UnpackedStream(decoder.unpack(in), decoder.name());
    } catch (IOException e) {
      // a decoder that does not run on this machine says nothing of the file
      throw e.getCause() instanceof LinkageError ? e : damaged(decoder.name(), "line 0", e);
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
      int read = super.read(bytes, from, length);
      lines += LineFeeds.count(bytes, from, Math.max(0, read));
      count += Math.max(0, read);
      return read;
    } catch (IOException e) {
      throw damaged(kind, place(), e);
    }
  }

  // of a file that is one long line the line says nothing
  private String place() {
    return lines == 0 && count > 0 ? "byte " + count : "line " + lines;
  }

  private static IOException damaged(String kind, String place, IOException e) {
    String what = e instanceof EOFException ? " data end too early" : " data are damaged";
    return new IOException("its " + kind + what + ", after " + place + " of the content", e);
  }
}
