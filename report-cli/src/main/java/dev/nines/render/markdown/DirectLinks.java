package dev.nines.render.markdown;

import dev.nines.render.AuthorText;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * An author's Markdown whose links say where they lead at the place where they stand.
 *
 * <p>A definition ({@code [1]: http://e.org}) holds for a whole document, and of two of one name
 * the first wins. A document has texts of several authors, so each link gets what it means in its
 * own text, and the definitions go.
 */
final class DirectLinks extends AbstractVisitor {

  // what could end the place, the link or a cell of a table, or begin something else
  private static final String SIGNS = "<>\\|`\"\n";

  // what reads like the name of a letter
  private static final Pattern REFERENCE = Pattern.compile("&(?=#?[0-9A-Za-z]+;)");
  private static final Pattern IN_BRACKETS = Pattern.compile("[\\x00-\\x20()]|^$");

  private static final HtmlRenderer SHOWN =
      HtmlRenderer.builder().extensions(List.of(TablesExtension.create())).build();

  private final String source;
  private final TreeMap<Integer, Edit> edits = new TreeMap<>();
  private final TreeMap<Integer, Edit> definitions = new TreeMap<>();

  private DirectLinks(String source) {
    this.source = source;
  }

  private record Edit(int to, String text) {}

  /**
   * Returns the text with direct links, and without definitions unless it would be another one
   * without their lines.
   *
   * @param document the text as it was parsed
   */
  static String in(String markdown, Node document) {
    DirectLinks links = new DirectLinks(markdown);
    document.accept(links);
    String direct = links.edited(links.edits);
    links.edits.putAll(links.definitions);
    String bare = links.edited(links.edits);
    return shown(AuthorText.parse(bare)).equals(shown(document)) ? bare : direct;
  }

  private String edited(TreeMap<Integer, Edit> wanted) {
    StringBuilder text = new StringBuilder(source);
    wanted.descendingMap().forEach((from, edit) -> text.replace(from, edit.to, edit.text));
    return text.toString();
  }

  private static String shown(Node document) {
    return SHOWN.render(document);
  }

  @Override
  public void visit(Link link) {
    List<SourceSpan> lines = link.getSourceSpans();
    int start = lines.get(0).getInputIndex();
    int end = end(lines.get(lines.size() - 1));
    if (source.charAt(start) == '[' && source.charAt(end - 1) == ']') {
      int label = label(end);
      edits.put(label == start ? end : label, new Edit(end, "(" + place(link) + ")"));
    }
  }

  @Override
  public void visit(LinkReferenceDefinition definition) {
    for (SourceSpan line : definition.getSourceSpans()) {
      definitions.put(line.getInputIndex(), new Edit(end(line), ""));
    }
  }

  private static int end(SourceSpan line) {
    return line.getInputIndex() + line.getLength();
  }

  // a label holds no bracket but with a backslash before it
  private int label(int end) {
    int at = source.lastIndexOf('[', end - 1);
    while (isEscaped(at)) {
      at = source.lastIndexOf('[', at - 1);
    }
    return at;
  }

  private boolean isEscaped(int at) {
    int before = at;
    while (before > 0 && source.charAt(before - 1) == '\\') {
      before--;
    }
    return (at - before) % 2 == 1;
  }

  private static String place(Link link) {
    String place = coded(link.getDestination());
    String whole = IN_BRACKETS.matcher(place).find() ? "<" + place + ">" : place;
    return link.getTitle() == null ? whole : whole + " \"" + coded(link.getTitle()) + "\"";
  }

  private static String coded(String text) {
    StringBuilder coded = new StringBuilder();
    REFERENCE.matcher(text).replaceAll("&amp;").codePoints().forEach(c -> add(c, coded));
    return coded.toString();
  }

  private static void add(int letter, StringBuilder coded) {
    if (SIGNS.indexOf(letter) >= 0) {
      coded.append("&#").append(letter).append(';');
    } else {
      coded.appendCodePoint(letter);
    }
  }
}
