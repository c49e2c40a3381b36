package dev.nines.render.pdf.page;

import com.lowagie.text.pdf.PdfAction;
import com.lowagie.text.pdf.PdfAnnotation;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfOutline;
import com.lowagie.text.pdf.PdfWriter;
import dev.nines.brand.Artwork;
import dev.nines.brand.Colour;
import java.util.List;

/** A page of a file; opens and closes marked content as the tags change. */
final class PdfCanvas implements Canvas {

  private static final PdfName ARTIFACT = new PdfName("Artifact");
  private static final PdfName ACTUAL_TEXT = new PdfName("ActualText");

  /** The line around thickened letters, as a share of their size. */
  private static final double THICKER = 0.035;

  /** Sine and cosine of 45 degrees. */
  private static final double DIAGONAL = 0.70710678;

  private final PdfWriter writer;
  private final PdfContentByte content;
  private final FontSet fonts;
  private final TagTree tags;
  private final double height;
  private final List<MissingSign> missing;
  private final Stock stock;
  private Tag target = Tag.ARTIFACT;
  private Tag open;
  private TextEnd last = TextEnd.NONE;

  PdfCanvas(PdfWriter writer, TagTree tags, Stock stock, double height) {
    this.writer = writer;
    this.content = writer.getDirectContent();
    this.fonts = stock.fonts();
    this.tags = tags;
    this.height = height;
    this.missing = stock.missing();
    this.stock = stock;
  }

  private void fillWith(Ink ink) {
    Colour colour = stock.dyes().of(ink);
    content.setRGBColorFill(colour.red(), colour.green(), colour.blue());
  }

  private void strokeWith(Ink ink) {
    Colour colour = stock.dyes().of(ink);
    content.setRGBColorStroke(colour.red(), colour.green(), colour.blue());
  }

  @Override
  public void to(Tag tag) {
    target = tag;
    if (!tag.isArtifact()) {
      tags.element(tag);
    }
  }

  @Override
  public void figure(Tag tag, Box box) {
    to(tag);
    tags.place(tag, new float[] {x(box.x()), y(box.bottom()), x(box.right()), y(box.y())});
  }

  @Override
  public void goOn() {
    last = TextEnd.NONE;
  }

  @Override
  public void text(double x, double baseline, TextStyle style, String text) {
    if (last.needsSpace(target, x, baseline)) {
      enter(target);
      show(fonts.runs(Face.REGULAR, " ").get(0), x(last.x()), y(last.baseline()), last.style());
    }
    double end = x;
    for (GlyphRun run : fonts.runs(style.face(), text)) {
      enter(target);
      if (run.isMissing()) {
        missing.add(new MissingSign(run.actual().codePointAt(0), writer.getPageNumber(), text));
      }
      double at = x + run.at() * style.size() / 1000;
      show(run, x(at), y(baseline), style);
      end = Math.max(end, at + run.width() * style.size() / 1000);
      last = new TextEnd(target, end, baseline, style, run.actual().endsWith(" "));
    }
  }

  private void show(GlyphRun run, float x, float y, TextStyle style) {
    if (run.isReplaced()) {
      PdfDictionary actual = new PdfDictionary();
      actual.put(ACTUAL_TEXT, TagTree.text(run.actual()));
      content.beginMarkedContentSequence(PdfName.SPAN, actual, true);
    }
    content.beginText();
    content.setFontAndSize(stock.font(run), (float) style.size());
    fillWith(style.ink());
    content.setTextMatrix(x, y);
    if (run.font().isThick()) {
      thicken(style);
    }
    content.showText(run.text());
    if (run.font().isThick()) {
      content.setTextRenderingMode(PdfContentByte.TEXT_RENDER_MODE_FILL);
    }
    content.endText();
    if (run.isReplaced()) {
      content.endMarkedContentSequence();
    }
  }

