package dev.nines.readers.markdown;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name with a value at the beginning of a postmortem: {@code **Date:** 2025-07-05}, a row of a
 * table of two columns, or a key of the front matter.
 *
 * @param name the name, lower case, words parted by one space
 * @param value the value, not empty
 * @param line the line it stands on, counted from 1
 */
record Label(String name, String value, int line) {

  private static final Pattern LINE =
      Pattern.compile("\\s*(?:[-*+]\\s+)?\\*\\*(?<name>[^*]{2,60}?):?\\*\\*\\s*:?\\s*(?<value>.*)");

  Label {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
  }

  static Label of(String name, String value, int line) {
    String words = name.toLowerCase(Locale.ROOT).replaceAll("[_:\\s-]+", " ").strip();
    return new Label(words, value.strip(), line);
  }

  /** Returns the label that a line begins with; empty where it begins with none. */
  static Optional<Label> of(String line, int number) {
    Matcher matcher = LINE.matcher(line);
    return matcher.matches()
        ? Optional.of(of(matcher.group("name"), matcher.group("value"), number))
        : Optional.empty();
  }
}
