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

  /** Draws words under a column, on as many lines as they have words where it is narrow. */
  void label(Pen pen, int index, double baseline, String words, Pen.Letters letters) {
    if (pen.width(letters, words) <= width() - 1) {
      pen.textAround(new Pen.At(middle(index), baseline), letters, words);
      return;
    }
    String first = words.split(" ")[0];
    if (pen.width(letters, first) <= width() - 0.5) {
      pen.textAround(new Pen.At(middle(index), baseline), letters, first);
    } else if (index % 2 == 0) {
      double most = 2 * width() - 2;
      pen.textAround(
          new Pen.At(middle(index), baseline), letters, pen.fitted(letters, first, most));
    }
  }
}
