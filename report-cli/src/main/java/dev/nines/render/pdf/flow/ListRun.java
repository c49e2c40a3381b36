package dev.nines.render.pdf.flow;

import dev.nines.render.pdf.page.Canvas;
import dev.nines.render.pdf.page.Face;
import dev.nines.render.pdf.page.Tag;
import dev.nines.render.pdf.page.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** Rows under a heading, and what stands where they break: how many, and the heading again. */
final class ListRun implements Run {

  private static final double TAIL = 14;
  private static final double BASELINE = 10.5;
  private static final TextStyle NOTE = TextStyle.LABEL.with(Face.ITALIC);

  private final Frame frame;
  private final int total;

  ListRun(Frame frame, int total) {
    this.frame = frame;
    this.total = total;
  }

  /** Returns rows as those of one list: no row stands alone on a page but the only one. */
  static List<Strip> of(List<Strip> rows, Frame frame) {
    ListRun run = new ListRun(frame, rows.size());
    List<Strip> strips = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      boolean keep = rows.size() > 1 && (i == 0 || i == rows.size() - 2);
      strips.add(rows.get(i).keeping(keep).in(run, i + 1));
    }
    return strips;
  }

  @Override
  public double headHeight() {
    return SectionHeading.HEIGHT;
  }

  @Override
  public void head(Canvas canvas, double top, int first, int last) {
    canvas.to(Tag.ARTIFACT);
    SectionHeading.repeated(frame, frame.words().rows(first, last, total)).paint(canvas, top);
  }

  @Override
  public double tailHeight() {
    return TAIL;
  }

  @Override
  public void tail(Canvas canvas, double top, int shown, int nextPage) {
    canvas.to(Tag.ARTIFACT);
    String note = frame.words().continues(shown, total, nextPage);
    canvas.textTo(frame.right(), top + BASELINE, NOTE, note);
  }
}
