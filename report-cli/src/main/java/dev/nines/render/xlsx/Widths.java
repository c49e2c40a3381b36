package dev.nines.render.xlsx;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Widths of columns in characters, from the texts alone: no fonts of the machine are asked.
 *
 * <p>A column is as wide as its widest number or its longest line of text, the text of a long
 * column wraps, and the sheet stays printable on one page across.
 */
final class Widths {

  private static final int LEAST = 7;
  private static final int WIDEST_TEXT = 60;
  private static final int GOOD_TEXT = 40;
  private static final int NARROWEST_TEXT = 16;

  // 64 hexadecimal digits
  private static final int LONGEST_WORD = 64;

  /** How many characters a portrait page takes at full size. */
  static final int PORTRAIT = 92;

  /** How many characters a portrait page with pictures takes, a little smaller. */
  static final int WITH_PICTURES = 106;

  /** How many characters a landscape page takes at a size that reads well. */
  static final int LANDSCAPE = 150;

  /** The room at the sides of a cell. */
  static final int SIDES = 2;

  // the filter button in a head
  private static final int BUTTON = 3;

  // of ASCII, which most text is: asked millions of times in the run of a fleet
  private static final int[] ASCII = IntStream.range(0, 128).map(Widths::measure).toArray();

  private final int[] fixed;
  private final int[] text;
  private final int[] heads;

  Widths(int columns) {
    fixed = new int[columns];
    text = new int[columns];
    heads = new int[columns];
    Arrays.fill(fixed, LEAST);
  }

  /** Takes the head of a column, whose words may stand under each other, on two lines at most. */
  void head(int column, String heading) {
    int half = (of(heading) + 1) / 2;
    fixed(column, Math.max(longestWord(heading), half) + BUTTON);
    heads[column] = of(heading) + BUTTON + SIDES;
  }

  /** Returns how many characters of a head stand on a line, beside its filter button. */
  static int headRoom(SheetPlan plan, int column) {
    return Math.max(1, plan.width(column) - BUTTON);
  }

  /** Takes something that must not wrap. */
  void fixed(int column, int characters) {
    fixed[column] = Math.max(fixed[column], characters + SIDES);
  }

  /** Takes text that may wrap, but not inside a word as long as a hash. */
  void text(int column, String lines) {
    if (lines.indexOf('\n') < 0) {
      text(column, of(lines));
    } else {
      lines.lines().forEach(line -> text(column, of(line)));
    }
    int word = lines.isBlank() ? 0 : longestWord(lines);
    if (word <= LONGEST_WORD) {
      fixed(column, word);
    }
  }

  /**
   * Returns the widths, which together are no more than a page takes where that can be: long text
   * wraps first, then heads, then text as far as it reads well.
   */
  List<Integer> fitted(int page) {
    int cap = narrowed(WIDEST_TEXT, GOOD_TEXT, page);
    while (total(cap) > page && widestHead() > 0) {
      int widest = widestHead();
      Arrays.setAll(heads, i -> heads[i] == widest ? 0 : heads[i]);
    }
    int most = narrowed(cap, NARROWEST_TEXT, page);
    return Arrays.stream(indexes()).map(i -> width(i, most)).boxed().toList();
  }

  private int narrowed(int from, int least, int page) {
    int cap = from;
    while (cap > least && total(cap) > page) {
      cap -= 4;
    }
    return cap;
  }

  private int widestHead() {
    return Arrays.stream(heads).max().orElse(0);
  }

  /**
   * Returns how many digits of the face a line takes, rather too many than too few: East Asian
   * characters and capitals are wider, combining marks take nothing.
   */
  static int of(String line) {
    return (int) Math.ceil(exact(line));
  }

  /** Returns the same before it is taken up to a whole number. */
  static double exact(String line) {
    int width = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c >= ASCII.length) {
        return line.codePoints().map(Widths::measure).sum() / 100.0;
      }
      width += ASCII[c];
    }
    return width / 100.0;
  }

  // in hundredths of a digit
  private static int measure(int c) {
    if (Character.getType(c) == Character.NON_SPACING_MARK) {
      return 0;
    }
    if (isWide(c)) {
      return 200;
    }
    boolean narrow = " ijltf.,:;'|!()[]/".indexOf(c) >= 0;
    boolean broad = "mwMW@%".indexOf(c) >= 0;
    if (narrow || broad) {
      return narrow ? 60 : 160;
    }
    return Character.isUpperCase(c) ? 125 : Character.isLowerCase(c) ? 94 : 100;
  }

  private static boolean isWide(int c) {
    return c >= 0x1100 && c <= 0x115F || c >= 0x2E80 && c <= 0xFFDC || c > 0xFFFF;
  }

  // East Asian text breaks between any two characters
  private static int longestWord(String text) {
    int longest = 0;
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == ' ' || text.charAt(i) == '\n') {
        longest = Math.max(longest, of(text.substring(from, i)));
        from = i + 1;
      } else if (isWide(text.charAt(i))) {
        longest = Math.max(longest, of(text.substring(from, i + 1)));
        from = i + 1;
      }
    }
    return longest;
  }

  private void text(int column, int characters) {
    text[column] = Math.max(text[column], characters + SIDES);
  }

  private int total(int cap) {
    return Arrays.stream(indexes()).map(i -> width(i, cap)).sum();
  }

  private int width(int column, int cap) {
    int wanted = Math.max(text[column], heads[column]);
    return Math.min(255, Math.max(fixed[column], Math.min(cap, wanted)));
  }

  private int[] indexes() {
    return IntStream.range(0, fixed.length).toArray();
  }
}
