package dev.nines.render.pdf;

import dev.nines.render.pdf.flow.Grid;

/** A size of paper. */
public enum Paper {
  A4(595.28, 841.89),
  LETTER(612, 792);

  private final double width;
  private final double height;

  Paper(double width, double height) {
    this.width = width;
    this.height = height;
  }

  Grid grid() {
    return new Grid(width, height);
  }
}
