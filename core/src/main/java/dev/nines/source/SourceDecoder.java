package dev.nines.source;

import java.io.IOException;
import java.io.InputStream;

/**
 * Unpacks one kind of compressed file, whatever its name.
 *
 * <p>Found by {@link java.util.ServiceLoader}, as readers are: a library adds its own by naming it
 * in {@code META-INF/services/dev.nines.source.SourceDecoder}.
 */
public interface SourceDecoder {

  /** How many bytes of the beginning are looked at. */
  int HEAD = 16;

  /** Returns what it unpacks, for a person, for example {@code gzip}. */
  String name();

  /** Returns whether a file begins as its kind does; the head is shorter for a short file. */
  boolean fits(byte[] head);

  /**
   * Returns the content of a file.
   *
   * @param packed the file from its beginning; closed together with the result
   * @throws IOException if the file is damaged; an {@link java.io.EOFException} if it is cut;
   *     caused by a {@link LinkageError} if the decoder does not run on this machine. Reading the
   *     result throws it too
   */
  InputStream unpack(InputStream packed) throws IOException;
}
