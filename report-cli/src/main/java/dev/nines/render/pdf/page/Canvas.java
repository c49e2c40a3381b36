package dev.nines.render.pdf.page;

import dev.nines.brand.Artwork;

/**
 * A page to draw on, in points from its top left corner, y downwards.
 *
 * <p>Text belongs to the tag that was named last. Shapes are artifacts, but for those of a figure.
 */
public interface Canvas extends Measure {

  /** Names the tag of the text that follows. */
  void to(Tag tag);

  /** Names the figure that everything belongs to until another tag is named. */
  void figure(Tag tag, Box box);

  /** Says that the next text goes on inside the word that was drawn last. */
  void goOn();

  /** Draws text from the left end of a baseline. */
  void text(double x, double baseline, TextStyle style, String text);

  /** Fills a path. */
  void fill(Path path, Ink ink);

  /** Draws along a path. */
  void stroke(Path path, Stroke stroke);

  /** Draws what others made, as large as a box. */
  void draw(Artwork artwork, Box box);

  /**
   * Makes an area lead to an address.
   *
   * @param tag the link, to which its text was drawn before
   * @param box the area
   * @param target the address
   */
  void link(Tag tag, Box box, String target);

  /** Lists a place of this page in the outline. */
  void bookmark(String title, double y);

  /** Fills a rectangle. */
  default void fill(Box box, Ink ink) {
    fill(Path.of(box), ink);
  }

  /** Draws a straight line. */
  default void line(double x1, double y1, double x2, double y2, Stroke stroke) {
    stroke(Path.line(x1, y1, x2, y2), stroke);
  }

  /** Draws text that ends at a point of a baseline. */
  default void textTo(double right, double baseline, TextStyle style, String text) {
    text(right - width(style, text), baseline, style, text);
  }

  /** Draws text around a point of a baseline. */
  default void textAround(double x, double baseline, TextStyle style, String text) {
    text(x - width(style, text) / 2, baseline, style, text);
  }
}
