package dev.nines.render.markdown;

import dev.nines.report.Column;
import java.util.List;
import java.util.stream.Collectors;

/** Collects blocks of Markdown, parted by empty lines; the only place that knows its syntax. */
final class MarkdownWriter {

  private final StringBuilder text = new StringBuilder();

  // whether a list that came now with the usual sign would go on with the one before it
  private boolean sameList;

  String text() {
    return text.toString();
  }

  /** Writes a heading of plain text. */
  void heading(int level, String heading) {
    block("#".repeat(level) + " " + Escape.inline(heading));
  }

  /** Writes a paragraph of Markdown that is escaped already. */
  void paragraph(String markdown) {
    block(markdown);
  }

  /** Writes a paragraph in italics of plain text. */
  void aside(String plain) {
    block("*" + Escape.inline(plain) + "*");
  }

  /** Writes a list of lines that are escaped already; two in a row stay two. */
  void list(List<String> items) {
    String sign = sameList ? "* " : "- ";
    block(items.stream().map(item -> sign + item).collect(Collectors.joining("\n")));
    sameList = sign.equals("- ");
  }

  /** Writes a table of cells that are escaped already. */
  void table(List<String> heads, List<Column.Align> aligns, List<List<String>> rows) {
    String rule =
        aligns.stream()
            .map(align -> align == Column.Align.RIGHT ? "---:" : "---")
            .collect(Collectors.joining(" | ", "| ", " |"));
    String body = rows.stream().map(MarkdownWriter::row).collect(Collectors.joining("\n"));
    block(row(heads) + "\n" + rule + (rows.isEmpty() ? "" : "\n" + body));
  }

  void rule() {
    block("---");
  }

  private void block(String block) {
    sameList = false;
    if (!block.isBlank()) {
      text.append(text.length() > 0 ? "\n" : "").append(block.stripTrailing()).append('\n');
    }
  }

  private static String row(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }
}
