package dev.nines.render.text;

import java.util.List;

/** Collects lines; the only place that knows what may be written to a terminal. */
final class TextWriter {

  private static final char REPLACEMENT = '\uFFFD';

  private final int width;
  private final StringBuilder text = new StringBuilder();

  TextWriter(int width) {
    this.width = width;
  }

  int width() {
    return width;
  }

  String text() {
    return text.toString();
  }

  /** Ends a paragraph; two in a row are one. */
  void blank() {
    if (text.length() > 0 && text.lastIndexOf("\n\n") != text.length() - 2) {
      text.append('\n');
    }
  }

  /** Writes a line as it is, but for what would steer the terminal and spaces at its end. */
  void line(String line) {
    text.append(safe(line).stripTrailing()).append('\n');
  }

  void lines(List<String> lines) {
    lines.forEach(this::line);
  }

  /** Writes a text that is broken at the width, behind a first and a further indent. */
  void paragraph(String first, String further, String paragraph) {
    String indent = first;
    for (String line : Columns.wrap(paragraph, Math.max(20, width - Columns.width(first)))) {
      line(indent + line);
      indent = further;
    }
  }

  void paragraph(String paragraph) {
    paragraph("", "", paragraph);
  }

  /** Writes one text left and one right; the right one under it where both do not fit. */
  void ends(String left, String right) {
    int gap = width - Columns.width(left) - Columns.width(right);
    if (gap >= 2) {
      line(left + " ".repeat(gap) + right);
    } else {
      paragraph(left);
      paragraph(right);
    }
  }

  void rule(char sign) {
    line(Character.toString(sign).repeat(width));
  }

  // an escape character in a published text must not reach the terminal of the reader
  private static String safe(String line) {
    StringBuilder safe = new StringBuilder();
    line.codePoints()
        .map(c -> c == '\t' ? ' ' : Character.isISOControl(c) || isOverride(c) ? REPLACEMENT : c)
        .forEach(safe::appendCodePoint);
    return safe.toString();
  }

  // marks that show the text after them in another order than it has
  private static boolean isOverride(int c) {
    return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
  }
}
