package dev.nines.readers.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a part of a Markdown document without its marks; the target of a link is kept. */
final class PlainText extends AbstractVisitor {

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Set<String> BREAKS = Set.of("<br>", "<br/>", "<br />");

  private final StringBuilder text = new StringBuilder();

  private PlainText() {}

  /** Returns the words of a node on one line. */
  static String of(Node node) {
    PlainText plain = new PlainText();
    node.accept(plain);
    return SPACE.matcher(plain.text).replaceAll(" ").strip();
  }

  @Override
  public void visit(Text node) {
    text.append(node.getLiteral());
  }

  @Override
  public void visit(Code node) {
    text.append(node.getLiteral());
  }

  @Override
  public void visit(Link node) {
    int start = text.length();
    visitChildren(node);
    String words = text.substring(start);
    String target = node.getDestination();
    boolean same = words.equals(target) || target.equals("mailto:" + words);
    text.append(words.isEmpty() || same ? "" : " (" + target + ")");
  }

  @Override
  public void visit(HtmlInline node) {
    boolean isBreak = BREAKS.contains(node.getLiteral().toLowerCase(Locale.ROOT));
    text.append(isBreak ? " " : "");
  }

  @Override
  public void visit(Paragraph node) {
    visitChildren(node);
    text.append(' ');
  }

  @Override
  public void visit(SoftLineBreak node) {
    text.append(' ');
  }

  @Override
  public void visit(HardLineBreak node) {
    text.append(' ');
  }
}
