package dev.nines.render.drawing;

/** Puts down what a drawing consists of, in points from its top left corner, y downwards. */
public interface Pen {

  /** A point. */
  record At(double x, double y) {}

  /** A rectangle. */
  record Area(double x, double y, double width, double height) {

    /** Returns the right edge. */
    public double right() {
      return x + width;
    }
  }

  /** A line from one point to another. */
  record Stretch(double x1, double y1, double x2, double y2) {}

  /** What an area is filled with (DESIGN 3); a pale one has an outline. */
  enum Shade {
    PHASE1,
    PHASE2,
    PHASE3,
    /** A phase that cannot be separated: hatched. */
    UNKNOWN,
    /** What is too much. */
    DOWN,
    /** What is taken off: hatched the other way. */
    REDUCTION
  }

  /** How a line is drawn. */
  enum Line {
    /** A grid or a rule between rows. */
    HAIR,
    /** An axis or the rule under a head. */
    AXIS,
    /** The end of a band or a whisker. */
    WHISKER,
    /** A median. */
    MARK,
    /** A mean, dashed. */
    MEAN,
    /** An outline: rings, triangles, arrows, a running share. */
    OUTLINE,
    /** Two of them part what is longer than the drawing. */
    SLASH
  }

  /** How words are set. */
  enum Letters {
    TEXT,
    STRONG,
    /** A figure that stands out. */
    FIGURE,
    /** Heads, notes, ticks. */
    LABEL
  }

  /** Fills an area. */
  void fill(Area area, Shade shade);

  /** Draws a line. */
  void line(Stretch stretch, Line line);

  /** Fills a disc. */
  void disc(At centre, double radius, Shade shade);

  /** Draws a circle with paper inside. */
  void ring(At centre, double radius);

  /** Draws words from the left end of a baseline. */
  void text(At at, Letters letters, String words);

  /** Returns the width of words. */
  double width(Letters letters, String words);

  /** Draws words that end at a point of a baseline. */
  default void textTo(At right, Letters letters, String words) {
    text(new At(right.x() - width(letters, words), right.y()), letters, words);
  }

  /** Draws words around a point of a baseline. */
  default void textAround(At middle, Letters letters, String words) {
    text(new At(middle.x() - width(letters, words) / 2, middle.y()), letters, words);
  }

  /** Returns words that fit a width, cut with an ellipsis where they must be. */
  default String fitted(Letters letters, String words, double most) {
    if (width(letters, words) <= most) {
      return words;
    }
    int end = words.length() - 1;
    while (end > 1 && width(letters, words.substring(0, end).strip() + "…") > most) {
      end--;
    }
    return words.substring(0, end).strip() + "…";
  }

  /** Draws a triangle that points up. */
  default void triangle(At centre, double radius) {
    double left = centre.x() - radius;
    double right = centre.x() + radius;
    double top = centre.y() - radius;
    double bottom = centre.y() + radius * 0.8;
    line(new Stretch(left, bottom, centre.x(), top), Line.OUTLINE);
    line(new Stretch(centre.x(), top, right, bottom), Line.OUTLINE);
    line(new Stretch(left, bottom, right, bottom), Line.OUTLINE);
  }

  /** Draws an arrow to the right. */
  default void arrow(At from, double length) {
    double end = from.x() + length;
    line(new Stretch(from.x(), from.y(), end, from.y()), Line.OUTLINE);
    line(new Stretch(end - 2.4, from.y() - 2, end, from.y()), Line.OUTLINE);
    line(new Stretch(end - 2.4, from.y() + 2, end, from.y()), Line.OUTLINE);
  }
}
