package dev.nines.render.pdf.page;

/**
 * How text is set (DESIGN 2).
 *
 * @param face the face
 * @param size in points
 * @param leading from one baseline to the next, in points
 * @param ink the colour
 */
public record TextStyle(Face face, double size, double leading, Ink ink) {

  /** Half the height of a capital of Noto Sans, as a share of the size. */
  private static final double HALF_CAPITAL = 0.357;

  public static final TextStyle TITLE = new TextStyle(Face.BOLD, 24, 29, Ink.INK);
  public static final TextStyle LONG_TITLE = new TextStyle(Face.BOLD, 18, 23, Ink.INK);
  public static final TextStyle HERO = new TextStyle(Face.BOLD, 38, 44, Ink.INK);
  public static final TextStyle HERO_UNIT = new TextStyle(Face.BOLD, 22, 27, Ink.INK);
  public static final TextStyle SECOND = new TextStyle(Face.BOLD, 22, 27, Ink.INK);
  public static final TextStyle LARGE = new TextStyle(Face.BOLD, 15, 19, Ink.INK);
  public static final TextStyle NORMAL = new TextStyle(Face.BOLD, 13, 17, Ink.INK);
  public static final TextStyle SMALL = new TextStyle(Face.BOLD, 12, 16, Ink.INK);
  public static final TextStyle SECTION = new TextStyle(Face.BOLD, 10.5, 13, Ink.INK);
  public static final TextStyle LEAD = new TextStyle(Face.REGULAR, 10.5, 14, Ink.INK);
  public static final TextStyle BODY = new TextStyle(Face.REGULAR, 9.5, 14, Ink.INK);
  public static final TextStyle TABLE = new TextStyle(Face.REGULAR, 9, 12.5, Ink.INK);
  public static final TextStyle DENSE = new TextStyle(Face.REGULAR, 8.5, 11.2, Ink.INK);
  public static final TextStyle CHART = new TextStyle(Face.REGULAR, 8.5, 10.5, Ink.INK);
  public static final TextStyle LABEL = new TextStyle(Face.REGULAR, 8, 11, Ink.INK2);
  public static final TextStyle TICK = new TextStyle(Face.REGULAR, 7.5, 10, Ink.INK3);
  public static final TextStyle WEEKDAY = new TextStyle(Face.REGULAR, 7, 9.5, Ink.INK3);
  public static final TextStyle FOOT = new TextStyle(Face.REGULAR, 7, 9.5, Ink.INK3);
  public static final TextStyle DRAFT = new TextStyle(Face.BOLD, 10.5, 13, Ink.DEGRADED_INK);
  public static final TextStyle STAMP = new TextStyle(Face.BOLD, 150, 150, Ink.STAMP);
  public static final TextStyle CODE = new TextStyle(Face.MONO, 8, 11, Ink.INK2);

  /** Returns the same in another face. */
  public TextStyle with(Face other) {
    return new TextStyle(other, size, leading, ink);
  }

  /** Returns the same in another colour. */
  public TextStyle with(Ink other) {
    return new TextStyle(face, size, leading, other);
  }

  /** Returns the same in another size and leading. */
  public TextStyle sized(double newSize, double newLeading) {
    return new TextStyle(face, newSize, newLeading, ink);
  }

  /** Returns the same in bold. */
  public TextStyle bold() {
    return with(Face.BOLD);
  }

  /** Returns the baseline under the top of a line, so that capitals stand in its middle. */
  public double baseline() {
    return leading / 2 + HALF_CAPITAL * size;
  }

  /** Returns how far the middle of a capital stands above the baseline. */
  public double middle() {
    return HALF_CAPITAL * size;
  }
}
