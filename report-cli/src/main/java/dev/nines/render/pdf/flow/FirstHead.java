package dev.nines.render.pdf.flow;

import dev.nines.brand.Logo;
import dev.nines.render.pdf.page.Box;
import dev.nines.render.pdf.page.Canvas;
import dev.nines.render.pdf.page.Ink;
import dev.nines.render.pdf.page.Role;
import dev.nines.render.pdf.page.Stroke;
import dev.nines.render.pdf.page.Tag;
import dev.nines.render.pdf.page.TextStyle;
import dev.nines.render.pdf.text.Line;
import dev.nines.render.pdf.text.LineBreaker;
import dev.nines.render.pdf.text.Span;
import dev.nines.report.Document;
import java.util.List;
import java.util.Optional;

/** The head of the first page: mark and provider, kind, title, status, the rule under them. */
final class FirstHead implements Painter {

  private static final double MARK = 15;
  private static final double MOST_LOGO = 90;
  private static final double AFTER_MARK = 7;
  private static final double TITLE_BASELINE = 56; // on the page at 104
  private static final double STATUS_DROP = 23;
  private static final double RULE_DROP = 19;
  private static final int TITLE_COLUMNS = 9;
  private static final int MOST_LINES = 3;
  private static final double GAP = 20;

  private final Document.Head head;
  private final Frame frame;
  private final TextStyle titleStyle;
  private final List<Line> title;
  private final StatusLine status;
  private final Tag senderTag;
  private final Tag titleTag;
  private final Optional<Logo> logo;
  private final Tag logoTag;

  FirstHead(Document.Head head, Optional<Logo> logo, Frame frame) {
    this.head = head;
    this.logo = logo;
    this.logoTag = frame.tag().child(Role.FIGURE, logo.map(Logo::alternative).orElse(""));
    this.frame = frame;
    this.senderTag = frame.tag().child(Role.PARAGRAPH);
    this.titleTag = frame.tag().child(Role.H1);
    Grid grid = frame.grid();
    List<Line> large = lines(TextStyle.TITLE, grid.content());
    if (large.size() > 1) {
      large = lines(TextStyle.TITLE, grid.span(TITLE_COLUMNS));
    }
    boolean isLong = large.size() > MOST_LINES;
    this.titleStyle = isLong ? TextStyle.LONG_TITLE : TextStyle.TITLE;
    this.title = isLong ? lines(TextStyle.LONG_TITLE, grid.content()) : large;
    this.status = new StatusLine(head.status(), frame, frame.tag().child(Role.PARAGRAPH));
  }

  double height() {
    return statusBaseline() + status.depth() + RULE_DROP;
  }

  @Override
  public void paint(Canvas canvas, double top) {
    sender(canvas, top);
    canvas.to(titleTag);
    for (int i = 0; i < title.size(); i++) {
      double baseline = top + titleBaseline() + i * titleStyle.leading();
      canvas.text(frame.x(), baseline, titleStyle, title.get(i).text());
    }
    status.paint(canvas, top + statusBaseline());
    double rule = top + height();
    canvas.line(frame.x(), rule, frame.right(), rule, Stroke.TITLE_RULE);
  }

  private void sender(Canvas canvas, double top) {
    double baseline = top + MARK / 2 + TextStyle.SECTION.middle();
    TextStyle quiet = TextStyle.LEAD.with(Ink.INK2);
    logo.ifPresent(sign -> sign(canvas, sign, top));
    canvas.to(senderTag);
    if (!head.provider().isEmpty()) {
      double before = logo.map(sign -> size(sign).width()).orElse(MARK) + AFTER_MARK;
      if (logo.isEmpty()) {
        mark(canvas, frame.x(), top);
      }
      double room = frame.width() - before - canvas.width(quiet, head.kind()) - GAP;
      String name = LineBreaker.fitted(head.provider(), TextStyle.SECTION, room, canvas);
      canvas.text(frame.x() + before, baseline, TextStyle.SECTION, name + " ");
      canvas.textTo(frame.right(), baseline, quiet, head.kind());
    } else {
      canvas.text(frame.x(), baseline, quiet, head.kind());
    }
  }

  // at most 15 high and 90 wide; a wide one stands in the middle of the height
  private Box size(Logo sign) {
    double aspect = sign.artwork().aspect();
    double width = Math.min(MOST_LOGO, MARK * aspect);
    double height = width / aspect;
    return new Box(frame.x(), (MARK - height) / 2, width, height);
  }

  private void sign(Canvas canvas, Logo sign, double top) {
    Box at = size(sign);
    Box box = new Box(at.x(), top + at.y(), at.width(), at.height());
    canvas.figure(logoTag, box);
    canvas.draw(sign.artwork(), box);
  }

  // two columns on a square, where no brand brings its own
  private static void mark(Canvas canvas, double x, double y) {
    canvas.fill(new Box(x, y, MARK, MARK), Ink.INK);
    canvas.fill(new Box(x + 4, y + 3.5, 2.8, 8), Ink.WHITE);
    canvas.fill(new Box(x + 8.4, y + 6.5, 2.8, 5), Ink.WHITE);
  }

  // shorter lines stand nearer to what is above them
  private double titleBaseline() {
    return TITLE_BASELINE - (TextStyle.TITLE.leading() - titleStyle.leading());
  }

  private double statusBaseline() {
    return titleBaseline() + (title.size() - 1) * titleStyle.leading() + STATUS_DROP;
  }

  private List<Line> lines(TextStyle style, double width) {
    return LineBreaker.lines(Span.of(head.title(), style), width, frame.measure());
  }
}
