package dev.nines.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Says that a compressed file breaks off, and how many bytes of its content came before. */
final class DamagedContentException extends IOException {

  private static final long serialVersionUID = 1;
  private static final int BLOCK = 1 << 16;

  private final String what;
  private final long count;

  /**
   * Makes an exception.
   *
   * @param kind the kind of compression
   * @param count how many bytes of the content could be read
   * @param cause why it does not go on
   */
  DamagedContentException(String kind, long count, IOException cause) {
    super(message(kind, cause) + ", after byte " + count + " of the content", cause);
    this.what = message(kind, cause);
    this.count = count;
  }

  private static String message(String kind, IOException cause) {
    String what = cause instanceof EOFException ? " data end too early" : " data are damaged";
    return "its " + kind + what;
  }

  /**
   * Returns after which line of its content a file breaks off. Reads it once more: counting lines
   * takes longer than unpacking them, and hardly any file is damaged.
   */
  String message(SourceInput input) {
    long lines = 0;
    try (InputStream in = input.content()) {
      byte[] block = new byte[BLOCK];
      long left = count;
      for (int n = 1; n > 0 && left > 0; left -= n) {
        n = in.read(block, 0, (int) Math.min(BLOCK, left));
        lines += LineFeeds.count(block, 0, Math.max(0, n));
      }
    } catch (IOException e) {
      // as far as it can be read
    }
    // of a file that is one long line the line says nothing
    String place = lines == 0 && count > 0 ? "byte " + count : "line " + lines;
    return what + ", after " + place + " of the content";
  }
}
