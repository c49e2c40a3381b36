package dev.nines.render.pdf.flow;

/**
 * The page and its twelve columns (DESIGN 1).
 *
 * @param width the width of the page
 * @param height the height of the page
 * @param foot how much higher the foot begins than where the sender has no line in it
 */
public record Grid(double width, double height, double foot) {

  /** Makes a page whose foot has no line of the sender. */
  public Grid(double width, double height) {
    this(width, height, 0);
  }

  /** Returns the same page with a foot that is higher. */
  public Grid withFoot(double higher) {
    return new Grid(width, height, higher);
  }

  public static final double MARGIN = 48;
  public static final double GUTTER = 12;
  public static final double TOP = 48;
  public static final double TOP_FOLLOWING = 70;
  private static final int COLUMNS = 12;
  private static final double BOTTOM = 56;

  /** Returns the left edge of the content. */
  public double left() {
    return MARGIN;
  }

  /** Returns the right edge of the content. */
  public double right() {
    return width - MARGIN;
  }

  /** Returns the width of the content. */
  public double content() {
    return width - 2 * MARGIN;
  }

  /** Returns the lower edge of the content. */
  public double bottom() {
    return height - BOTTOM - foot;
  }

  /** Returns the left edge of a column, from 1. */
  public double column(int number) {
    return MARGIN + (number - 1) * (columnWidth() + GUTTER);
  }

  /** Returns the width of some columns with the gutters between them. */
  public double span(int columns) {
    return columns * columnWidth() + (columns - 1) * GUTTER;
  }

  private double columnWidth() {
    return (content() - (COLUMNS - 1) * GUTTER) / COLUMNS;
  }
}
