package dev.nines.render.drawing;

/**
 * Equal columns side by side.
 *
 * @param left the left edge
 * @param right the right edge
 * @param count how many there are, one or more
 */
record Slots(double left, double right, int count) {

  double width() {
    return (right - left) / count;
  }

  double middle(int index) {
    return left + (index + 0.5) * width();
  }

  /** How much lower the second line of a label stands. */
  static final double SECOND_LINE = 9;

  /** Draws words under a column: the first word, and under it the second where there is one. */
  void label(Pen pen, int index, double baseline, String words) {
    String[] lines = words.split(" ", 2);
    line(pen, index, baseline, lines[0], Pen.Letters.LABEL);
    if (lines.length == 2) {
      pen.textAround(
          new Pen.At(middle(index), baseline + SECOND_LINE), Pen.Letters.LABEL, lines[1]);
    }
  }

  /** Draws words under a column; where it is narrow, every second one that fits in two. */
  void line(Pen pen, int index, double baseline, String words, Pen.Letters letters) {
    if (pen.width(letters, words) <= width() - 1) {
      pen.textAround(new Pen.At(middle(index), baseline), letters, words);
      return;
    }
    if (index % 2 == 0) {
      double most = 2 * width() - 2;
      pen.textAround(
          new Pen.At(middle(index), baseline), letters, pen.fitted(letters, words, most));
    }
  }
}
