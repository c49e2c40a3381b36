package dev.nines.render.pdf.flow;

import dev.nines.render.pdf.page.Face;
import dev.nines.render.pdf.page.Ink;
import dev.nines.render.pdf.page.TextStyle;
import dev.nines.render.pdf.text.Span;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * Makes spans of the text inside a paragraph of Markdown.
 *
 * <p>Only links to web and mail addresses lead anywhere; others are shown as their text.
 */
final class Inlines extends AbstractVisitor {

  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

  private final List<Span> spans = new ArrayList<>();
  private TextStyle style;
  private String link = "";

  private final Set<String> shown;

  private Inlines(TextStyle style, Set<String> shown) {
    this.style = style;
    this.shown = shown;
  }

  static List<Span> of(Node node, TextStyle style) {
    return of(node, style, Set.of());
  }

  /** Returns the spans without the pictures of some addresses, which are shown by themselves. */
  static List<Span> of(Node node, TextStyle style, Set<String> shown) {
    Inlines inlines = new Inlines(style, shown);
    inlines.visitChildren(node);
    return inlines.spans;
  }

  @Override
  public void visit(Text node) {
    add(node.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak node) {
    add(" ");
  }

  @Override
  public void visit(HardLineBreak node) {
    add("\n");
  }

  @Override
  public void visit(HtmlInline node) {
    add(node.getLiteral());
  }

  @Override
  public void visit(Code node) {
    TextStyle mono = style.with(Face.MONO).sized(style.size() * 0.9, style.leading());
    spans.add(new Span(node.getLiteral(), mono, link));
  }

  @Override
  public void visit(Emphasis node) {
    styled(node, style.face() == Face.BOLD ? style : style.with(Face.ITALIC));
  }

  @Override
  public void visit(StrongEmphasis node) {
    styled(node, style.bold());
  }

  @Override
  public void visit(Link node) {
    String outer = link;
    link = safe(node.getDestination());
    styled(node, link.isEmpty() ? style : style.with(Ink.LINK));
    link = outer;
  }

  @Override
  public void visit(Image node) {
    if (shown.contains(node.getDestination())) {
      return;
    }
    TextStyle outer = style;
    style = style.with(Face.ITALIC).with(Ink.INK2);
    if (node.getFirstChild() == null) {
      add(node.getDestination());
    } else {
      visitChildren(node);
    }
    style = outer;
  }

  private void styled(Node node, TextStyle inner) {
    TextStyle outer = style;
    style = inner;
    visitChildren(node);
    style = outer;
  }

  private void add(String text) {
    spans.add(new Span(text, style, link));
  }

  private static String safe(String address) {
    try {
      String scheme = new URI(address).getScheme();
      boolean known = scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
      return known ? address : "";
    } catch (URISyntaxException e) {
      return "";
    }
  }
}
