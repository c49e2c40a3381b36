package dev.nines.report;

import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The languages that documents can be in: those that ship with Nines, those whose files lie beside
 * the shipped ones on the class path, and those of files that a user gives.
 *
 * <p>A language is named by a tag of BCP 47, {@code de}, {@code de-CH}, {@code sr-Latn}. Any region
 * of a language is right; where Nines knows no forms of its own for it, those of the language hold.
 */
public final class Languages {

  /** The languages that ship with Nines. */
  public static final List<String> SHIPPED = List.of("de", "en", "es", "fr", "ja");

  private final Map<String, byte[]> own;

  private Languages(Map<String, byte[]> own) {
    this.own = own;
  }

  /** Returns the languages that ship with Nines, and those on the class path. */
  public static Languages installed() {
    return new Languages(Map.of());
  }

  /**
   * Returns the same with files of words of a user's own, which come before those that ship.
   *
   * @param files contents by name, {@code sla_nl.properties}
   */
  public static Languages with(Map<String, byte[]> files) {
    return new Languages(Map.copyOf(files));
  }

  /**
   * Returns the words of a language.
   *
   * <p>It is an error if the tag is none, if there are no words of its language, or if words that a
   * user gives could not be used; it is a warning if words of a language are missing, which are
   * then said in English, or if there are words that no document asks for.
   *
   * @param tag a tag of BCP 47
   * @param asked where it was asked for
   */
  public Checked<Wording> find(String tag, SourceLocation asked) {
    Objects.requireNonNull(asked, "asked");
    Optional<Locale> locale = locale(tag);
    if (locale.isEmpty()) {
      String message =
          "\""
              + tag
              + "\" is no language tag; use one as BCP 47 has it, such as de, de-CH or fr-CA.";
      return Checked.failed(
          new Problem(ProblemCode.LANGUAGE_UNKNOWN, asked, tag, "de, de-CH, fr-CA", message));
    }
    return isThere(locale.get()) ? words(locale.get()) : unknown(tag, asked);
  }

  /** Returns the user's own files that words come from, by name. */
  public Map<String, byte[]> filesOf(Wording words) {
    Map<String, byte[]> files = new TreeMap<>();
    for (String suffix : Wording.suffixes(words.locale())) {
      for (String name : WordFile.NAMES) {
        String file = name + suffix + WordFile.ENDING;
        read(file).ifPresent(content -> files.put(file, content));
      }
    }
    return files;
  }

  private Checked<Wording> words(Locale locale) {
    WordCheck check = new WordCheck(locale, this::read);
    List<Problem> problems = check.problems();
    return problems.stream().anyMatch(Problem::isError)
        ? Checked.failed(problems)
        : Checked.of(Wording.of(locale, this::read), problems);
  }

  private Optional<byte[]> read(String name) {
    return Optional.ofNullable(own.get(name));
  }

  private Checked<Wording> unknown(String tag, SourceLocation asked) {
    TreeSet<String> all = new TreeSet<>(SHIPPED);
    own.keySet().stream().flatMap(name -> WordFile.tagOf(name).stream()).forEach(all::add);
    String allowed = String.join(", ", all);
    String message =
        "There are no documents in \"%s\"; there are %s, each also with a region, such as de-CH."
            .formatted(tag, allowed);
    return Checked.failed(new Problem(ProblemCode.LANGUAGE_UNKNOWN, asked, tag, allowed, message));
  }

  private boolean isThere(Locale locale) {
    return SHIPPED.contains(locale.getLanguage())
        || Wording.suffixes(locale).stream()
            .filter(suffix -> !suffix.isEmpty())
            .flatMap(suffix -> WordFile.NAMES.stream().map(name -> name + suffix))
            .map(name -> name + WordFile.ENDING)
            .anyMatch(name -> read(name).isPresent() || WordFiles.SHIPPED.read(name).isPresent());
  }

  // language, script and region; what else a tag can say has no meaning here
  private static Optional<Locale> locale(String tag) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      boolean plain = locale.getVariant().isEmpty() && !locale.hasExtensions();
      return Optional.of(locale).filter(l -> plain && !l.getLanguage().isEmpty());
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }
}
