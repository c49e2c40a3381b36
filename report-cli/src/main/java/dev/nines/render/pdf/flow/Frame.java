package dev.nines.render.pdf.flow;

import dev.nines.render.LayoutWords;
import dev.nines.render.pdf.page.Measure;
import dev.nines.render.pdf.page.Tag;
import dev.nines.report.Mark;
import dev.nines.report.Section;
import java.util.Optional;

/**
 * Where a block stands and what it can ask.
 *
 * @param grid the page
 * @param measure tells how wide text is
 * @param words the words of the layout
 * @param tag the element that the block belongs to
 * @param heading the heading of its section
 * @param mark the sign before that heading
 * @param level the level of that heading
 * @param x its left edge
 * @param width its width
 */
public record Frame(
    Grid grid,
    Measure measure,
    LayoutWords words,
    Tag tag,
    String heading,
    Optional<Mark> mark,
    int level,
    double x,
    double width) {

  /** No text is set narrower by drawing it in. */
  private static final double LEAST = 90;

  /** Returns the right edge. */
  public double right() {
    return x + width;
  }

  /** Returns the same place in another element. */
  public Frame in(Tag other) {
    return new Frame(grid, measure, words, other, heading, mark, level, x, width);
  }

  /** Returns another place for the same block. */
  public Frame at(double newX, double newWidth) {
    return new Frame(grid, measure, words, tag, heading, mark, level, newX, newWidth);
  }

  /** Returns the same place, drawn in from the left. */
  public Frame indented(double by) {
    return width - by < LEAST ? this : at(x + by, width - by);
  }

  /** Returns the same under a heading of another level. */
  public Frame atLevel(int newLevel) {
    return new Frame(grid, measure, words, tag, heading, mark, newLevel, x, width);
  }

  /** Returns the same in a section, which is an element. */
  Frame under(Section section, Tag element) {
    return new Frame(
        grid, measure, words, element, section.heading(), section.mark(), level, x, width);
  }
}
