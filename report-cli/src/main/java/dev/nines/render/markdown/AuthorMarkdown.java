package dev.nines.render.markdown;

import dev.nines.render.AuthorText;
import java.util.TreeSet;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * An author's Markdown as it was written, with raw HTML, images and unsafe links made text.
 *
 * <p>Only the signs that open them are escaped. Since a sign made text can change the meaning of
 * what follows, this goes on until nothing is left to escape. Links say where they lead at their
 * own place, see {@link DirectLinks}.
 */
final class AuthorMarkdown extends AbstractVisitor {

  private final String source;
  private final TreeSet<Integer> escapes = new TreeSet<>();

  private AuthorMarkdown(String source) {
    this.source = source;
  }

  /** Returns the text, safe to stand between other blocks. */
  static String safe(String markdown) {
    String text = markdown.replace("\r\n", "\n").replace('\r', '\n').replace('\0', '\uFFFD');
    while (true) {
      Node document = AuthorText.parse(text);
      AuthorMarkdown found = new AuthorMarkdown(text);
      document.accept(found);
      if (found.escapes.isEmpty()) {
        String direct = DirectLinks.in(text, document);
        return closed(direct, AuthorText.parse(direct));
      }
      text = found.escaped();
    }
  }

  @Override
  public void visit(HtmlBlock html) {
    escapeAll('<', html);
  }

  @Override
  public void visit(HtmlInline html) {
    escapeAll('<', html);
  }

  @Override
  public void visit(Link link) {
    if (AuthorText.isSafe(link.getDestination())) {
      visitChildren(link);
    } else {
      escapeFirst(link);
    }
  }

  // a picture would be fetched from its place by whoever reads the text
  @Override
  public void visit(Image image) {
    escapeFirst(image);
    if (source.startsWith("![", start(image))) {
      escapes.add(start(image) + 1);
    }
  }

  @Override
  public void visit(LinkReferenceDefinition definition) {
    if (!AuthorText.isSafe(definition.getDestination())) {
      escapeFirst(definition);
    }
  }

  private void escapeAll(char sign, Node node) {
    for (SourceSpan span : node.getSourceSpans()) {
      int end = span.getInputIndex() + span.getLength();
      for (int index = span.getInputIndex(); index < end; index++) {
        if (source.charAt(index) == sign) {
          escapes.add(index);
        }
      }
    }
  }

  private void escapeFirst(Node node) {
    escapes.add(start(node));
  }

  private static int start(Node node) {
    return node.getSourceSpans().get(0).getInputIndex();
  }

  private String escaped() {
    StringBuilder text = new StringBuilder(source);
    for (int index : escapes.descendingSet()) {
      text.insert(index, '\\');
    }
    return text.toString();
  }

  // code that its author did not close would swallow the rest of the document
  private static String closed(String text, Node document) {
    if (document.getLastChild() instanceof FencedCodeBlock code
        && code.getClosingFenceLength() == null) {
      return text.stripTrailing()
          + "\n"
          + code.getFenceCharacter().repeat(code.getOpeningFenceLength());
    }
    return text;
  }
}
