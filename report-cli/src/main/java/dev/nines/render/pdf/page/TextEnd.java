package dev.nines.render.pdf.page;

/**
 * Where the last text of a page ended.
 *
 * <p>Two texts of one element that stand apart are parted by a space, so that their words do not
 * run together where the text is read out or copied.
 *
 * @param tag the element
 * @param x the right end
 * @param baseline the baseline
 * @param style how it was set
 * @param spaced whether it ended in a space
 */
record TextEnd(Tag tag, double x, double baseline, TextStyle style, boolean spaced) {

  /** No text, or one whose word goes on. */
  static final TextEnd NONE = new TextEnd(null, 0, 0, TextStyle.BODY, true);

  private static final double NEAR = 0.3;

  boolean needsSpace(Tag next, double nextX, double nextBaseline) {
    boolean apart = Math.abs(nextX - x) > NEAR || Math.abs(nextBaseline - baseline) > NEAR;
    return tag == next && !spaced && apart;
  }
}
