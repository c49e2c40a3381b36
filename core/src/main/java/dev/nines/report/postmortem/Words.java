package dev.nines.report.postmortem;

import dev.nines.report.ReportFormat;
import java.util.List;

/** The words of a postmortem in one language, with lists and words for keys of the source. */
final class Words {

  private static final String PREFIX = "postmortem.";

  private final ReportFormat format;

  Words(ReportFormat format) {
    this.format = format;
  }

  /** Returns the words of a key of the postmortem. */
  String text(String key, Object... values) {
    return format.text(PREFIX + key, values);
  }

  /** Returns the words for so many of something. */
  String count(String key, long number) {
    return format.count(PREFIX + key, number);
  }

  /** Returns the words for so many of something, of which more is said. */
  String count(String key, long number, Object... values) {
    return format.words().count(PREFIX + key, number, values);
  }

  /** Returns {@code a, b and c}. */
  String and(List<String> parts) {
    int last = parts.size() - 1;
    return last <= 0
        ? String.join("", parts)
        : text("and", comma(parts.subList(0, last)), parts.get(last));
  }

  /** Returns {@code a, b, c}. */
  String comma(List<String> parts) {
    return parts.stream().reduce((a, b) -> text("list", a, b)).orElse("");
  }

  /** Returns the words for a key that a source may coin itself: {@code what-went-well}. */
  String ofSource(String prefix, String key) {
    return format.words().has(PREFIX + prefix + "." + key)
        ? text(prefix + "." + key)
        : capital(key.replace('-', ' ').replace('_', ' '));
  }

  /** Returns the text with its first character in upper case. */
  static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
