package dev.nines.render.html;

import dev.nines.render.AuthorText;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns an author's Markdown into HTML: raw HTML becomes text, headings follow the page's. */
final class HtmlProse {

  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(List.of(TablesExtension.create()))
          .escapeHtml(true)
          .sanitizeUrls(true)
          .build();

  private static final int DEEPEST = 6;

  private HtmlProse() {}

  /**
   * Returns the HTML of a text.
   *
   * @param level the level that the text's own highest heading gets
   */
  static String of(String markdown, int level) {
    Node text = AuthorText.parse(markdown.replace('\0', '\uFFFD'));
    Found found = new Found();
    text.accept(found);
    int highest = found.headings.stream().mapToInt(Heading::getLevel).min().orElse(level);
    for (Heading heading : found.headings) {
      heading.setLevel(Math.min(DEEPEST, heading.getLevel() - highest + level));
    }
    found.unwanted.forEach(HtmlProse::unwrap);
    return RENDERER.render(text);
  }

  // the words of a link or picture stay where it stood
  private static void unwrap(Node node) {
    for (Node child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
      node.insertBefore(child);
    }
    node.unlink();
  }

  private static final class Found extends AbstractVisitor {

    private final List<Heading> headings = new ArrayList<>();
    private final List<Node> unwanted = new ArrayList<>();

    @Override
    public void visit(Heading heading) {
      headings.add(heading);
      visitChildren(heading);
    }

    // a picture would have to be fetched
    @Override
    public void visit(Image image) {
      unwanted.add(image);
      visitChildren(image);
    }

    @Override
    public void visit(Link link) {
      if (!AuthorText.isSafe(link.getDestination())) {
        unwanted.add(link);
      }
      visitChildren(link);
    }
  }
}
