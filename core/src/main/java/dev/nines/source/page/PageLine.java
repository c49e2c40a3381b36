package dev.nines.source.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A line of a page.
 *
 * @param number its number, counted from 1
 * @param text its text, without white space at the end
 */
record PageLine(int number, String text) {

  private static final Pattern MARK =
      Pattern.compile("^\\s*(?:[•◦▪‣●·*–-]|\\d{1,2}[.)])\\s+(?=\\S)");

  PageLine {
    Objects.requireNonNull(text, "text");
  }

  static List<PageLine> of(String page) {
    List<PageLine> lines = new ArrayList<>();
    for (String text : page.lines().toList()) {
      lines.add(new PageLine(lines.size() + 1, text.replace('\u00a0', ' ').stripTrailing()));
    }
    return lines;
  }

  boolean isBlank() {
    return text.isBlank();
  }

  boolean isBullet() {
    return MARK.matcher(text).find();
  }

  /** Returns the text without indentation, bullet and emphasis around it. */
  String content() {
    return MARK.matcher(text).replaceFirst("").strip();
  }

  /** Returns the text without the signs of a Markdown heading and a final colon. */
  String asHeading() {
    return text.strip().replaceAll("^#+\\s*|^\\*\\*|\\*\\*:?$|:$", "").strip();
  }
}
