package dev.nines.source.probe;

import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Objects;

/**
 * The first line of a file that is not blank: the names of the columns.
 *
 * @param text the line
 * @param line which one it is
 * @param length how many bytes it takes with all before it
 */
record FileHead(String text, int line, int length) {

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  FileHead {
    Objects.requireNonNull(text, "text");
  }

  /** Returns the same line in a file whose first line has another number than 1. */
  FileHead counted(int first) {
    return new FileHead(text, line + first - 1, length);
  }

  /**
   * Returns the first line of a file.
   *
   * @param begin the beginning of the file
   * @throws NotLineByLineException if it has none that ends within the beginning, or is no UTF-8
   */
  static FileHead of(byte[] begin) {
    int start = begin.length > 2 && Arrays.equals(Arrays.copyOf(begin, 3), MARK) ? 3 : 0;
    byte[] padded = Arrays.copyOf(begin, begin.length + Bytes.PADDING);
    for (int line = 1; ; line++) {
      int end = start;
      while (end < begin.length && begin[end] != '\n') {
        end++;
      }
      if (end == begin.length) {
        throw new NotLineByLineException("the first line does not end");
      }
      int last = end > start && begin[end - 1] == '\r' ? end - 1 : end;
      String text = text(padded, start, last);
      if (text.indexOf('\r') >= 0 || text.indexOf('\0') >= 0 || text.indexOf('"') >= 0) {
        throw new NotLineByLineException("the first line is not plain");
      }
      if (!text.isBlank()) {
        return new FileHead(text, line, end + 1);
      }
      start = end + 1;
    }
  }

  // UTF-16 is read in full
  private static String text(byte[] b, int from, int to) {
    try {
      return SeriesTable.text(b, from, to - from);
    } catch (CharacterCodingException e) {
      throw new NotLineByLineException("the first line is no UTF-8");
    }
  }
}
