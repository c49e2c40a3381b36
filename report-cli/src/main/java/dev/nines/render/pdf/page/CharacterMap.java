package dev.nines.render.pdf.page;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;

/**
 * Which glyphs a font has for characters: its table {@code cmap}, the subtables of formats 4 and
 * 12, which are those of Unicode.
 */
final class CharacterMap {

  private static final int ENTRY = 8;
  private static final int SEGMENTS = 4;
  private static final int GROUPS = 12;

  private final ByteBuffer bytes;
  private final int start;

  /**
   * Prepares to look.
   *
   * @param start where the table begins
   */
  CharacterMap(byte[] font, int start) {
    this.bytes = ByteBuffer.wrap(font);
    this.start = start;
  }

  /** Returns every glyph that any subtable has for a character; none where none has one. */
  Set<Integer> glyphs(int character) {
    Set<Integer> glyphs = new HashSet<>();
    for (int i = 0; i < number(start + 2); i++) {
      int table = start + bytes.getInt(start + 4 + i * ENTRY + 4);
      int format = number(table);
      int glyph =
          format == SEGMENTS
              ? inSegments(table, character)
              : format == GROUPS ? inGroups(table, character) : 0;
      glyphs.add(glyph);
    }
    glyphs.remove(0);
    return glyphs;
  }

  private int inSegments(int table, int character) {
    int twice = number(table + 6);
    for (int i = 0; i < twice; i += 2) {
      int from = number(table + 16 + twice + i);
      if (character <= number(table + 14 + i)) {
        return character < from ? 0 : inSegment(table, twice, i, character - from);
      }
    }
    return 0;
  }

  private int inSegment(int table, int twice, int segment, int after) {
    int from = number(table + 16 + twice + segment);
    int delta = number(table + 16 + 2 * twice + segment);
    int place = table + 16 + 3 * twice + segment;
    int offset = number(place);
    if (offset == 0) {
      return from + after + delta & 0xffff;
    }
    int glyph = number(place + offset + 2 * after);
    return glyph == 0 ? 0 : glyph + delta & 0xffff;
  }

  private int inGroups(int table, int character) {
    int count = bytes.getInt(table + 12);
    for (int i = 0; i < count; i++) {
      int group = table + 16 + i * 12;
      if (character <= bytes.getInt(group + 4)) {
        int after = character - bytes.getInt(group);
        return after < 0 ? 0 : bytes.getInt(group + 8) + after;
      }
    }
    return 0;
  }

  private int number(int place) {
    return bytes.getShort(place) & 0xffff;
  }
}
