package dev.nines.source.prose;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the sentence around a place in a text. */
public final class Sentences {

  private static final Pattern END = Pattern.compile("[.!?](?=\\s+[\\p{Lu}\"“(])|\\n\\s*\\n");

  private Sentences() {}

  /**
   * Returns the sentence that holds a place; a sentence ends with a mark before a capital, or with
   * a blank line.
   */
  public static String around(String text, int place) {
    int start = 0;
    Matcher matcher = END.matcher(text);
    while (matcher.find()) {
      if (matcher.end() > place) {
        return text.substring(start, matcher.end()).strip();
      }
      start = matcher.end();
    }
    return text.substring(start).strip();
  }

  /** Returns how many lines lie before a place in a text. */
  public static int linesBefore(String text, int place) {
    return (int) text.substring(0, place).chars().filter(c -> c == '\n').count();
  }
}
