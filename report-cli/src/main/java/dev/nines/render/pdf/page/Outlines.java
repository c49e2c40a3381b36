package dev.nines.render.pdf.page;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Tells whether a font has outlines; one of colour pictures alone cannot be embedded. */
final class Outlines {

  private static final int COLLECTION = 0x74746366; // ttcf
  private static final int HEADER = 12;
  private static final int ENTRY = 16;

  private Outlines() {}

  // a damaged directory ends where the file does
  static boolean has(byte[] font) {
    ByteBuffer bytes = ByteBuffer.wrap(font);
    int start =
        font.length > HEADER + 4 && bytes.getInt(0) == COLLECTION ? bytes.getInt(HEADER) : 0;
    for (int i = 0; start >= 0 && start + HEADER + (i + 1) * ENTRY <= font.length; i++) {
      if (i == bytes.getShort(start + 4)) {
        return false;
      }
      String tag = new String(font, start + HEADER + i * ENTRY, 4, StandardCharsets.US_ASCII);
      if (tag.equals("glyf") || tag.equals("CFF ")) {
        return true;
      }
    }
    return false;
  }
}
