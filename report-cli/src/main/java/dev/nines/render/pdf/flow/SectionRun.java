package dev.nines.render.pdf.flow;

import dev.nines.render.pdf.page.Canvas;
import dev.nines.render.pdf.page.Tag;

/** The strips of a section, whose heading is repeated where a page begins between them. */
final class SectionRun {

  private final Frame frame;

  SectionRun(Frame frame) {
    this.frame = frame;
  }

  double headHeight() {
    return SectionHeading.HEIGHT;
  }

  void head(Canvas canvas, double top) {
    canvas.to(Tag.ARTIFACT);
    SectionHeading.repeated(frame, "").paint(canvas, top);
  }
}
