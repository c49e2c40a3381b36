package dev.nines.render.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Heights of rows from the texts alone, because not every program finds them when it opens a
 * workbook.
 */
final class RowHeights {

  /** The height of a row of one line. */
  static final float ONE_LINE = 18;

  /** From one line to the next of the same text. */
  static final float LEADING = 12.75f;

  // the highest row that Excel has
  private static final float MOST = 409;

  private static final double SPACE = Widths.exact(" ");

  // what stands on one line: a word or an East Asian character, with what must not begin a line
  private static final Pattern UNIT =
      Pattern.compile("([\\u2E80-\\uFFDC]|[^ \\u2E80-\\uFFDC]+)[、。」）]* *");

  private RowHeights() {}

  /** Returns the height of a row of as many lines, 1 or more. */
  static float points(int lines) {
    return Math.min(MOST, ONE_LINE + (lines - 1) * LEADING);
  }

  /** Returns how many lines a text takes in a column of as many characters. */
  static int lines(String text, int width) {
    // no character is wider than two digits
    if (2 * text.length() <= width && text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
      return text.isEmpty() ? 0 : 1;
    }
    return text.lines().mapToInt(line -> wrapped(line, width)).sum();
  }

  /** Returns the lines of a text, which breaks between words and East Asian characters. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (MatchResult unit : UNIT.matcher(text).results().toList()) {
      if (line.length() > 0 && Widths.exact(line + unit.group().strip()) > width) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      line.append(unit.group());
    }
    lines.add(line.toString().strip());
    return lines;
  }

  // words go to the next line whole; a word longer than a line is broken
  private static int wrapped(String line, int width) {
    int room = Math.max(1, width);
    int lines = 1;
    double used = 0;
    for (String word : line.split(" ")) {
      double size = Widths.exact(word);
      if (used > 0 && used + SPACE + size > room) {
        lines++;
        used = 0;
      }
      used += size + (used > 0 ? SPACE : 0);
      lines += (int) (Math.max(0, used - 1) / room);
      used = used > room ? used % room : used;
    }
    return lines;
  }
}
