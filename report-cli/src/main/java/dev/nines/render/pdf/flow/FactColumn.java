package dev.nines.render.pdf.flow;

import dev.nines.render.pdf.page.Canvas;
import dev.nines.render.pdf.page.Role;
import dev.nines.render.pdf.page.Tag;
import dev.nines.render.pdf.page.TextStyle;
import dev.nines.render.pdf.text.Line;
import dev.nines.render.pdf.text.LineBreaker;
import dev.nines.render.pdf.text.Span;
import dev.nines.report.Cell;
import dev.nines.report.Fact;
import dev.nines.report.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One fact: a label, the figure on a common line, a verdict and quiet lines under it.
 *
 * <p>A fact whose figure is marked with the letter of a service shows the letter beside its label,
 * which then is the name of the service, bold; its verdict stands beside the figure.
 */
final class FactColumn {

  private static final double LABEL_BASELINE = 10;
  private static final double NOTE_LEADING = 11.6;
  private static final double UNIT_GAP = 7;
  private static final double RADIUS = 4.6;
  private static final double DESCENT = 4;
  private static final List<Fact.Size> SIZES = List.of(Fact.Size.values());
  private static final TextStyle NAME = TextStyle.TABLE.bold();

  private final Fact fact;
  private final Frame frame;
  private final Tag labelTag;
  private final Tag bodyTag;
  private final CellText label;
  private final CellText figure;
  private final TextStyle figureStyle;
  private final List<Line> notes = new ArrayList<>();

  FactColumn(Fact fact, Frame frame, Tag item) {
    this.fact = fact;
    this.frame = frame;
    this.labelTag = item.child(Role.LABEL);
    this.bodyTag = item.child(Role.BODY);
    Cell name = Cell.of(fact.label());
    this.label =
        isService()
            ? cell(name.with(fact.figure().mark().get()), NAME, RADIUS + 0.4)
            : cell(name, TextStyle.LABEL, RADIUS);
    Cell shown = withoutNote(isService() ? unmarked() : fact.figure());
    this.figureStyle = fitting(shown);
    this.figure = cell(shown, figureStyle, radius());
    for (String note : fact.notes()) {
      Span span = Span.of(note, TextStyle.LABEL);
      notes.addAll(LineBreaker.lines(span, frame.width(), frame.measure()));
    }
  }

  /** Returns the height down to the last baseline of the label. */
  double labelHeight() {
    return LABEL_BASELINE + label.depth();
  }

  /** Returns the height from the last baseline of the label down. */
  double height() {
    double height = figureDrop() + figure.depth();
    if (!verdictIsBeside()) {
      height += verdictHeight();
    }
    if (!notes.isEmpty()) {
      height += firstNote() + (notes.size() - 1) * NOTE_LEADING;
    }
    return height + DESCENT;
  }

  /**
   * Draws the fact.
   *
   * @param top the upper edge
   * @param line the last baseline of the labels of all facts beside it
   */
  void paint(Canvas canvas, double top, double line) {
    label.paintAll(canvas, labelTag, place(frame.x()), top + LABEL_BASELINE);
    double baseline = line + figureDrop();
    figure.paintAll(canvas, bodyTag, place(frame.x()), baseline);
    double y = baseline + figure.depth();
    if (!fact.unit().isEmpty()) {
      double x = frame.x() + figure.width() + UNIT_GAP;
      canvas.text(x, y, Tones.style(fact.figure().tone(), TextStyle.HERO_UNIT), fact.unit());
    }
    y += paintVerdict(canvas, y);
    canvas.to(bodyTag);
    y += firstNote();
    for (Line note : notes) {
      canvas.text(frame.x(), y, TextStyle.LABEL, note.text());
      y += NOTE_LEADING;
    }
  }

