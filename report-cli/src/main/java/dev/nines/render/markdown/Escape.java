package dev.nines.render.markdown;

import dev.nines.report.Cell;
import dev.nines.report.Mark;
import java.util.regex.Pattern;

/** Writes plain text so that Markdown shows it as it is. */
final class Escape {

  // signs that mean something wherever they stand; $ begins a formula on GitHub
  private static final Pattern SIGNS = Pattern.compile("[\\\\`*_\\[\\]<>|~$]");

  private static final Pattern ENTITY = Pattern.compile("&(?=#?[A-Za-z0-9]+;)");

  // signs that make a list, a heading or a rule where a line starts with them
  private static final Pattern START = Pattern.compile("^(\\s*)(#|[-+=](?=[-+=\\s]|$))");
  private static final Pattern NUMBER = Pattern.compile("^(\\s*\\d{1,9})([.)])");

  private Escape() {}

  /** Returns the text on one line, for a place inside a line. */
  static String inline(String text) {
    String signs = SIGNS.matcher(oneLine(text)).replaceAll("\\\\$0");
    return ENTITY.matcher(signs).replaceAll("&amp;");
  }

  /** Returns the text for the start of a line. */
  static String line(String text) {
    String started = START.matcher(inline(text)).replaceFirst("$1\\\\$2");
    return NUMBER.matcher(started).replaceFirst("$1\\\\$2");
  }

  /** Returns a cell with its tone as weight and its note behind it. */
  static String cell(Cell cell) {
    String text = cell.text().isEmpty() ? "" : letter(cell) + toned(cell);
    return cell.note().isEmpty() ? text : text + " *" + inline(cell.note()) + "*";
  }

  private static String toned(Cell cell) {
    return switch (cell.tone()) {
      case STRONG, BAD, GOOD -> "**" + inline(cell.text()) + "**";
      case ABSENT -> "*" + inline(cell.text()) + "*";
      case CODE -> code(cell.text());
      case NORMAL, QUIET, CAUTION -> inline(cell.text());
    };
  }

  /** Returns the text as code; the fence is longer than any run of backticks inside. */
  static String code(String text) {
    String line = oneLine(text).replace("|", "\\|");
    String fence = "`";
    while (line.contains(fence)) {
      fence += "`";
    }
    String space = fence.length() > 1 ? " " : "";
    return fence + space + line + space + fence;
  }

  private static String letter(Cell cell) {
    return cell.mark()
        .filter(Mark.Letter.class::isInstance)
        .map(Mark.Letter.class::cast)
        .map(letter -> "\\[" + inline(letter.letter()) + "\\] ")
        .orElse("");
  }

  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder();
    text.strip()
        .codePoints()
        .map(c -> c == '\n' || c == '\t' ? ' ' : Character.isISOControl(c) ? 0xFFFD : c)
        .forEach(line::appendCodePoint);
    return line.toString();
  }
}
