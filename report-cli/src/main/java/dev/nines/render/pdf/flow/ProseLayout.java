package dev.nines.render.pdf.flow;

import dev.nines.brand.Picture;
import dev.nines.render.pdf.page.Face;
import dev.nines.render.pdf.page.Ink;
import dev.nines.render.pdf.page.Role;
import dev.nines.render.pdf.page.Stroke;
import dev.nines.render.pdf.page.Tag;
import dev.nines.render.pdf.page.TextStyle;
import dev.nines.render.pdf.text.Span;
import dev.nines.report.Block;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/**
 * Lays out the text of an author, written in Markdown (CommonMark 0.31 with tables).
 *
 * <p>HTML is shown as the text it is; images are not loaded, their words stand in their place.
 */
final class ProseLayout extends AbstractVisitor {

  private static final double PARAGRAPH_GAP = 5;
  private static final double HEADING_GAP = 9;
  private static final double BLOCK_INDENT = 12;
  private static final double TIGHT_GAP = 2;
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  private final List<Strip> strips = new ArrayList<>();
  private final Deque<Integer> headings = new ArrayDeque<>();
  private final TextStyle style;
  private Frame frame;
  private final Map<String, Picture> pictures;
  private boolean tight;

  private ProseLayout(Frame frame, TextStyle style, Map<String, Picture> pictures) {
    this.frame = frame;
    this.style = style;
    this.pictures = pictures;
  }

  static List<Strip> strips(Block.Prose prose, Frame frame) {
    Frame readable = frame.at(frame.x(), TextLayouts.readable(frame));
    return new ProseLayout(readable, TextStyle.BODY, prose.pictures()).strips(prose.markdown());
  }

  static List<Strip> strips(String markdown, Frame frame, TextStyle style) {
    return new ProseLayout(frame, style, Map.of()).strips(markdown);
  }

  private List<Strip> strips(String markdown) {
    PARSER.parse(markdown).accept(this);
    return strips;
  }

  @Override
  public void visit(org.commonmark.node.Paragraph node) {
    List<Span> words = Inlines.of(node, style, pictures.keySet());
    boolean blank = words.stream().allMatch(span -> span.text().isBlank());
    List<Strip> below = PictureLayout.strips(node, pictures, frame);
    if (!blank || below.isEmpty()) {
      add(words, style, frame.tag().child(Role.PARAGRAPH), PARAGRAPH_GAP);
    }
    double before = strips.isEmpty() ? 0 : PARAGRAPH_GAP;
    strips.addAll(Strip.after(before, below));
  }

  // levels of the author may start anywhere and jump; in the tree they follow one another
  @Override
  public void visit(Heading node) {
    while (!headings.isEmpty() && headings.peek() >= node.getLevel()) {
      headings.pop();
    }
    headings.push(node.getLevel());
    Tag tag = frame.tag().child(Role.heading(frame.level() + headings.size()));
    TextStyle bold = style.bold();
    int from = strips.size();
    add(Inlines.of(node, bold), bold, tag, HEADING_GAP);
    for (int i = from; i < strips.size(); i++) {
      strips.set(i, strips.get(i).keeping(node.getNext() != null));
    }
  }

  @Override
  public void visit(BulletList node) {
    list(node, -1);
  }

  @Override
  public void visit(OrderedList node) {
    list(node, node.getMarkerStartNumber() == null ? 1 : node.getMarkerStartNumber());
  }

  private void list(ListBlock node, int number) {
    Frame outer = frame;
    boolean outerTight = tight;
    Tag list = frame.tag().child(Role.LIST);
    tight = node.isTight();
    int next = number;
    for (Node item = node.getFirstChild(); item != null; item = item.getNext()) {
      item(item, list.child(Role.ITEM), next < 0 ? "\u2022" : next++ + ".", outer);
    }
    tight = outerTight;
    frame = outer;
  }

  private void item(Node item, Tag tag, String sign, Frame outer) {
    int from = strips.size();
    Tag label = tag.child(Role.LABEL);
    double indent = Math.max(BLOCK_INDENT, frameWidth(sign) + 5);
    frame = outer.indented(indent).in(tag.child(Role.BODY));
    visitChildren(item);
    if (strips.size() == from) {
      strips.add(Strip.of(TIGHT_GAP, style.leading(), (canvas, top) -> {}));
    }
    Strip first = strips.get(from);
    strips.set(
        from,
        first.drawn(
            (canvas, top) -> {
              canvas.to(label);
              canvas.text(outer.x(), top + style.baseline(), style, sign + " ");
              first.painter().paint(canvas, top);
            }));
  }

  private double frameWidth(String sign) {
    return frame.measure().width(style, sign);
  }

  @Override
  public void visit(BlockQuote node) {
    Frame outer = frame;
    int from = strips.size();
    frame = outer.indented(BLOCK_INDENT).in(outer.tag().child(Role.QUOTE));
    visitChildren(node);
    frame = outer;
    lineAtLeft(from, outer.x());
  }

  @Override
  public void visit(FencedCodeBlock node) {
    code(node.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock node) {
    code(node.getLiteral());
  }

  @Override
  public void visit(HtmlBlock node) {
    Tag tag = frame.tag().child(Role.PARAGRAPH);
    add(List.of(Span.of(node.getLiteral(), style)), style, tag, PARAGRAPH_GAP);
  }

  @Override
  public void visit(ThematicBreak node) {
    Frame here = frame;
    strips.add(
        Strip.of(
            PARAGRAPH_GAP,
            6,
            (canvas, top) -> canvas.line(here.x(), top + 3, here.right(), top + 3, Stroke.HAIR)));
  }

  @Override
  public void visit(CustomBlock node) {
    if (!(node instanceof TableBlock table)) {
      throw new IllegalArgumentException("no layout for Markdown of " + node.getClass());
    }
    double before = strips.isEmpty() ? 0 : PARAGRAPH_GAP;
    strips.addAll(Strip.after(before, MarkdownTable.strips(table, style, frame)));
  }

  // each line is kept as it is; long ones wrap
  private void code(String literal) {
    TextStyle mono = style.with(Face.MONO).with(Ink.INK2).sized(8, 11.5);
    Frame outer = frame;
    int from = strips.size();
    frame = outer.indented(BLOCK_INDENT);
    Tag tag = outer.tag().child(Role.PARAGRAPH).child(Role.CODE);
    String spaced = literal.stripTrailing().replace("\t", "    ");
    Paragraph lines = Paragraph.verbatim(spaced, mono, tag, frame);
    strips.addAll(lines.strips(strips.isEmpty() ? 0 : PARAGRAPH_GAP, frame.x()));
    frame = outer;
    lineAtLeft(from, outer.x());
  }

  private void lineAtLeft(int from, double x) {
    for (int i = from; i < strips.size(); i++) {
      Strip strip = strips.get(i);
      double above = i == from ? 0 : strip.before();
      strips.set(
          i,
          strip.drawn(
              (canvas, top) -> {
                canvas.line(x + 2, top - above, x + 2, top + strip.height(), Stroke.FURNITURE);
                strip.painter().paint(canvas, top);
              }));
    }
  }

  private void add(List<Span> spans, TextStyle base, Tag tag, double gap) {
    double before = strips.isEmpty() ? 0 : tight ? TIGHT_GAP : gap;
    strips.addAll(Paragraph.of(spans, base, tag, frame).strips(before, frame.x()));
  }
}
