package dev.nines.readers.markdown;

import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The text of a Markdown file: its lines, its front matter, and the tree of the rest.
 *
 * @param lines all lines of the file
 * @param front how many lines the front matter has, with its marks; 0 without one
 * @param document the tree of the lines behind the front matter
 */
record MarkdownText(List<String> lines, int front, Node document) {

  private static final String MARK = "---";

  MarkdownText {
    lines = List.copyOf(lines);
  }

  static MarkdownText of(String text) {
    List<String> lines = text.lines().toList();
    int front = front(lines);
    Parser parser =
        Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();
    String rest = String.join("\n", lines.subList(front, lines.size()));
    return new MarkdownText(lines, front, parser.parse(rest));
  }

  private static int front(List<String> lines) {
    if (lines.isEmpty() || !lines.get(0).strip().equals(MARK)) {
      return 0;
    }
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).strip().equals(MARK)) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Returns the YAML of the front matter, in the lines it has in the file; empty without one. */
  Optional<String> frontMatter() {
    return front == 0
        ? Optional.empty()
        : Optional.of("\n" + String.join("\n", lines.subList(1, front - 1)) + "\n");
  }

  /** Returns the number of a block's first line, counted from 1 in the file. */
  int line(Node block) {
    return lineIndex(block) + 1;
  }

  private int lineIndex(Node block) {
    List<SourceSpan> spans = block.getSourceSpans();
    return spans.isEmpty() ? front : front + spans.get(0).getLineIndex();
  }

  /** Returns the first line of a block as it stands in the file, without space at its ends. */
  String words(Node block) {
    return lines.isEmpty() ? "" : lines.get(lineIndex(block)).strip();
  }

  /** Returns the lines from one to before another, counted from 1, without blank ones around. */
  String between(int from, int before) {
    return String.join("\n", lines.subList(from - 1, Math.max(from, before) - 1))
        .stripTrailing()
        .replaceAll("\\A(?:[ \\t]*\\n)+", "");
  }
}
