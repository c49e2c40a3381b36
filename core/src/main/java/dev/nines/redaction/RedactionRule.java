package dev.nines.redaction;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A word to be replaced, and by what.
 *
 * <p>Only whole words are: neither a letter nor a digit stands before or after what is found, so
 * {@code Ann} is not found in {@code Anna} and is in {@code ann-smith}.
 *
 * @param kind what the word is
 * @param word a name of one or more words, or a host in which {@code *} stands for any part
 * @param by what stands in its place; {@code #} in it is a number of each word found
 * @param exact whether upper and lower case matter; never of a host
 */
public record RedactionRule(Kind kind, String word, String by, boolean exact) {

  /** What a word is. */
  public enum Kind {
    /** Words as they are; any white space between them. */
    NAME,
    /** A host name or address, {@code *} being one label or several. */
    HOST
  }

  private static final String BEFORE = "(?<![\\p{L}\\p{N}])";
  private static final String AFTER = "(?![\\p{L}\\p{N}])";
  private static final String SPACE = "[\\s\\u00a0\\u202f]+";
  private static final String LABEL = "[\\p{L}\\p{N}_-]";
  private static final String LABELS = LABEL + "+(?:\\." + LABEL + "+)*";
  private static final Pattern NEAR_LETTER = Pattern.compile("[\\p{L}\\p{N}]");
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N} ._()#-]+");

  public RedactionRule {
    Objects.requireNonNull(kind, "kind");
    if (!isWord(word)) {
      throw new IllegalArgumentException("a rule for \"" + word + "\" would replace anything");
    }
    if (!isReplacement(by)) {
      throw new IllegalArgumentException("\"" + by + "\" cannot stand in every kind of file");
    }
  }

  /** Returns whether a text can be looked for: it holds a letter or digit. */
  public static boolean isWord(String text) {
    return NEAR_LETTER.matcher(text).find();
  }

  /**
   * Returns whether a text can stand in the place of words in every kind of file: letters, digits,
   * blanks and {@code . _ ( ) # -}, with a letter first.
   */
  public static boolean isReplacement(String text) {
    return PLAIN.matcher(text).matches()
        && Character.isLetter(text.codePointAt(0))
        && text.equals(text.strip());
  }

  /** Returns the pattern of what it finds. */
  Pattern pattern() {
    String found =
        kind == Kind.HOST
            ? host(word.strip())
            : forms(word).stream().map(RedactionRule::name).collect(Collectors.joining("|"));
    int flags = exact ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return Pattern.compile(BEFORE + "(?:" + found + ")" + AFTER, flags);
  }

  // a letter with its accent is one character or two
  private static Set<String> forms(String word) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(Normalizer.normalize(word.strip(), Normalizer.Form.NFC));
    forms.add(Normalizer.normalize(word.strip(), Normalizer.Form.NFD));
    return forms;
  }

  private static String name(String form) {
    return Arrays.stream(form.split("[\\s\\u00a0]+"))
        .map(Pattern::quote)
        .collect(Collectors.joining(SPACE));
  }

  private static String host(String pattern) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      regex.append(c == '*' ? LABELS : Pattern.quote(Character.toString(c)));
    }
    return regex.toString();
  }
}
