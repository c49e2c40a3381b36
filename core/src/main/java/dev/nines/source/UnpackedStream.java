package dev.nines.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.ServiceLoader;

/** The content of a compressed file; says after how many of its bytes a damaged file breaks off. */
final class UnpackedStream extends FilterInputStream {

  private final String kind;
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
      throw e.getCause() instanceof LinkageError
          ? e
          : new DamagedContentException(decoder.name(), 0, e);
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
      count += Math.max(0, read);
      return read;
    } catch (IOException e) {
      throw new DamagedContentException(kind, count, e);
    }
  }
}
