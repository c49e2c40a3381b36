package dev.nines.report.postmortem;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the first sentence of an author's words, unchanged. */
final class FirstSentence {

  // a mark of the end before a capital, and not behind a single letter or a usual abbreviation
  private static final Pattern END =
      Pattern.compile(
          "(?<!\\b\\p{L})(?<!\\b(?i:approx|vs|etc|dr|mr|mrs|ca|e\\.g|i\\.e))"
              + "[.!?]+[\"”)’']*(?=\\s+[\\p{Lu}\\p{N}\"“(])|\\R");

  private FirstSentence() {}

  static String of(String text) {
    String stripped = text.strip();
    Matcher end = END.matcher(stripped);
    if (!end.find()) {
      return stripped;
    }
    return stripped.substring(0, end.end()).strip();
  }
}
