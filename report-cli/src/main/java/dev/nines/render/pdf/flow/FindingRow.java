package dev.nines.render.pdf.flow;

import dev.nines.render.pdf.chart.Marks;
import dev.nines.render.pdf.page.Canvas;
import dev.nines.render.pdf.page.Role;
import dev.nines.render.pdf.page.Tag;
import dev.nines.render.pdf.page.TextStyle;
import dev.nines.report.Block;

/** A problem: its icon and number, the sentence, its place at the right edge. */
final class FindingRow {

  private static final double NUMBER_X = 16;
  private static final double TEXT_X = 28;
  private static final double DIGIT = 5.5;
  private static final double RADIUS = 5;
  private static final double GAP = 4;
  private static final double PLACE_GAP = 20;

  private final Block.Finding finding;
  private final Frame frame;
  private final Paragraph text;
  private final CellText place;
  private final double textX;
  private final Tag label;
  private final Tag body;

  FindingRow(Block.Finding finding, Frame frame, Tag item, int highest) {
    this.finding = finding;
    this.frame = frame;
    this.label = item.child(Role.LABEL);
    this.body = item.child(Role.BODY);
    int digits = Integer.toString(highest).length();
    this.textX = frame.x() + TEXT_X + (digits - 1) * DIGIT;
    double room = frame.width() / 4;
    double natural = CellText.natural(finding.place(), TextStyle.TABLE, frame.measure());
    double placeWidth = Math.min(natural, room) + 0.5;
    this.place = CellText.of(finding.place(), TextStyle.TABLE, placeWidth, frame.measure());
    double width = frame.right() - textX - Math.max(placeWidth + PLACE_GAP, frame.width() / 8);
    this.text = Paragraph.of(finding.text(), TextStyle.TABLE, body, frame.at(textX, width));
  }

  Strip strip(boolean first) {
    double lines = Math.max(text.size(), place.size()) * TextStyle.TABLE.leading();
    return Strip.of(first ? 0 : GAP, lines, this::paint);
  }

  private void paint(Canvas canvas, double top) {
    TextStyle bold = TextStyle.TABLE.bold();
    double baseline = top + bold.baseline();
    canvas.to(label);
    Marks.draw(canvas, finding.icon(), frame.x(), baseline - bold.middle(), RADIUS);
    canvas.text(frame.x() + NUMBER_X, baseline, bold, Integer.toString(finding.number()));
    text.paint(canvas, textX, top);
    CellText.Place right = new CellText.Place(frame.x(), frame.width(), true);
    place.paintAll(canvas, body, right, baseline);
  }
}
