package dev.nines.render.text;

import dev.nines.report.Column;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Writes an author's Markdown as text: its words are kept, its signs become layout. */
final class TextProse extends AbstractVisitor {

  private static final String STEP = "  ";

  private final TextWriter writer;
  private String indent;
  private String bullet = "";
  private boolean tight;

  TextProse(TextWriter writer, String indent) {
    this.writer = writer;
    this.indent = indent;
  }

  void write(Node document) {
    document.accept(this);
  }

  @Override
  public void visit(Paragraph paragraph) {
    block(TextInlines.of(paragraph));
  }

  @Override
  public void visit(Heading heading) {
    block(TextInlines.of(heading));
  }

  @Override
  public void visit(BulletList list) {
    list(list, list.isTight(), 0);
  }

  @Override
  public void visit(OrderedList list) {
    Integer start = list.getMarkerStartNumber();
    list(list, list.isTight(), start == null ? 1 : Math.max(1, start));
  }

  @Override
  public void visit(BlockQuote quote) {
    nested("> ", quote);
  }

  @Override
  public void visit(FencedCodeBlock code) {
    literal(code.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    literal(code.getLiteral());
  }

  @Override
  public void visit(HtmlBlock html) {
    literal(html.getLiteral());
  }

  @Override
  public void visit(ThematicBreak thematicBreak) {
    block("* * *");
  }

  @Override
  public void visit(CustomBlock custom) {
    if (!(custom instanceof TableBlock table)) {
      super.visit(custom);
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    table.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomNode node) {
            if (node instanceof TableRow) {
              rows.add(TextInlines.ofChildren(node));
            } else {
              visitChildren(node);
            }
          }
        });
    table(rows);
  }

  private void table(List<List<String>> rows) {
    TextTable text = new TextTable(Collections.nCopies(rows.get(0).size(), Column.Align.LEFT));
    text.add(rows.get(0));
    text.rule();
    rows.subList(1, rows.size()).forEach(text::add);
    text.lines(writer.width() - indent.length()).forEach(line -> writer.line(indent + line));
    writer.blank();
  }

  // number 0 stands for a list without numbers
  private void list(Node list, boolean isTight, int firstNumber) {
    boolean outer = tight;
    tight = isTight;
    int number = firstNumber;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      item((ListItem) item, number == 0 ? "- " : number++ + ". ");
    }
    tight = outer;
    if (!tight) {
      writer.blank();
    }
  }

  private void item(ListItem item, String sign) {
    String outer = indent;
    bullet = indent + sign;
    indent = indent + " ".repeat(sign.length());
    visitChildren(item);
    indent = outer;
    bullet = "";
  }

  private void nested(String prefix, Node node) {
    String outer = indent;
    indent = indent + prefix;
    visitChildren(node);
    indent = outer;
  }

  private void block(String text) {
    writer.paragraph(bullet.isEmpty() ? indent : bullet, indent, text);
    bullet = "";
    if (!tight) {
      writer.blank();
    }
  }

  // lines of code are kept as they are, however long
  private void literal(String lines) {
    lines.lines().forEach(line -> writer.line(indent + STEP + line));
    writer.blank();
  }
}
