package dev.nines.render.pdf.page;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Takes the first font out of a collection (.ttc), as a file of its own.
 *
 * <p>The PDF library writes the tables of all letters of a font that it takes from a collection,
 * 65,000 of them for Chinese, Japanese and Korean, and each program that reads such a file has to
 * read them again for each piece of text.
 */
final class FontCollection {

  private static final int HEADER = 12;
  private static final int ENTRY = 16;
  private static final int OFFSET = 8;
  private static final int LENGTH = 12;
  private static final int ALIGNED = 4;
  private static final String DAMAGED = "it is damaged";

  private FontCollection() {}

  /**
   * Returns the first font; the file itself where it holds one alone.
   *
   * @throws IOException if it is damaged
   */
  static byte[] first(byte[] file) throws IOException {
    if (!Outlines.isCollection(file)) {
      return file;
    }
    ByteBuffer from = ByteBuffer.wrap(file);
    int start = from.getInt(HEADER);
    int head = HEADER + ENTRY * (from.getShort(start + 4) & 0xffff);
    int size = head;
    for (int entry = HEADER; entry < head; entry += ENTRY) {
      size = Math.addExact(size, aligned(length(from, start + entry)));
    }
    if (size > file.length) {
      throw new IOException(DAMAGED);
    }
    ByteBuffer font = ByteBuffer.allocate(size).put(0, file, start, head);
    int place = head;
    for (int entry = HEADER; entry < head; entry += ENTRY) {
      int length = length(from, start + entry);
      font.put(place, file, from.getInt(start + entry + OFFSET), length);
      font.putInt(entry + OFFSET, place);
      place += aligned(length);
    }
    return font.array();
  }

  private static int length(ByteBuffer file, int entry) throws IOException {
    int length = file.getInt(entry + LENGTH);
    if (length < 0 || length > file.capacity()) {
      throw new IOException(DAMAGED);
    }
    return length;
  }

  private static int aligned(int length) {
    return (length + ALIGNED - 1) / ALIGNED * ALIGNED;
  }
}
