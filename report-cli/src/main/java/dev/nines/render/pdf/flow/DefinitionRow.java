package dev.nines.render.pdf.flow;

import dev.nines.render.pdf.page.Canvas;
import dev.nines.render.pdf.page.Role;
import dev.nines.render.pdf.page.Stroke;
import dev.nines.render.pdf.page.Tag;
import dev.nines.render.pdf.page.TextStyle;
import dev.nines.render.pdf.text.Line;
import dev.nines.render.pdf.text.LineBreaker;
import dev.nines.render.pdf.text.Span;
import dev.nines.report.Block;
import java.util.List;

/** A term in columns 1 to 3, its sentence beside it, its note at the right edge. */
final class DefinitionRow {

  private static final double FIRST_BASELINE = 11.8;
  private static final double UNDER_LAST = 5.2;
  private static final int NOTE_COLUMNS = 3;

  private final Frame frame;
  private final List<Line> term;
  private final List<Line> text;
  private final List<Line> note;
  private final double textX;
  private final Tag termTag;
  private final Tag textTag;

  DefinitionRow(Block.Definition definition, Frame frame, Tag item, double widestNote) {
    this.frame = frame;
    Grid grid = frame.grid();
    boolean wide = frame.x() < grid.column(2);
    this.textX = wide ? grid.column(4) : frame.x() + grid.span(2) + Grid.GUTTER;
    double noteWidth = Math.min(widestNote + 1, grid.span(NOTE_COLUMNS));
    double room = frame.right() - textX - noteWidth - (widestNote > 0 ? Grid.GUTTER : 0);
    double termWidth = textX - frame.x() - Grid.GUTTER;
    this.term = lines(definition.term(), TextStyle.TABLE.bold(), termWidth);
    this.text = lines(definition.text(), TextStyle.TABLE, room);
    this.note = lines(definition.note(), TextStyle.LABEL, noteWidth);
    this.termTag = item.child(Role.LABEL);
    this.textTag = item.child(Role.BODY);
  }

  Strip strip(boolean first) {
    int count = Math.max(Math.max(term.size(), text.size()), note.size());
    double height =
        FIRST_BASELINE + Math.max(0, count - 1) * TextStyle.TABLE.leading() + UNDER_LAST;
    return Strip.of(
        0,
        height,
        (canvas, top) -> {
          if (!first) {
            canvas.line(frame.x(), top, frame.right(), top, Stroke.HAIR);
          }
          paint(canvas, top + FIRST_BASELINE);
        });
  }

  private void paint(Canvas canvas, double baseline) {
    canvas.to(termTag);
    paint(canvas, term, TextStyle.TABLE.bold(), frame.x(), baseline);
    canvas.to(textTag);
    paint(canvas, text, TextStyle.TABLE, textX, baseline);
    for (int i = 0; i < note.size(); i++) {
      double y = baseline + i * TextStyle.LABEL.leading();
      Line line = note.get(i);
      canvas.text(frame.right() - line.width(), y, TextStyle.LABEL, line.text());
    }
  }

  private static void paint(
      Canvas canvas, List<Line> lines, TextStyle style, double x, double baseline) {
    for (int i = 0; i < lines.size(); i++) {
      canvas.text(x, baseline + i * style.leading(), style, lines.get(i).text());
    }
  }

  private List<Line> lines(String text, TextStyle style, double width) {
    return LineBreaker.lines(Span.of(text, style), width, frame.measure());
  }
}
