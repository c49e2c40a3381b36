package dev.nines.report;

import dev.nines.money.Fraction;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words that a report itself adds, in one language.
 *
 * <p>They stand in {@code wording.properties}, those of one document alone in a file of its name,
 * in English; a language has files of its own beside them and takes what they leave out from the
 * English ones, a region those of its language. The locale is an argument, never the default of the
 * machine. Nothing of it comes from the Java library's own language data, which differ from version
 * to version.
 */
public final class Wording {

  // before the words in English, which ask for it
  private static final Map<String, String> SAME_FORMS = WordFile.read(WordFiles.SHIPPED, "regions");

  // a run asks for one or two languages, once for each report
  private static final Map<Locale, Wording> KNOWN = new ConcurrentHashMap<>();

  /** The words in English. */
  public static final Wording ENGLISH = of(Locale.ENGLISH);

  private final Locale locale;
  private final Map<String, String> words;
  private final Translation translation;

  private Wording(Locale locale, Map<String, String> words) {
    this.locale = locale;
    this.words = words;
    this.translation = new Translation(words, new Numbers(this));
  }

  /** Returns the words of a locale: of its country, its language, and English for the rest. */
  public static Wording of(Locale locale) {
    return KNOWN.computeIfAbsent(
        Objects.requireNonNull(locale, "locale"), known -> of(known, WordFiles.NONE));
  }

  /** Returns the words of a locale, those of own files before those that ship with Nines. */
  public static Wording of(Locale locale, WordFiles own) {
    Objects.requireNonNull(locale, "locale");
    Map<String, String> words = new LinkedHashMap<>();
    for (String suffix : suffixes(locale)) {
      for (WordFiles files : List.of(WordFiles.SHIPPED, own)) {
        WordFile.NAMES.forEach(name -> words.putAll(WordFile.read(files, name + suffix)));
      }
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
    String pattern = words.get(key);
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

  /**
   * Returns a sentence of the library, such as the message of a problem, in this language: as the
   * patterns of {@code sentences.properties} have it; as it is where none fits.
   */
  public String say(String english) {
    return isEnglish() ? english : translation.say(english);
  }

  /** Returns a part of such a sentence, such as what a correction is about, in this language. */
  public String sayPart(String english) {
    return isEnglish() ? english : translation.sayPart(english);
  }

  private boolean isEnglish() {
    return locale.getLanguage().equals("en");
  }

  /**
   * Returns a name as it stands inside a sentence: with a small letter in languages that write
   * nouns so, as it is in others.
   */
  public String inside(String name) {
    return text("name.inside").equals("keep") || name.isEmpty()
        ? name
        : Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  /** Returns whether there are words for a key. */
  public boolean has(String key) {
    return words.containsKey(key);
  }

  /** Returns the words of a key with their placeholders. */
  String pattern(String key) {
    return words.get(key);
  }

  /** Returns all keys. */
  Set<String> keys() {
    return words.keySet();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Wording wording
        && locale.equals(wording.locale)
        && words.equals(wording.words);
  }

  @Override
  public int hashCode() {
    return Objects.hash(locale, words);
  }

  /** Returns the tag of the locale, {@code de-CH}. */
  @Override
  public String toString() {
    return locale.toLanguageTag();
  }

  /** Returns a pattern with its placeholders filled. */
  static String fill(String key, String pattern, Object... values) {
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

  /**
   * Returns how the files of a locale end, the most general first: nothing, _de, _de_CH. Between
   * language and region stands the region whose forms it shares, as {@code regions.properties} has
   * it.
   */
  static List<String> suffixes(Locale locale) {
    Set<String> suffixes = new LinkedHashSet<>();
    suffixes.add("");
    String language = locale.getLanguage();
    if (!language.isEmpty()) {
      suffixes.add("_" + language);
      if (!locale.getScript().isEmpty()) {
        suffixes.add("_" + language + "_" + locale.getScript());
      }
      if (!locale.getCountry().isEmpty()) {
        String region = language + "_" + locale.getCountry();
        Optional.ofNullable(SAME_FORMS.get(region)).ifPresent(same -> suffixes.add("_" + same));
        suffixes.add("_" + region);
      }
    }
    return List.copyOf(suffixes);
  }
}
