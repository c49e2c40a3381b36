package dev.nines.render.pdf.page;

/**
 * A rectangle of a page, in points from its top left corner.
 *
 * @param x the left edge
 * @param y the top edge
 * @param width the width, zero or greater
 * @param height the height, zero or greater
 */
public record Box(double x, double y, double width, double height) {

  /** Returns the right edge. */
  public double right() {
    return x + width;
  }

  /** Returns the bottom edge. */
  public double bottom() {
    return y + height;
  }

  /** Returns the same box drawn in by a margin on each side. */
  public Box inset(double by) {
    return new Box(x + by, y + by, width - 2 * by, height - 2 * by);
  }

  /** Returns whether the two share more than an edge. */
  public boolean meets(Box other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }
}
