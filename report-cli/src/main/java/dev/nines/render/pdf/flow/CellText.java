package dev.nines.render.pdf.flow;

import dev.nines.render.pdf.chart.Marks;
import dev.nines.render.pdf.page.Canvas;
import dev.nines.render.pdf.page.Measure;
import dev.nines.render.pdf.page.Tag;
import dev.nines.render.pdf.page.TextStyle;
import dev.nines.render.pdf.text.Line;
import dev.nines.render.pdf.text.LineBreaker;
import dev.nines.render.pdf.text.Span;
import dev.nines.report.Cell;
import dev.nines.report.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A cell set in lines: a mark, the text, and a quieter note under it. */
final class CellText {

  /** The radius of an icon in a table. */
  static final double RADIUS = 3.6;

  private static final double GAP = 4;
  private static final double WIDE_GAP = 6; // after icons larger than those of tables

  private record Set(Line line, double advance, double middle) {}

  private final List<Set> lines = new ArrayList<>();
  private final List<List<Tag>> tags = new ArrayList<>();
  private final Optional<Mark> mark;
  private final double radius;
  private final double indent;

  private CellText(Optional<Mark> mark, double radius) {
    this.mark = mark;
    this.radius = radius;
    this.indent = mark.map(m -> Marks.width(m, radius) + gap(radius)).orElse(0.0);
  }

  static CellText of(Cell cell, TextStyle base, double width, Measure measure) {
    return of(cell, base, width, measure, RADIUS);
  }

  static CellText of(Cell cell, TextStyle base, double width, Measure measure, double radius) {
    CellText text = new CellText(cell.mark(), radius);
    text.add(CellSpans.PLAIN.of(cell, base), width, measure);
    text.add(List.of(Span.of(cell.note(), TextStyle.LABEL)), width, measure);
    return text;
  }

  /** Returns a cell of a table. */
  static CellText of(Cell cell, TableColumns.Setting setting, double width, Measure measure) {
    CellText text = new CellText(cell.mark(), RADIUS);
    text.add(setting.spans(cell), width, measure);
    text.add(List.of(Span.of(cell.note(), TextStyle.LABEL)), width, measure);
    return text;
  }

  private static double gap(double radius) {
    return radius > RADIUS ? WIDE_GAP : GAP;
  }

  static double natural(Cell cell, TextStyle base, Measure measure) {
    return natural(cell, CellSpans.PLAIN.of(cell, base), measure);
  }

  /** Returns the width of a cell whose text is set so, in one line. */
  static double natural(Cell cell, List<Span> spans, Measure measure) {
    double sign = cell.mark().map(m -> Marks.width(m, RADIUS)).orElse(0.0);
    double text = spans.stream().mapToDouble(s -> measure.width(s.style(), s.text())).sum();
    double both = sign + text + (sign > 0 && text > 0 ? GAP : 0);
    double note = sign > 0 ? sign + GAP : 0;
    return Math.max(
        both, cell.note().isEmpty() ? 0 : note + measure.width(TextStyle.LABEL, cell.note()));
  }

  private void add(List<Span> spans, double width, Measure measure) {
    for (Line line : LineBreaker.lines(spans, width - indent, measure)) {
      TextStyle style = spans.get(0).style();
      lines.add(new Set(line, style.leading(), style.middle()));
    }
  }

  int size() {
    return Math.max(lines.size(), mark.isPresent() ? 1 : 0);
  }

  double width() {
    return indent + lines.stream().mapToDouble(s -> s.line().width()).max().orElse(0);
  }

  /** Returns how far a line stands under the one before; 0 for a line that is not there. */
  double advance(int line) {
    return line < lines.size() ? lines.get(line).advance() : 0;
  }

  /** Draws one line, its text ending at the right edge if so told. */
  void paint(Canvas canvas, Tag tag, int number, Place place, double baseline) {
    canvas.to(tag);
    double width = number < lines.size() ? lines.get(number).line().width() : 0;
    double left = place.right() ? place.x() + place.width() - width - indent : place.x();
    if (number == 0) {
      double middle = lines.isEmpty() ? 3.2 : lines.get(0).middle();
      mark.ifPresent(m -> Marks.draw(canvas, m, left, baseline - middle, radius));
    }
    if (number > 0 && number < lines.size() && lines.get(number - 1).line().cut()) {
      canvas.goOn();
    }
    if (number < lines.size()) {
      paint(canvas, tagsIn(tag).get(number), lines.get(number).line(), left + indent, baseline);
    }
  }

  private static void paint(Canvas canvas, List<Tag> tags, Line line, double x, double baseline) {
    for (int i = 0; i < line.chunks().size(); i++) {
      canvas.to(tags.get(i));
      Links.paint(canvas, tags.get(i), line.chunks().get(i), x, baseline);
    }
  }

  // a cell is one element, in which a link over two lines is one too
  private List<List<Tag>> tagsIn(Tag tag) {
    if (tags.isEmpty()) {
      tags.addAll(Links.tags(lines.stream().map(Set::line).toList(), tag));
    }
    return tags;
  }

  /** Draws all lines, the first on the baseline. */
  void paintAll(Canvas canvas, Tag tag, Place place, double baseline) {
    double y = baseline;
    for (int i = 0; i < size(); i++) {
      y += i == 0 ? 0 : advance(i);
      paint(canvas, tag, i, place, y);
    }
  }

  /** Returns the distance from the first baseline to the last. */
  double depth() {
    double depth = 0;
    for (int i = 1; i < lines.size(); i++) {
      depth += advance(i);
    }
    return depth;
  }

  /** Where a cell stands, and at which edge its text. */
  record Place(double x, double width, boolean right) {}
}
