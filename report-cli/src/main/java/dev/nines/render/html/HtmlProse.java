package dev.nines.render.html;

import dev.nines.brand.Picture;
import dev.nines.render.AuthorText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;

/** Turns an author's Markdown into HTML: raw HTML becomes text, headings follow the page's. */
final class HtmlProse {

  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(List.of(TablesExtension.create()))
          .escapeHtml(true)
          .sanitizeUrls(true)
          .urlSanitizer(new Addresses())
          .build();

  private static final int DEEPEST = 6;

  /** Lets through what was found to be safe before, and the pictures put in here. */
  private static final class Addresses implements UrlSanitizer {

    private final UrlSanitizer standard = new DefaultUrlSanitizer();

    @Override
    public String sanitizeLinkUrl(String url) {
      return standard.sanitizeLinkUrl(url);
    }

    @Override
    public String sanitizeImageUrl(String url) {
      return url.startsWith("data:image/") ? url : "";
    }
  }

  private HtmlProse() {}

  /**
   * Returns the HTML of a text.
   *
   * @param level the level that the text's own highest heading gets
   */
  static String of(String markdown, int level) {
    return of(markdown, Map.of(), level);
  }

  /** Returns the HTML of a text with pictures, which become part of the page. */
  static String of(String markdown, Map<String, Picture> pictures, int level) {
    Node text = AuthorText.parse(markdown.replace('\0', '\uFFFD'));
    Found found = new Found(pictures);
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
    private final Map<String, Picture> pictures;

    private Found(Map<String, Picture> pictures) {
      this.pictures = pictures;
    }

    @Override
    public void visit(Heading heading) {
      headings.add(heading);
      visitChildren(heading);
    }

    // a picture that is not at hand would have to be fetched
    @Override
    public void visit(Image image) {
      Picture picture = pictures.get(image.getDestination());
      if (picture == null) {
        unwanted.add(image);
      } else {
        image.setDestination(Pictures.address(picture));
      }
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
