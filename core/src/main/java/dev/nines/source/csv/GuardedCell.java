package dev.nines.source.csv;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet would take for a formula, with an apostrophe before it: {@code =1+1} is
 * written {@code '=1+1}, and read without the apostrophe again. Text that begins with an apostrophe
 * and then such a sign gets one more, so that every text comes back as it was.
 */
final class GuardedCell {

  // the wide signs are those of East Asian keyboards, which spreadsheets take for the others
  private static final String SIGN = "[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]";

  private static final Pattern FORMULA = Pattern.compile("^'*" + SIGN);
  private static final Pattern GUARDED = Pattern.compile("^'+" + SIGN);

  private GuardedCell() {}

  /** Returns a text as it is written. */
  static String written(String text) {
    return FORMULA.matcher(text).find() ? "'" + text : text;
  }

  /** Returns the text that was written. */
  static String read(String cell) {
    return cell.startsWith("'") && GUARDED.matcher(cell).find() ? cell.substring(1) : cell;
  }
}
