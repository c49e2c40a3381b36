package dev.nines.render.pdf.page;

import com.lowagie.text.pdf.BaseFont;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How wide the letters of a face are that stand for themselves, one after the other: those of
 * European scripts without marks to be joined, and their punctuation. Most text is of these alone,
 * and is neither shaped nor looked for in other fonts.
 */
final class PlainLetters {

  private static final int FIRST = ' ';

  // marks that join the letter before begin here
  private static final int END = 0x300;
  private static final int SOFT_HYPHEN = 0xAD;

  // the punctuation of sentences and figures; the last is the minus
  private static final String MORE = "\u2009\u2011–—‘’“”„•…\u202F−";
  private static final int NONE = -1;

  private final int[] units;

  private PlainLetters(int[] units) {
    this.units = units;
  }

  static PlainLetters of(BaseFont font) {
    int[] units = new int[MORE.charAt(MORE.length() - 1) + 1];
    Arrays.fill(units, NONE);
    IntStream.concat(IntStream.range(FIRST, END), MORE.chars())
        .filter(c -> c != SOFT_HYPHEN && font.charExists(c))
        .forEach(c -> units[c] = font.getWidth(c));
    return new PlainLetters(units);
  }

  /** Returns whether a text is of these letters alone. */
  boolean hasAll(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= units.length || units[c] == NONE) {
        return false;
      }
    }
    return true;
  }

  /** Returns how wide such a text is, in thousandths of the size of the letters. */
  int units(String text) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum += units[text.charAt(i)];
    }
    return sum;
  }
}
