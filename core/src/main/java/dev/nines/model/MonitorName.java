package dev.nines.model;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a monitor with what it watches, as one word: {@code Shop (https://shop.example/)}. A
 * contract means it by the name, by the URL, or by both.
 */
public final class MonitorName {

  private static final Pattern BOTH =
      Pattern.compile("(.*\\S) \\(([a-z][a-z0-9+.-]*://[^\\s()]+)\\)", Pattern.DOTALL);
  private static final Pattern URL = Pattern.compile("[a-z][a-z0-9+.-]*://[^\\s()/][^\\s()]*");

  private MonitorName() {}

  /** Returns the word for a name and a URL; the one alone where the other says nothing. */
  public static String of(String name, String url) {
    boolean watches = URL.matcher(url).matches();
    if (name.isBlank()) {
      return watches ? url : "";
    }
    return watches && !name.equals(url) ? name.strip() + " (" + url + ")" : name.strip();
  }

  /** Returns the words by which a contract can mean a word: itself, and its name and its URL. */
  public static List<String> words(String word) {
    Matcher both = BOTH.matcher(word.strip());
    return both.matches() ? List.of(word, both.group(1), both.group(2)) : List.of(word);
  }
}
