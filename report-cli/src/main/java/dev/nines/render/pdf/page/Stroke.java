package dev.nines.render.pdf.page;

/**
 * How a line is drawn.
 *
 * @param width in points
 * @param ink the colour
 * @param dash length of a dash, 0 for an unbroken line
 * @param gap length between dashes
 */
public record Stroke(double width, Ink ink, double dash, double gap) {

  public static final Stroke TITLE_RULE = of(1.25, Ink.INK);
  public static final Stroke SECTION_RULE = of(0.75, Ink.INK);
  public static final Stroke HEAD_RULE = of(0.5, Ink.INK);
  public static final Stroke FURNITURE = of(0.5, Ink.RULE);
  public static final Stroke HAIR = of(0.5, Ink.HAIR);
  public static final Stroke STEM = of(0.6, Ink.INK2);
  public static final Stroke TARGET = new Stroke(1, Ink.INK, 4, 2);
  public static final Stroke CASING = of(2.4, Ink.WHITE);

  /** Returns an unbroken line. */
  public static Stroke of(double width, Ink ink) {
    return new Stroke(width, ink, 0, 0);
  }
}
