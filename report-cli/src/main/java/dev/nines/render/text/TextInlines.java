package dev.nines.render.text;

import dev.nines.render.AuthorText;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Collects the words inside a block; a link keeps its address behind it. */
final class TextInlines extends AbstractVisitor {

  private final StringBuilder text = new StringBuilder();

  private TextInlines() {}

  static String of(Node block) {
    TextInlines inlines = new TextInlines();
    inlines.visitChildren(block);
    return inlines.text.toString();
  }

  static List<String> ofChildren(Node parent) {
    List<String> texts = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      texts.add(of(child));
    }
    return texts;
  }

  @Override
  public void visit(Text node) {
    text.append(node.getLiteral());
  }

  @Override
  public void visit(Code code) {
    text.append(code.getLiteral());
  }

  @Override
  public void visit(HtmlInline html) {
    text.append(html.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    text.append(' ');
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    text.append('\n');
  }

  @Override
  public void visit(Link link) {
    int start = text.length();
    visitChildren(link);
    String destination = link.getDestination();
    boolean said = text.indexOf(destination, start) >= 0;
    if (!said && AuthorText.isSafe(destination)) {
      text.append(" (").append(destination).append(')');
    }
  }
}
