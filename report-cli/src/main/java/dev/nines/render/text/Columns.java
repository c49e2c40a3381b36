package dev.nines.render.text;

import java.util.ArrayList;
import java.util.List;

/** Measures and breaks text in the columns of a terminal, where East Asian characters take two. */
final class Columns {

  private Columns() {}

  /** Returns how many columns a text takes. */
  static int width(String text) {
    return text.codePoints().map(Columns::width).sum();
  }

  /** Returns the text with spaces behind it, up to a width. */
  static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /** Returns the text with spaces before it, up to a width. */
  static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - width(text))) + text;
  }

  /** Returns the lines of a text, none wider than told, broken between words where it can be. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    text.lines().forEach(line -> wrapLine(line, width, lines));
    return lines;
  }

  private static void wrapLine(String text, int width, List<String> lines) {
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (line.length() > 0 && width(line.toString()) + 1 + width(word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
      breakWord(line, width, lines);
    }
    lines.add(line.toString());
  }

  // a word that no line can hold is broken where the line ends
  private static void breakWord(StringBuilder line, int width, List<String> lines) {
    while (width(line.toString()) > width) {
      int end = fitting(line, width);
      lines.add(line.substring(0, end));
      line.delete(0, end);
    }
  }

  private static int fitting(CharSequence text, int width) {
    int end = 0;
    int used = 0;
    while (end < text.length()) {
      int character = Character.codePointAt(text, end);
      used += width(character);
      if (used > width && end > 0) {
        return end;
      }
      end += Character.charCount(character);
    }
    return end;
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        c >= 0x1100 && c <= 0x115F
            || c >= 0x2E80 && c <= 0xA4CF
            || c >= 0xAC00 && c <= 0xD7A3
            || c >= 0xF900 && c <= 0xFAFF
            || c >= 0xFF00 && c <= 0xFF60
            || c >= 0x1F300 && c <= 0x1FAFF
            || c >= 0x20000;
    return wide ? 2 : 1;
  }
}