  // returns how far the verdict moves what follows
  private double paintVerdict(Canvas canvas, double baseline) {
    if (fact.verdict().isEmpty()) {
      return 0;
    }
    Cell verdict = fact.verdict().get();
    boolean beside = verdictIsBeside();
    double x = frame.x() + (beside ? Math.max(figure.width() + 24, frame.width() / 2) : 0);
    double y = beside ? baseline - 10.5 : baseline + verdictDrop();
    CellText word = cell(withoutNote(verdict), verdictStyle(), RADIUS);
    word.paintAll(canvas, bodyTag, place(x), y);
    if (!verdict.note().isEmpty()) {
      double after = x + word.width() + 8;
      boolean fits = !beside && noteFits(word, verdict);
      TextStyle style = beside ? TextStyle.LABEL : TextStyle.TABLE;
      canvas.text(fits ? after : x, y + (fits ? 0 : NOTE_LEADING), style, verdict.note());
    }
    return beside ? 0 : verdictHeight();
  }

  private double verdictHeight() {
    if (fact.verdict().isEmpty()) {
      return 0;
    }
    Cell verdict = fact.verdict().get();
    CellText word = cell(withoutNote(verdict), verdictStyle(), RADIUS);
    boolean second = !verdict.note().isEmpty() && !noteFits(word, verdict);
    return verdictDrop() + word.depth() + (second ? NOTE_LEADING : 0);
  }

  private boolean noteFits(CellText word, Cell verdict) {
    double note = frame.measure().width(TextStyle.TABLE, verdict.note());
    return word.width() + 8 + note <= frame.width();
  }

  private boolean verdictIsBeside() {
    return isService() && fact.verdict().isPresent();
  }

  private boolean isService() {
    return fact.figure().mark().filter(m -> m instanceof Mark.Letter).isPresent();
  }

  private TextStyle verdictStyle() {
    return isService() ? TextStyle.TABLE.bold() : TextStyle.SECTION;
  }

  private double verdictDrop() {
    return fact.size() == Fact.Size.HERO ? 19 : 15;
  }

  private double firstNote() {
    return verdictIsBeside() ? 19 : fact.size() == Fact.Size.SECOND ? 16 : 14.5;
  }

  // from the label's baseline to the figure's
  private double figureDrop() {
    return switch (fact.size()) {
      case HERO -> 39;
      case SECOND -> 29;
      case LARGE -> 21;
      case NORMAL -> 17;
      case SMALL -> 16;
    };
  }

  private double radius() {
    return switch (fact.size()) {
      case HERO, SECOND, LARGE -> 6;
      case NORMAL, SMALL -> RADIUS;
    };
  }

  private static TextStyle style(Fact.Size size) {
    return switch (size) {
      case HERO -> TextStyle.HERO;
      case SECOND -> TextStyle.SECOND;
      case LARGE -> TextStyle.LARGE;
      case NORMAL -> TextStyle.NORMAL;
      case SMALL -> TextStyle.SMALL;
    };
  }

  // a smaller one where a length or time would be cut
  private TextStyle fitting(Cell shown) {
    TextStyle whole = style(fact.size());
    return SIZES.stream()
        .filter(size -> size.compareTo(fact.size()) > 0 && fact.size() != Fact.Size.HERO)
        .map(FactColumn::style)
        .reduce(whole, (style, next) -> fits(shown, style) ? style : next);
  }

  private boolean fits(Cell shown, TextStyle style) {
    double mark = shown.mark().isPresent() ? 4 * radius() : 0;
    Span word = Span.of(shown.text(), style);
    return mark + LineBreaker.widestWord(List.of(word), frame.measure()) <= frame.width();
  }

  private Cell unmarked() {
    Cell cell = fact.figure();
    return new Cell(cell.text(), cell.value(), cell.tone(), Optional.empty(), cell.note());
  }

  private static Cell withoutNote(Cell cell) {
    return cell.withNote("");
  }

  private CellText cell(Cell cell, TextStyle style, double radius) {
    return CellText.of(cell, style, frame.width(), frame.measure(), radius);
  }

  private CellText.Place place(double x) {
    return new CellText.Place(x, frame.width(), false);
  }
}
