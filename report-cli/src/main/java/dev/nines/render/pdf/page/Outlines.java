package dev.nines.render.pdf.page;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** Tells which outlines a font has; one of colour pictures alone cannot be embedded. */
final class Outlines {

  private static final int COLLECTION = 0x74746366; // ttcf
  private static final int HEADER = 12;
  private static final int ENTRY = 16;

  private Outlines() {}

  /** Returns whether a file holds several fonts. */
  static boolean isCollection(byte[] file) {
    return file.length > HEADER + 4 && ByteBuffer.wrap(file).getInt(0) == COLLECTION;
  }

  /** Returns whether a font has outlines. */
  static boolean has(byte[] font) {
    return table(font, "glyf").isPresent() || postScript(font).isPresent();
  }

  /** Returns where the outlines of the PostScript kind begin; empty for those of TrueType. */
  static OptionalInt postScript(byte[] font) {
    return table(font, "CFF ");
  }

  // a damaged directory ends where the file does
  static OptionalInt table(byte[] font, String wanted) {
    ByteBuffer bytes = ByteBuffer.wrap(font);
    for (int i = 0; HEADER + (i + 1) * ENTRY <= font.length; i++) {
      if (i == bytes.getShort(4)) {
        return OptionalInt.empty();
      }
      int entry = HEADER + i * ENTRY;
      if (new String(font, entry, 4, StandardCharsets.US_ASCII).equals(wanted)) {
        return OptionalInt.of(bytes.getInt(entry + 8));
      }
    }
    return OptionalInt.empty();
  }
}
