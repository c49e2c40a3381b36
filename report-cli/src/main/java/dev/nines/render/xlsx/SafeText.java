package dev.nines.render.xlsx;

import java.util.regex.Pattern;

/**
 * Text as a cell can hold it.
 *
 * @param text the text, of at most 32,767 characters that XML allows
 * @param replaced how many characters are shown as U+FFFD because XML has no way to write them
 * @param length how long the text was before it was cut
 */
record SafeText(String text, int replaced, int length) {

  /** The number of characters that Excel gives a cell. */
  static final int LONGEST = 32_767;

  private static final int REPLACEMENT = 0xFFFD;

  // the wide signs are those of East Asian keyboards
  private static final String GUARDED = "=+-@\t\n'\uFF1D\uFF0B\uFF0D\uFF20";

  // Excel reads _x000D_ as a carriage return, so an underscore that looks like that is escaped
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  /** Returns the text made safe. */
  static SafeText of(String raw) {
    if (isPlain(raw)) {
      return new SafeText(raw, 0, raw.length());
    }
    StringBuilder clean = new StringBuilder();
    String lines = raw.replace("\r\n", "\n").replace('\r', '\n');
    lines.codePoints().map(c -> allowed(c) ? c : REPLACEMENT).forEach(clean::appendCodePoint);
    int replaced = (int) lines.codePoints().filter(c -> !allowed(c)).count();
    String escaped = ESCAPE.matcher(clean).replaceAll("_x005F_");
    return new SafeText(cut(escaped, LONGEST), replaced, escaped.length());
  }

  // most text: ASCII that fits and cannot be an escape
  private static boolean isPlain(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c < ' ' || c > '~' || c == '_') {
        return false;
      }
    }
    return raw.length() <= LONGEST;
  }

  /** Returns the first characters, never half of a pair. */
  static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    boolean pair = Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, pair ? length - 1 : length);
  }

  boolean isCut() {
    return length > LONGEST;
  }

  /** Returns whether Excel would take the text for a formula, were it typed in. */
  boolean looksLikeFormula() {
    return !text.isEmpty() && GUARDED.indexOf(text.charAt(0)) >= 0;
  }

  // the characters of XML 1.0
  private static boolean allowed(int c) {
    boolean control = c < 0x20 && c != '\n' && c != '\t' || c >= 0x7F && c < 0xA0;
    boolean unpaired = c >= 0xD800 && c <= 0xDFFF;
    return !control && !unpaired && c != 0xFFFE && c != 0xFFFF;
  }
}
