package dev.nines.render.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Writes elements of HTML and SVG; the only place that escapes. */
final class HtmlWriter {

  private static final Set<String> BLOCKS =
      Set.of(
          "html", "head", "body", "header", "main", "footer", "section", "article", "figure", "div",
          "dl", "table", "thead", "tbody", "tfoot", "tr", "ol", "ul", "svg", "g");

  private final StringBuilder text = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** Returns what was written; every element must be closed. */
  String text() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("elements " + open + " are not closed");
    }
    return text.toString();
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn; one with an empty value is left out
   */
  HtmlWriter open(String name, String... attributes) {
    start(name, attributes).append('>');
    newLine(name);
    open.push(name);
    return this;
  }

  /** Closes the element opened last. */
  HtmlWriter close() {
    String name = open.pop();
    text.append("</").append(name).append(">");
    text.append(isInline(name) ? "" : "\n");
    return this;
  }

  /** Writes an element that holds only text. */
  HtmlWriter element(String name, String content, String... attributes) {
    return open(name, attributes).text(content).close();
  }

  /** Writes an element that holds nothing and has no end tag, so that XML readers read it too. */
  HtmlWriter empty(String name, String... attributes) {
    start(name, attributes).append("/>\n");
    return this;
  }

  /** Writes an element of SVG that holds nothing. */
  HtmlWriter shape(String name, String... attributes) {
    start(name, attributes).append("/>");
    return this;
  }

  /** Writes text. */
  HtmlWriter text(String content) {
    text.append(escape(content));
    return this;
  }

  /** Writes markup as it is: only of this package and of the Markdown library. */
  HtmlWriter raw(String markup) {
    text.append(markup);
    return this;
  }

  private StringBuilder start(String name, String... attributes) {
    if (attributes.length % 2 != 0) {
      throw new IllegalArgumentException(attributes.length + " names and values of " + name);
    }
    text.append('<').append(name);
    for (int index = 0; index < attributes.length; index += 2) {
      if (!attributes[index + 1].isEmpty()) {
        text.append(' ').append(attributes[index]).append("=\"");
        text.append(escape(attributes[index + 1])).append('"');
      }
    }
    return text;
  }

  private void newLine(String name) {
    if (BLOCKS.contains(name)) {
      text.append('\n');
    }
  }

  private static boolean isInline(String name) {
    return Set.of("span", "strong", "a", "code", "svg", "g", "title").contains(name);
  }

  private static String escape(String content) {
    StringBuilder escaped = new StringBuilder();
    content.codePoints().forEach(c -> escape(c, escaped));
    return escaped.toString();
  }

  private static void escape(int c, StringBuilder escaped) {
    switch (c) {
      case '&' -> escaped.append("&amp;");
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '"' -> escaped.append("&quot;");
      default -> escaped.appendCodePoint(allowed(c) ? c : 0xFFFD);
    }
  }

  private static boolean allowed(int c) {
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
    return !control && !(c >= 0xD800 && c <= 0xDFFF);
  }
}
