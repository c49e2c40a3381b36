package dev.nines.report;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One file of words: a properties file in UTF-8. */
final class WordFile {

  /** The names of the files, without language and ending. */
  static final List<String> NAMES =
      List.of(
          "wording",
          "layout",
          "fleet",
          "postmortem",
          "sla",
          "periods",
          "letter",
          "metrics",
          "sentences");

  /** How the name of a file ends. */
  static final String ENDING = ".properties";

  private static final Pattern NAME = Pattern.compile("([a-z]+)_([A-Za-z0-9_]+)\\.properties");

  private WordFile() {}

  /**
   * Returns the words of a file, by key; none where there is no such file.
   *
   * @param name the name without its ending
   * @throws IllegalArgumentException if it breaks the rules of properties files
   */
  static Map<String, String> read(WordFiles files, String name) {
    return files.read(name + ENDING).map(WordFile::parse).orElse(Map.of());
  }

  /**
   * Returns the words of a content, by key.
   *
   * @throws IllegalArgumentException if it breaks the rules of properties files
   */
  static Map<String, String> parse(byte[] content) {
    Properties words = new Properties();
    try {
      words.load(new StringReader(new String(content, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be read", e);
    }
    Map<String, String> sorted = new LinkedHashMap<>();
    new TreeSet<>(words.stringPropertyNames())
        .forEach(key -> sorted.put(key, words.getProperty(key)));
    return sorted;
  }

  /** Returns the language of a file by its name, {@code pt-BR}; empty for another name. */
  static Optional<String> tagOf(String file) {
    Matcher name = NAME.matcher(file);
    return name.matches() && NAMES.contains(name.group(1))
        ? Optional.of(name.group(2).replace('_', '-'))
        : Optional.empty();
  }
}
