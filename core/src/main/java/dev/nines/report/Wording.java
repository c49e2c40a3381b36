package dev.nines.report;

import dev.nines.money.Fraction;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words that a report itself adds, in one language.
 *
 * <p>They stand in {@code wording.properties}, those of one document alone in a file of its name,
 * in English; a language has files of its own beside them and takes what they leave out from the
 * English ones. The locale is an argument, never the default of the machine. Nothing of it comes
 * from the Java library's own language data, which differ from version to version.
 */
public final class Wording {

  private static final List<String> FILES =
      List.of("wording", "fleet", "postmortem", "sla", "periods", "letter", "metrics");

  // a run asks for one or two languages, once for each report
  private static final Map<Locale, Wording> KNOWN = new ConcurrentHashMap<>();

  private final Locale locale;
  private final Properties words;

  private Wording(Locale locale, Properties words) {
    this.locale = locale;
    this.words = words;
  }

  /** Returns the words of a locale: of its country, its language, and English for the rest. */
  public static Wording of(Locale locale) {
    return KNOWN.computeIfAbsent(Objects.requireNonNull(locale, "locale"), Wording::read);
  }

  private static Wording read(Locale locale) {
    Properties words = new Properties();
    for (String suffix : suffixes(locale)) {
      FILES.forEach(file -> words.putAll(read(file + suffix + ".properties")));
    }
    return new Wording(locale, words);
  }

  /** Returns the locale the words were asked for. */
  public Locale locale() {
    return locale;
  }

  /**
   * Returns the words of a key with its placeholders {0}, {1} ... filled.
   *
   * @throws IllegalArgumentException if there is no such key, or a placeholder has no value
   */
  public String text(String key, Object... values) {
    String pattern = words.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("wording has no key " + key);
    }
    return fill(key, pattern, values);
  }

  /**
   * Returns the words for so many of something: {@code key.one} for exactly 1, else {@code
   * key.other}; {0} is the number as given in words. Languages that say none and parts of one as
   * they say one, such as French, take {@code key.one} for 0 too.
   */
  public String count(String key, long number, Object... values) {
    String form = number == 1 ? "one" : number == 0 ? text("plural.below-two") : "other";
    return text(key + "." + form, values);
  }

  /**
   * Returns the words for so much of something, where it may be a part: a number below two other
   * than 1 takes the form of 0, so {@code 0.5 hours} and French {@code 0,5 heure}.
   */
  public String count(String key, Fraction number, Object... values) {
    long form = number.equals(Fraction.ONE) ? 1 : number.compareTo(Fraction.of(2)) < 0 ? 0 : 2;
    return count(key, form, values);
  }

  /** Returns whether there are words for a key. */
  public boolean has(String key) {
    return words.containsKey(key);
  }

  /** Returns all keys. */
  Set<String> keys() {
    return words.stringPropertyNames();
  }

  private static String fill(String key, String pattern, Object[] values) {
    StringBuilder filled = new StringBuilder();
    int at = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', at)) {
      int close = pattern.indexOf('}', open);
      int index = Integer.parseInt(pattern.substring(open + 1, close));
      if (index >= values.length) {
        throw new IllegalArgumentException("wording " + key + " has no value for {" + index + "}");
      }
      filled.append(pattern, at, open).append(values[index]);
      at = close + 1;
    }
    return filled.append(pattern, at, pattern.length()).toString();
  }

  private static Set<String> suffixes(Locale locale) {
    Set<String> suffixes = new LinkedHashSet<>();
    suffixes.add("");
    if (!locale.getLanguage().isEmpty()) {
      suffixes.add("_" + locale.getLanguage());
    }
    if (!locale.getCountry().isEmpty()) {
      suffixes.add("_" + locale.getLanguage() + "_" + locale.getCountry());
    }
    return suffixes;
  }

  private static Properties read(String name) {
    Properties words = new Properties();
    try (InputStream bytes = Wording.class.getResourceAsStream(name)) {
      if (bytes != null) {
        Reader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8);
        words.load(reader);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
    return words;
  }
}
