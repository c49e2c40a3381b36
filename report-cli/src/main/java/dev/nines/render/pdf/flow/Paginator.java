package dev.nines.render.pdf.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Places strips on pages, as many on each as there is room for.
 *
 * <p>Strips that keep together move to the next page together, unless they are taller than a page.
 * Where a run breaks, a note follows its last row and its head is repeated over the next; where a
 * section breaks between its blocks, its heading is.
 */
final class Paginator {

  private static final double TOLERANCE = 0.01;

  private final double top;
  private final double bottom;
  private final List<List<Placed>> pages = new ArrayList<>();
  private List<Placed> page = new ArrayList<>();
  private List<Strip> next = List.of(); // the strip after the group at hand, if any
  private double y;
  private boolean empty; // but for a repeated head
  private Optional<Strip.Row> last = Optional.empty();
  private Optional<SectionRun> part = Optional.empty();
  private int head = -1; // where the repeated head of this page will stand; -1 for none
  private int firstRow;

  private Paginator(double first, double top, double bottom) {
    this.top = top;
    this.bottom = bottom;
    this.y = first;
    this.empty = true;
  }

  /**
   * Returns what stands on each page.
   *
   * @param strips the content
   * @param first where it starts on the first page
   * @param top where it starts on the others
   * @param bottom where it ends on each
   */
  static List<List<Placed>> pages(List<Strip> strips, double first, double top, double bottom) {
    Paginator paginator = new Paginator(first, top, bottom);
    int from = 0;
    while (from < strips.size()) {
      int to = from + 1;
      while (to < strips.size() && strips.get(to - 1).keep()) {
        to++;
      }
      paginator.next = strips.subList(to, Math.min(to + 1, strips.size()));
      paginator.addGroup(strips.subList(from, to));
      from = to;
    }
    paginator.finishHead();
    paginator.pages.add(paginator.page);
    return paginator.pages;
  }

  private void addGroup(List<Strip> group) {
    if (!empty && !fits(group)) {
      breakPage(group.get(0));
    }
    for (Strip strip : group) {
      if (!empty && !fits(List.of(strip))) {
        breakPage(strip);
      }
      place(strip);
    }
  }

  private boolean fits(List<Strip> strips) {
    double height = Strip.heightOf(strips) - (empty ? strips.get(0).before() : 0);
    return y + height + tailOf(strips.get(strips.size() - 1)) <= bottom + TOLERANCE;
  }

  // room for the note under a row, where the run may break after it
  private double tailOf(Strip strip) {
    if (strip.row().isEmpty() || next.isEmpty() || next.get(0).row().isEmpty()) {
      return 0;
    }
    Run run = strip.row().get().run();
    return next.get(0).row().get().run() == run ? run.tailHeight() : 0;
  }

  private void place(Strip strip) {
    double at = y + (empty ? 0 : strip.before());
    page.add(new Placed(at, strip.painter()));
    y = at + strip.height();
    empty = false;
    if (head >= 0 && !continues(strip)) {
      finishHead();
    }
    last = strip.row();
    part = strip.part();
  }

  // a run goes on where the strip before belongs to the same
  private boolean continues(Strip strip) {
    return last.isPresent()
        && strip.row().isPresent()
        && last.get().run() == strip.row().get().run();
  }

  private void breakPage(Strip next) {
    boolean goesOn = continues(next);
    if (goesOn) {
      int shown = last.get().number();
      Run run = last.get().run();
      int nextPage = pages.size() + 2;
      page.add(new Placed(y, (canvas, at) -> run.tail(canvas, at, shown, nextPage)));
    }
    finishHead();
    pages.add(page);
    page = new ArrayList<>();
    y = top;
    empty = true;
    if (goesOn) {
      head = 0;
      firstRow = next.row().get().number();
      page.add(new Placed(top, (canvas, at) -> {}));
      y = top + last.get().run().headHeight();
    } else if (part.isPresent() && part.equals(next.part())) {
      page.add(new Placed(top, part.get()::head));
      y = top + part.get().headHeight();
    }
  }

  // the last row of the page is known when the page or the run ends
  private void finishHead() {
    if (head >= 0) {
      Run run = last.get().run();
      int first = firstRow;
      int lastRow = last.get().number();
      page.set(head, new Placed(top, (canvas, at) -> run.head(canvas, at, first, lastRow)));
      head = -1;
    }
  }
}
