package dev.nines.render.markdown;

import dev.nines.render.AuthorText;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.SourceSpan;

/**
 * Sets the headings of an author's Markdown below that of the section they stand in: the highest of
 * them gets the level that is left to it, and the others keep their distance, down to the sixth.
 */
final class AuthorHeadings extends AbstractVisitor {

  private static final int DEEPEST = 6;

  private final List<Heading> headings = new ArrayList<>();

  private AuthorHeadings() {}

  /**
   * Returns the text with its headings at or below a level.
   *
   * @param level the level of its highest heading, 1 to 6
   */
  static String below(String markdown, int level) {
    AuthorHeadings found = new AuthorHeadings();
    AuthorText.parse(markdown).accept(found);
    int highest = found.headings.stream().mapToInt(Heading::getLevel).min().orElse(level);
    StringBuilder text = new StringBuilder(markdown);
    for (int i = found.headings.size() - 1; i >= 0; i--) {
      Heading heading = found.headings.get(i);
      int wanted = Math.min(DEEPEST, heading.getLevel() - highest + level);
      set(text, heading, "#".repeat(wanted));
    }
    return text.toString();
  }

  @Override
  public void visit(Heading heading) {
    headings.add(heading);
  }

  private static void set(StringBuilder text, Heading heading, String signs) {
    List<SourceSpan> lines = heading.getSourceSpans();
    SourceSpan last = lines.get(lines.size() - 1);
    int start = lines.get(0).getInputIndex();
    if (lines.size() == 1) {
      text.replace(start, start + heading.getLevel(), signs);
      return;
    }
    // underlined: its words become one line, and the underline goes
    List<String> words = new ArrayList<>(List.of(signs));
    for (SourceSpan line : lines.subList(0, lines.size() - 1)) {
      int from = line.getInputIndex();
      words.add(text.substring(from, from + line.getLength()).strip());
    }
    text.replace(start, last.getInputIndex() + last.getLength(), String.join(" ", words));
  }
}
