package dev.nines.render.pdf.page;

import com.lowagie.text.pdf.PdfContentByte;
import dev.nines.brand.Artwork;
import dev.nines.brand.Colour;
import dev.nines.brand.Picture;
import dev.nines.brand.Vector;

/** Puts pictures and drawings of others onto a page. */
record Artist(PdfContentByte content, Stock stock) {

  // SVG says 4 where nobody chose, PDF 10
  private static final float MITER = 4;

  void draw(Artwork artwork, Box box, double pageHeight) {
    double bottom = pageHeight - box.bottom();
    if (artwork instanceof Picture picture) {
      content.addImage(
          stock.image(picture),
          (float) box.width(),
          0,
          0,
          (float) box.height(),
          (float) box.x(),
          (float) bottom);
    } else if (artwork instanceof Vector vector) {
      shapes(vector, box, bottom);
    }
  }

  private void shapes(Vector vector, Box box, double bottom) {
    double across = box.width() / vector.width();
    double down = box.height() / vector.height();
    content.saveState();
    content.concatCTM(
        (float) across, 0, 0, (float) -down, (float) box.x(), (float) (bottom + box.height()));
    content.rectangle(0, 0, (float) vector.width(), (float) vector.height());
    content.clip();
    content.newPath();
    content.setMiterLimit(MITER);
    content.setLineDash(0);
    vector.shapes().forEach(this::shape);
    content.restoreState();
  }

  private void shape(Vector.Shape shape) {
    shape.fill().ifPresent(c -> content.setRGBColorFill(c.red(), c.green(), c.blue()));
    shape.line().ifPresent(this::line);
    shape.outline().forEach(this::piece);
    boolean lined = shape.line().isPresent();
    if (shape.fill().isEmpty()) {
      content.stroke();
    } else if (shape.evenOdd()) {
      paint(lined ? content::eoFillStroke : content::eoFill);
    } else {
      paint(lined ? content::fillStroke : content::fill);
    }
  }

  private static void paint(Runnable operator) {
    operator.run();
  }

  private void line(Vector.Line line) {
    Colour colour = line.colour();
    content.setRGBColorStroke(colour.red(), colour.green(), colour.blue());
    content.setLineWidth((float) line.width());
    content.setLineCap(line.end().ordinal());
    content.setLineJoin(line.corner().ordinal());
  }

  private void piece(Vector.Piece piece) {
    if (piece instanceof Vector.Move move) {
      content.moveTo((float) move.x(), (float) move.y());
    } else if (piece instanceof Vector.Straight line) {
      content.lineTo((float) line.x(), (float) line.y());
    } else if (piece instanceof Vector.Curve c) {
      content.curveTo(
          (float) c.x1(),
          (float) c.y1(),
          (float) c.x2(),
          (float) c.y2(),
          (float) c.x(),
          (float) c.y());
    } else {
      content.closePath();
    }
  }
}