  @Override
  public void stamp(TextStyle style, String text) {
    enter(Tag.WATERMARK);
    double half = width(style, text) / 2;
    double left = writer.getPageSize().getWidth() / 2 - half * DIAGONAL;
    double low = height / 2 - half * DIAGONAL;
    fillWith(style.ink());
    for (GlyphRun run : fonts.runs(style.face(), text)) {
      double at = run.at() * style.size() / 1000 * DIAGONAL;
      content.beginText();
      content.setFontAndSize(stock.font(run), (float) style.size());
      content.setTextMatrix(
          (float) DIAGONAL,
          (float) DIAGONAL,
          (float) -DIAGONAL,
          (float) DIAGONAL,
          (float) (left + at),
          (float) (low + at));
      content.showText(run.text());
      content.endText();
    }
  }

  // letters of a font that has no bold face
  private void thicken(TextStyle style) {
    strokeWith(style.ink());
    content.setLineWidth((float) (THICKER * style.size()));
    content.setLineDash(0);
    content.setTextRenderingMode(PdfContentByte.TEXT_RENDER_MODE_FILL_STROKE);
  }

  @Override
  public void fill(Path path, Ink ink) {
    enter(shapeTag());
    fillWith(ink);
    trace(path);
    content.fill();
  }

  @Override
  public void stroke(Path path, Stroke stroke) {
    enter(shapeTag());
    strokeWith(stroke.ink());
    content.setLineWidth((float) stroke.width());
    if (stroke.dash() > 0) {
      content.setLineDash((float) stroke.dash(), (float) stroke.gap(), 0);
    } else {
      content.setLineDash(0);
    }
    trace(path);
    content.stroke();
  }

  @Override
  public void draw(Artwork artwork, Box box) {
    enter(shapeTag());
    new Artist(content, stock).draw(artwork, box, height);
  }

  @Override
  public void link(Tag tag, Box box, String address) {
    PdfAnnotation area =
        new PdfAnnotation(
            writer,
            x(box.x()),
            y(box.bottom()),
            x(box.right()),
            y(box.y()),
            new PdfAction(address));
    area.put(PdfName.F, new PdfNumber(PdfAnnotation.FLAGS_PRINT));
    area.put(PdfName.CONTENTS, TagTree.text(address));
    area.put(PdfName.BORDER, new PdfArray(new float[] {0, 0, 0}));
    tags.join(tag, area, area.getIndirectReference());
    writer.addAnnotation(area);
  }

  @Override
  public void bookmark(String title, double y) {
    PdfDestination place = new PdfDestination(PdfDestination.XYZ, 0, y(y), 0);
    new PdfOutline(content.getRootOutline(), place, title);
  }

  @Override
  public double width(TextStyle style, String text) {
    return fonts.width(style, text);
  }

  void finish() {
    if (open != null) {
      content.endMarkedContentSequence();
      open = null;
    }
  }

  private Tag shapeTag() {
    return target.role() == Role.FIGURE ? target : Tag.ARTIFACT;
  }

  private void enter(Tag tag) {
    if (open == tag) {
      return;
    }
    finish();
    if (tag.isArtifact()) {
      PdfDictionary kind = new PdfDictionary();
      if (tag == Tag.PAGINATION) {
        kind.put(PdfName.TYPE, new PdfName("Pagination"));
      } else if (tag == Tag.WATERMARK) {
        kind.put(PdfName.TYPE, new PdfName("Pagination"));
        kind.put(PdfName.SUBTYPE, new PdfName("Watermark"));
      }
      content.beginMarkedContentSequence(ARTIFACT, kind, true);
    } else {
      content.beginMarkedContentSequence(tags.element(tag));
    }
    open = tag;
  }

  private void trace(Path path) {
    for (Path.Piece piece : path.pieces()) {
      double[] at = piece.at();
      switch (piece.kind()) {
        case MOVE -> content.moveTo(x(at[0]), y(at[1]));
        case LINE -> content.lineTo(x(at[0]), y(at[1]));
        case CURVE -> content.curveTo(x(at[0]), y(at[1]), x(at[2]), y(at[3]), x(at[4]), y(at[5]));
        case CLOSE -> content.closePath();
      }
    }
  }

  private static float x(double x) {
    return (float) x;
  }

  private float y(double y) {
    return (float) (height - y);
  }
}
