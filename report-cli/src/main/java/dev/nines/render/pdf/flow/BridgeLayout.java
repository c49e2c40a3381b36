package dev.nines.render.pdf.flow;

import dev.nines.render.pdf.chart.BridgeBars;
import dev.nines.render.pdf.page.Canvas;
import dev.nines.render.pdf.page.Ink;
import dev.nines.render.pdf.page.Role;
import dev.nines.render.pdf.page.Stroke;
import dev.nines.render.pdf.page.Tag;
import dev.nines.render.pdf.page.TextStyle;
import dev.nines.render.pdf.text.Span;
import dev.nines.report.Cell;
import dev.nines.report.Chart;
import java.util.ArrayList;
import java.util.List;

/** Lays out a bridge: a table whose last column is bars (DESIGN 6.6). */
final class BridgeLayout {

  private static final int DENSE_FROM = 13;
  private static final double HEAD = 15;
  private static final double RULE_END = 10;
  private static final double LABEL_GAP = 12;

  private final Chart.Bridge bridge;
  private final Frame frame;
  private final double rowHeight;
  private final TextStyle style;
  private final double barX;
  private final double afterRight;
  private final double figureRight;
  private final Tag table;
  private final Tag body;
  private final BridgeBars bars;

  private BridgeLayout(Chart.Bridge bridge, Frame frame) {
    this.bridge = bridge;
    this.frame = frame;
    boolean dense = bridge.steps().size() >= DENSE_FROM;
    this.rowHeight = dense ? 15 : 17;
    this.style = dense ? TextStyle.DENSE : TextStyle.TABLE;
    this.barX = frame.x() + frame.width() * 0.605;
    this.afterRight = barX - 27;
    this.figureRight = afterRight - 64;
    this.table = frame.tag().child(Role.TABLE, bridge.alternative());
    this.body = table.child(Role.TABLE_BODY);
    this.bars = new BridgeBars(bridge, barX, frame.right());
  }

  static List<Strip> strips(Chart.Bridge bridge, Frame frame) {
    return new BridgeLayout(bridge, frame).layOut();
  }

  private List<Strip> layOut() {
    List<Strip> strips = new ArrayList<>();
    strips.add(Strip.of(0, HEAD, this::head).keeping(true));
    int count = bridge.steps().size();
    double left = figureRight - widestFigure() - LABEL_GAP - frame.x();
    for (int i = 0; i < count; i++) {
      int at = i;
      Chart.Step step = bridge.steps().get(i);
      TextStyle label = isEnd(i) ? style.bold() : style;
      Tag row = body.child(Role.ROW);
      Tag cell = row.child(Role.CELL);
      Paragraph text = paragraph(step.label(), label, cell, left);
      double height = rowHeight + (text.size() - 1) * style.leading();
      strips.add(
          Strip.of(0, height, (canvas, top) -> row(canvas, top, height, at, text, row))
              .keeping(i < count - 1));
    }
    return strips;
  }

  private double widestFigure() {
    double unit = frame.measure().width(TextStyle.LABEL, bridge.unit());
    return bridge.steps().stream()
        .mapToDouble(s -> frame.measure().width(style.bold(), s.figure().text()))
        .reduce(unit, Math::max);
  }

  private Paragraph paragraph(String label, TextStyle labelStyle, Tag cell, double width) {
    return Paragraph.of(List.of(Span.of(label, labelStyle)), labelStyle, cell, frame.at(0, width));
  }

  private void head(Canvas canvas, double top) {
    Tag row = table.child(Role.TABLE_HEAD).child(Role.ROW);
    double baseline = top + 10;
    canvas.to(row.child(Role.HEAD_CELL));
    canvas.text(frame.x(), baseline, TextStyle.LABEL, frame.words().step());
    canvas.to(row.child(Role.HEAD_CELL));
    canvas.textTo(figureRight, baseline, TextStyle.LABEL, bridge.unit());
    canvas.to(row.child(Role.HEAD_CELL));
    canvas.textTo(afterRight, baseline, TextStyle.LABEL, frame.words().uptimeAfter());
    canvas.line(frame.x(), top + HEAD, frame.right(), top + HEAD, Stroke.HEAD_RULE);
    canvas.to(Tag.ARTIFACT);
    canvas.text(barX, baseline, TextStyle.LABEL, "0");
    canvas.textTo(frame.right(), baseline, TextStyle.LABEL, bars.scaleLabel(frame.words()));
  }

  private void row(Canvas canvas, double top, double height, int at, Paragraph label, Tag row) {
    Chart.Step step = bridge.steps().get(at);
    double first = top + rowHeight / 2 - style.baseline() + style.middle();
    label.paint(canvas, frame.x(), first);
    double baseline = top + rowHeight / 2 + style.middle();
    figure(canvas, step.figure(), at, row.child(Role.CELL), figureRight, baseline);
    figure(canvas, step.after(), at, row.child(Role.CELL), afterRight, baseline);
    canvas.to(Tag.ARTIFACT);
    bars.paint(canvas, at, top, rowHeight, height);
    boolean beforeResult = at == bridge.steps().size() - 2;
    boolean last = at == bridge.steps().size() - 1;
    if (!last) {
      double end = beforeResult ? frame.right() : barX - RULE_END;
      Stroke rule = beforeResult ? Stroke.HEAD_RULE : Stroke.HAIR;
      canvas.line(frame.x(), top + height, end, top + height, rule);
    }
  }

  private void figure(Canvas canvas, Cell cell, int at, Tag tag, double right, double baseline) {
    boolean moves = bars.moves(at);
    TextStyle base = isEnd(at) ? style.bold() : moves ? style : style.with(Ink.INK3);
    TextStyle shown = Tones.style(cell.tone(), base);
    canvas.to(tag);
    canvas.textTo(right, baseline, shown, cell.text());
  }

  private boolean isEnd(int at) {
    Chart.Step.Kind kind = bridge.steps().get(at).kind();
    return kind == Chart.Step.Kind.RECORDED || kind == Chart.Step.Kind.RESULT;
  }
}
