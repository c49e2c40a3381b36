package dev.nines.render.pdf.flow;

import dev.nines.render.pdf.chart.Marks;
import dev.nines.render.pdf.page.Canvas;
import dev.nines.render.pdf.page.Role;
import dev.nines.render.pdf.page.Stroke;
import dev.nines.render.pdf.page.Tag;
import dev.nines.render.pdf.page.TextStyle;
import dev.nines.render.pdf.text.Line;
import dev.nines.render.pdf.text.LineBreaker;
import dev.nines.render.pdf.text.Span;
import dev.nines.report.Mark;
import dev.nines.report.Section;
import java.util.List;
import java.util.Optional;

/** The rule, heading and note at the top of a section (DESIGN 4). */
final class SectionHeading implements Painter {

  /** From the rule to the content, under a heading of one line. */
  static final double HEIGHT = 22;

  private static final double BASELINE = 15;
  private static final double MARK_GAP = 6;
  private static final double NOTE_GAP = 16;
  private static final double MARK_RADIUS = 5;
  private static final double NOTE_WIDTH = 110; // of a note that counts rows

  private final Frame frame;
  private final List<Line> heading;
  private final List<Line> note;
  private final Optional<Mark> mark;
  private final Optional<Section> section;
  private final Tag headingTag;
  private final Tag noteTag;
  private final boolean ruled;

  private SectionHeading(Frame frame, Section section, boolean ruled, double width) {
    this.frame = frame;
    this.mark = section.mark();
    this.section = Optional.of(section);
    double taken = frame.measure().width(TextStyle.SECTION, section.heading()) + indent();
    double room = Math.max(width / 2, width - taken - NOTE_GAP);
    this.note = noteLines(section.note(), frame, room);
    this.heading = headingLines(section.heading(), frame, width - noteWidth(), indent());
    this.headingTag = frame.tag().child(Role.heading(frame.level()));
    this.noteTag = frame.tag().child(Role.PARAGRAPH);
    this.ruled = ruled;
  }

  private SectionHeading(Frame frame, String heading, String note) {
    this.frame = frame;
    this.mark = frame.mark();
    this.section = Optional.empty();
    this.note = noteLines(note, frame, frame.grid().content() / 2);
    this.heading = headingLines(heading, frame, frame.grid().content(), indent());
    this.headingTag = Tag.ARTIFACT;
    this.noteTag = Tag.ARTIFACT;
    this.ruled = true;
  }

  /**
   * Returns the heading of a section.
   *
   * @param ruled whether it has a rule of its own
   * @param width the width that heading and note share
   */
  static SectionHeading of(Frame frame, Section section, boolean ruled, double width) {
    return new SectionHeading(frame, section, ruled, width);
  }

  /** Returns the heading over rows that go on from the page before. */
  static SectionHeading repeated(Frame frame, String note) {
    if (frame.heading().isEmpty()) {
      return new SectionHeading(frame, "", note);
    }
    double taken = frame.measure().width(TextStyle.SECTION, frame.words().continued(""));
    double sign = frame.mark().map(m -> Marks.width(m, MARK_RADIUS) + MARK_GAP).orElse(0.0);
    double room = frame.grid().content() - taken - NOTE_WIDTH - sign;
    String cut = LineBreaker.fitted(frame.heading(), TextStyle.SECTION, room, frame.measure());
    return new SectionHeading(frame, frame.words().continued(cut), note);
  }

  double height() {
    int more = Math.max(heading.size(), note.size()) - 1;
    return HEIGHT + Math.max(0, more) * TextStyle.SECTION.leading();
  }

  @Override
  public void paint(Canvas canvas, double top) {
    if (ruled) {
      double from = frame.grid().left();
      canvas.line(from, top, frame.grid().right(), top, Stroke.SECTION_RULE);
    }
    section.ifPresent(s -> canvas.bookmark(s.heading(), top - 6));
    double baseline = top + BASELINE;
    double x = frame.grid().left();
    canvas.to(headingTag);
    double middle = baseline - TextStyle.SECTION.middle();
    mark.ifPresent(m -> Marks.draw(canvas, m, x, middle, MARK_RADIUS));
    for (int i = 0; i < heading.size(); i++) {
      double y = baseline + i * TextStyle.SECTION.leading();
      canvas.text(x + indent(), y, TextStyle.SECTION, heading.get(i).text());
    }
    paintNote(canvas, baseline);
  }

  private void paintNote(Canvas canvas, double baseline) {
    if (note.isEmpty()) {
      return;
    }
    canvas.to(noteTag);
    for (int i = 0; i < note.size(); i++) {
      double x = frame.grid().right() - note.get(i).width();
      double y = baseline + i * TextStyle.LABEL.leading();
      canvas.text(x, y, TextStyle.LABEL, note.get(i).text());
    }
  }

  private double indent() {
    return mark.map(m -> Marks.width(m, MARK_RADIUS) + MARK_GAP).orElse(0.0);
  }

  private double noteWidth() {
    return note.isEmpty() ? 0 : LineBreaker.widest(note) + NOTE_GAP;
  }

  // half the width, or what the heading leaves
  private static List<Line> noteLines(String note, Frame frame, double width) {
    return LineBreaker.lines(Span.of(note, TextStyle.LABEL), width, frame.measure());
  }

  private static List<Line> headingLines(String heading, Frame frame, double width, double indent) {
    Span span = Span.of(heading, TextStyle.SECTION);
    return LineBreaker.lines(span, width - indent, frame.measure());
  }
}
