package dev.nines.render.pdf.page;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The outlines of a font of the PostScript kind, Compact Font Format (Adobe Technical Note #5176).
 *
 * <p>The PDF library leaves out of a part of such a font subroutines that are needed where a glyph
 * has vertical hints that nothing but its hint mask says, and draws it wrong. So these fonts are
 * embedded whole, with the glyphs emptied that a document does not draw. That is right only where a
 * glyph's number is also its character identifier, which is told by the charset.
 */
final class PostScriptOutlines {

  private static final byte END_OF_GLYPH = 14;
  private static final int CHARSET = 15;
  private static final int CHAR_STRINGS = 17;
  private static final int ESCAPE = 12;
  private static final int ROS = 0x0c1e;

  private final ByteBuffer bytes;
  private final int start;
  private final Map<Integer, Integer> top = new HashMap<>();

  private PostScriptOutlines(byte[] font, int start) {
    this.bytes = ByteBuffer.wrap(font);
    this.start = start;
    int names = start + at(start + 2);
    int dicts = end(names);
    int size = at(dicts + 2);
    int data = dicts + 2 + size * (bytes.getShort(dicts) + 1);
    readTop(data + offset(dicts, size, 0), data + offset(dicts, size, 1));
  }

  /** Returns whether a glyph's number is its character identifier throughout. */
  static boolean areNumberedAlike(byte[] font, int start) {
    PostScriptOutlines outlines = new PostScriptOutlines(font, start);
    return !outlines.top.containsKey(ROS) || outlines.isIdentity();
  }

  /**
   * Empties every glyph but some, in place.
   *
   * @param font the file, which is changed
   * @param start where the outlines begin
   * @param glyphs the glyphs that stay
   * @return whether it was done: only where no glyph can be made of others, as is so where they are
   *     numbered by character identifiers
   */
  static boolean keepOnly(byte[] font, int start, Set<Integer> glyphs) {
    PostScriptOutlines outlines = new PostScriptOutlines(font, start);
    boolean keyed = outlines.top.containsKey(ROS) && outlines.top.containsKey(CHAR_STRINGS);
    if (keyed) {
      outlines.empty(start + outlines.top.get(CHAR_STRINGS), glyphs);
    }
    return keyed;
  }

  private void empty(int index, Set<Integer> kept) {
    int count = bytes.getShort(index) & 0xffff;
    int size = at(index + 2);
    int data = index + 2 + size * (count + 1);
    for (int glyph = 0; glyph < count; glyph++) {
      int from = data + offset(index, size, glyph);
      int to = data + offset(index, size, glyph + 1);
      if (!kept.contains(glyph) && from < to) {
        Arrays.fill(bytes.array(), from, to, (byte) 0);
        bytes.put(from, END_OF_GLYPH);
      }
    }
  }

  private boolean isIdentity() {
    int glyphs = bytes.getShort(start + top.getOrDefault(CHAR_STRINGS, 0)) & 0xffff;
    int place = start + top.getOrDefault(CHARSET, 0);
    int format = at(place++);
    int left = format;
    for (int next = 1; next < glyphs; place += 2 + left) {
      if ((bytes.getShort(place) & 0xffff) != next) {
        return false;
      }
      next +=
          1 + (format == 0 ? 0 : format == 1 ? at(place + 2) : bytes.getShort(place + 2) & 0xffff);
    }
    return true;
  }

  private void readTop(int from, int to) {
    int operand = 0;
    for (int place = from; place < to; ) {
      int code = at(place++);
      if (code <= 21) {
        int operator = code == ESCAPE ? ESCAPE << 8 | at(place++) : code;
        top.put(operator, operand);
      } else if (code == 28) {
        operand = bytes.getShort(place);
        place += 2;
      } else if (code == 29) {
        operand = bytes.getInt(place);
        place += 4;
      } else if (code == 30) {
        place = afterReal(place);
      } else if (code < 247) {
        operand = code - 139;
      } else {
        int high = code < 251 ? code - 247 : 251 - code;
        operand = high * 256 + (code < 251 ? at(place) + 108 : -at(place) - 108);
        place++;
      }
    }
  }

  // two digits a byte, the last of them 15
  private int afterReal(int place) {
    int next = place;
    while ((at(next) & 0xf) != 0xf) {
      next++;
    }
    return next + 1;
  }

  // where what follows an index begins
  private int end(int index) {
    int count = bytes.getShort(index) & 0xffff;
    if (count == 0) {
      return index + 2;
    }
    int size = at(index + 2);
    return index + 2 + size * (count + 1) + offset(index, size, count);
  }

  private int offset(int index, int size, int entry) {
    int value = 0;
    for (int i = 0; i < size; i++) {
      value = value << 8 | at(index + 3 + entry * size + i);
    }
    return value;
  }

  private int at(int place) {
    return bytes.get(place) & 0xff;
  }
}
