package dev.nines.branding;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Markdown without what no document shows: addresses of links that no link uses, which writers take
 * for comments. Every other word stays on its line.
 */
public final class BareMarkdown extends AbstractVisitor {

  private static final Parser PARSER =
      Parser.builder()
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .maxOpenBlockParsers(40)
          .build();

  private final Set<String> used = new HashSet<>();
  private final Set<Integer> idle = new HashSet<>();
  private final boolean looking;

  private BareMarkdown(boolean looking) {
    this.looking = looking;
  }

  /** Returns the text without them, its lines ended by line feeds. */
  public static String of(String markdown) {
    List<String> lines =
        List.of(markdown.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1));
    Node document = PARSER.parse(String.join("\n", lines));
    BareMarkdown links = new BareMarkdown(true);
    document.accept(links);
    BareMarkdown definitions = new BareMarkdown(false);
    definitions.used.addAll(links.used);
    document.accept(definitions);
    StringBuilder bare = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      bare.append(i == 0 ? "" : "\n").append(definitions.idle.contains(i) ? "" : lines.get(i));
    }
    return bare.toString();
  }

  @Override
  public void visit(Link link) {
    used.add(link.getDestination() + "\n" + link.getTitle());
    visitChildren(link);
  }

  @Override
  public void visit(Image image) {
    used.add(image.getDestination() + "\n" + image.getTitle());
    visitChildren(image);
  }

  @Override
  public void visit(LinkReferenceDefinition definition) {
    if (!looking && !used.contains(definition.getDestination() + "\n" + definition.getTitle())) {
      for (SourceSpan line : definition.getSourceSpans()) {
        idle.add(line.getLineIndex());
      }
    }
  }
}
