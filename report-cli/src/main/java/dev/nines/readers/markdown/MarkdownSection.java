package dev.nines.readers.markdown;

import dev.nines.source.page.Postmortems;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.commonmark.node.Node;

/**
 * A part of a postmortem: what stands under a heading or behind a label such as {@code
 * **Summary:**}.
 *
 * @param heading the heading in the author's words; empty for what stands before the first one
 * @param line the line of the heading or label, counted from 1
 * @param end the line behind the last one
 * @param blocks its blocks, without the heading
 * @param text its text as it stands in the file, without heading and label
 */
record MarkdownSection(String heading, int line, int end, List<Node> blocks, String text) {

  private static final Pattern LABEL =
      Pattern.compile("\\A\\s*(?:[-*+]\\s+)?\\*\\*[^*]+\\*\\*:?[ \\t]*");

  MarkdownSection {
    Objects.requireNonNull(heading, "heading");
    blocks = List.copyOf(blocks);
    Objects.requireNonNull(text, "text");
  }

  static String withoutLabel(String text) {
    return LABEL.matcher(text).replaceFirst("").stripLeading();
  }

  /** Returns its stable name, see {@link Postmortems#sectionKey}. */
  String key() {
    return heading.isEmpty() ? "summary" : Postmortems.sectionKey(heading);
  }

  boolean isTimeline() {
    return key().equals("timeline");
  }

  boolean isRemediation() {
    return key().equals("remediation");
  }
}
