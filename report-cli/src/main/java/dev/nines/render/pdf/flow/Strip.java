package dev.nines.render.pdf.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A piece of content that is never torn: a line of text, a row of a table, a chart.
 *
 * @param before the space above it, dropped at the top of a page
 * @param height its height
 * @param keep whether it stays on the page of the next strip
 * @param row its row in a run; absent outside runs
 * @param part the section whose heading is repeated where a page begins with the strip
 * @param painter draws it
 */
public record Strip(
    double before,
    double height,
    boolean keep,
    Optional<Row> row,
    Optional<SectionRun> part,
    Painter painter) {

  /** A row of a run, counted from 1; 0 for the head. */
  record Row(Run run, int number) {}

  /** Returns a strip that can stand alone. */
  public static Strip of(double before, double height, Painter painter) {
    return new Strip(before, height, false, Optional.empty(), Optional.empty(), painter);
  }

  /** Returns the same, kept with the next or not. */
  public Strip keeping(boolean newKeep) {
    return new Strip(before, height, newKeep, row, part, painter);
  }

  /** Returns the same as a row of a run. */
  Strip in(Run run, int number) {
    return new Strip(before, height, keep, Optional.of(new Row(run, number)), part, painter);
  }

  /** Returns the same as a part of a section. */
  Strip in(SectionRun section) {
    return new Strip(before, height, keep, row, Optional.of(section), painter);
  }

  /** Returns the same with more or less space above it. */
  public Strip after(double newBefore) {
    return new Strip(newBefore, height, keep, row, part, painter);
  }

  /** Returns the same, drawn otherwise. */
  Strip drawn(Painter other) {
    return new Strip(before, height, keep, row, part, other);
  }

  /** Returns the same with something drawn in added space at its top. */
  Strip under(double added, Painter first) {
    return new Strip(
        before,
        added + height,
        keep,
        row,
        part,
        (canvas, top) -> {
          first.paint(canvas, top);
          painter.paint(canvas, top + added);
        });
  }

  /** Returns strips of which the last is kept with what follows. */
  static List<Strip> keepingLast(List<Strip> strips) {
    List<Strip> kept = new ArrayList<>(strips);
    int last = kept.size() - 1;
    if (last >= 0) {
      kept.set(last, kept.get(last).keeping(true));
    }
    return kept;
  }

  /** Returns strips of which the first has a space above it. */
  static List<Strip> after(double before, List<Strip> strips) {
    List<Strip> moved = new ArrayList<>(strips);
    if (!moved.isEmpty()) {
      moved.set(0, moved.get(0).after(before));
    }
    return moved;
  }

  /** Returns the height of strips on one page. */
  static double heightOf(List<Strip> strips) {
    return strips.stream().mapToDouble(s -> s.before() + s.height()).sum();
  }
}
