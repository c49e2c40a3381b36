package dev.nines.render.pdf.page;

/** Tells how wide text is. */
public interface Measure {

  /** Returns the width of text set in a style, in points. */
  double width(TextStyle style, String text);
}
