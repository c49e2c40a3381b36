package dev.nines.benchmarks;

import com.lowagie.text.Chunk;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import dev.nines.report.Block;
import dev.nines.report.Cell;
import dev.nines.report.Chart;
import dev.nines.report.DayState;
import dev.nines.report.Document;
import dev.nines.report.Fact;
import dev.nines.report.Row;
import dev.nines.report.Section;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** A document in OpenPDF: no tags, no archive form, no files inside; fonts loaded once. */
final class PlainPdf {

  private static final float WIDTH = 500;
  private static final Color GREY = new Color(0x47, 0x51, 0x60);
  private static final Color RED = new Color(0xA6, 0x1B, 0x29);
  private static final Color LIGHT = new Color(0xDD, 0xE2, 0xE8);

  private final BaseFont regular = font("NotoSans-Regular.ttf");
  private final BaseFont bold = font("NotoSans-Bold.ttf");

  private static BaseFont font(String file) {
    String path = "/dev/nines/render/pdf/fonts/" + file;
    try (InputStream in = PlainPdf.class.getResourceAsStream(path)) {
      byte[] bytes = in.readAllBytes();
      return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, bytes, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(Document source, OutputStream out) {
    com.lowagie.text.Document pdf = new com.lowagie.text.Document(PageSize.A4, 48, 48, 48, 48);
    PdfWriter writer = PdfWriter.getInstance(pdf, out);
    pdf.open();
    pdf.add(text(source.head().provider() + "  " + source.head().kind(), regular, 9));
    pdf.add(text(source.head().title(), bold, 20));
    pdf.add(text(join(source.head().status().stream().map(Cell::text)), regular, 9));
    for (Section section : source.sections()) {
      if (!section.heading().isEmpty()) {
        pdf.add(text(section.heading(), bold, 12));
      }
      if (!section.note().isEmpty()) {
        pdf.add(text(section.note(), regular, 8));
      }
      for (Block block : section.blocks()) {
        pdf.add(element(block, writer));
      }
    }
    pdf.add(text(source.footer().inputs() + " " + source.footer().rules(), regular, 7));
    pdf.close();
  }

  private Element element(Block block, PdfWriter writer) {
    if (block instanceof Block.Table table) {
      return table(table);
    } else if (block instanceof Block.Facts facts) {
      PdfPTable table = new PdfPTable(Math.max(1, facts.facts().size()));
      table.setWidthPercentage(100);
      facts.facts().forEach(fact -> table.addCell(fact(fact)));
      return table;
    } else if (block instanceof Block.Sentence sentence) {
      return text(sentence.text(), regular, 9);
    } else if (block instanceof Block.Prose prose) {
      return text(prose.markdown(), regular, 9);
    } else if (block instanceof Block.Entries entries) {
      PdfPTable table = grid(2);
      for (Block.Entry e : entries.entries()) {
        table.addCell(cell(e.title() + "\n" + e.when(), bold, 9));
        table.addCell(cell(e.remark().map(Cell::text).orElse("") + "\n" + e.text(), regular, 9));
      }
      return table;
    } else if (block instanceof Block.Definitions definitions) {
      PdfPTable table = grid(2);
      for (Block.Definition d : definitions.definitions()) {
        table.addCell(cell(d.term(), bold, 9));
        table.addCell(cell(d.text() + "\n" + d.note(), regular, 9));
      }
      return table;
    } else if (block instanceof Block.Findings findings) {
      PdfPTable table = grid(2);
      for (Block.Finding f : findings.findings()) {
        table.addCell(cell(f.text(), regular, 9));
        table.addCell(cell(f.place().text(), regular, 8));
      }
      return table;
    }
    return chart((Chart) block, writer);
  }

  private PdfPTable table(Block.Table source) {
    PdfPTable table = new PdfPTable(source.columns().size());
    table.setWidthPercentage(100);
    float[] widths = new float[source.columns().size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = source.columns().get(i).weight();
      table.addCell(cell(source.columns().get(i).heading(), regular, 8));
    }
    table.setWidths(widths);
    table.setHeaderRows(1);
    Stream.concat(source.rows().stream(), source.totals().stream())
        .map(Row::cells)
        .flatMap(List::stream)
        .forEach(c -> table.addCell(cell(c.text() + "\n" + c.note(), regular, 9)));
    return table;
  }

  private static PdfPTable grid(int columns) {
    PdfPTable table = new PdfPTable(columns);
    table.setWidthPercentage(100);
    return table;
  }

  private PdfPCell fact(Fact fact) {
    Phrase phrase = new Phrase();
    phrase.add(new Chunk(fact.label() + "\n", new Font(regular, 8, Font.NORMAL, GREY)));
    phrase.add(new Chunk(fact.figure().text() + " " + fact.unit() + "\n", new Font(bold, 16)));
    phrase.add(new Chunk(fact.verdict().map(Cell::text).orElse("") + "\n", new Font(bold, 9)));
    phrase.add(new Chunk(String.join("\n", fact.notes()), new Font(regular, 8)));
    PdfPCell cell = new PdfPCell(phrase);
    cell.setBorder(0);
    return cell;
  }

  private static PdfPCell cell(String text, BaseFont font, float size) {
    PdfPCell cell = new PdfPCell(new Phrase(text.strip(), new Font(font, size)));
    cell.setBorder(PdfPCell.BOTTOM);
    cell.setBorderColor(LIGHT);
    return cell;
  }

  private static Paragraph text(String text, BaseFont font, float size) {
    Paragraph paragraph = new Paragraph(text, new Font(font, size));
    paragraph.setSpacingAfter(4);
    return paragraph;
  }

  private static String join(Stream<String> texts) {
    return String.join("   ", texts.toList());
  }

  // the chart of the days as it is; of the others a bar for each value, with its words
  private Element chart(Chart chart, PdfWriter writer) {
    if (chart instanceof Chart.Days days) {
      return days(days, writer);
    } else if (chart instanceof Chart.Bridge bridge) {
      float height = 16f * bridge.steps().size() + 4;
      PdfTemplate canvas = writer.getDirectContent().createTemplate(WIDTH, height);
      double most =
          bridge.steps().stream().mapToLong(s -> s.total().toMillis()).max().orElse(1) + 1;
      float y = height;
      for (Chart.Step step : bridge.steps()) {
        y -= 16;
        bar(canvas, RED, 150, y, (float) (250 * step.total().toMillis() / most));
        label(canvas, step.label(), 0, y);
        label(canvas, step.figure().text(), 410, y);
      }
      return image(canvas);
    } else if (chart instanceof Chart.Claim claim) {
      PdfTemplate canvas = writer.getDirectContent().createTemplate(WIDTH, 60);
      bar(canvas, GREY, 0, 40, WIDTH);
      float x = 0;
      for (Chart.Tick tick : claim.ticks()) {
        label(canvas, tick.label(), x, 10);
        x += WIDTH / claim.ticks().size();
      }
      label(canvas, claim.openLabel(), 250, 25);
      return image(canvas);
    }
    return text(chart.alternative(), regular, 9);
  }

  private Element days(Chart.Days days, PdfWriter writer) {
    float height = 30f * days.lanes().size() + 20;
    PdfTemplate canvas = writer.getDirectContent().createTemplate(WIDTH, height);
    float y = height;
    for (Chart.Lane lane : days.lanes()) {
      y -= 30;
      label(canvas, lane.name(), 0, y + 10);
      float x = 90;
      for (Chart.Day day : lane.days()) {
        label(canvas, day.number(), x, y);
        for (Chart.DaySpan span : day.spans()) {
          canvas.setColorFill(span.state() == DayState.DOWN ? RED : LIGHT);
          canvas.rectangle(x, y + 10 + span.from() / 8640f, 12, (span.to() - span.from()) / 8640f);
          canvas.fill();
        }
        x += 13;
      }
    }
    float x = 0;
    for (Chart.LegendEntry entry : days.legend()) {
      label(canvas, entry.name(), x, 2);
      x += 90;
    }
    return image(canvas);
  }

  private static Element image(PdfTemplate canvas) {
    return Image.getInstance(canvas);
  }

  private static void bar(PdfTemplate canvas, Color colour, float x, float y, float width) {
    canvas.setColorFill(colour);
    canvas.rectangle(x, y, width, 10);
    canvas.fill();
  }

  private void label(PdfTemplate canvas, String text, float x, float y) {
    canvas.beginText();
    canvas.setColorFill(Color.BLACK);
    canvas.setFontAndSize(regular, 7);
    canvas.setTextMatrix(x, y);
    canvas.showText(text);
    canvas.endText();
  }
}
