package dev.nines.report;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the words of a language before a document is made with them. */
final class WordCheck {

  /** How many keys a sentence names. */
  private static final int NAMED = 5;

  private static final Pattern BRACES = Pattern.compile("\\{[^}]*}?");
  private static final Map<String, Set<String>> CHOICES =
      Map.of(
          "plural.below-two",
          Set.of("one", "other"),
          "name.inside",
          Set.of("keep", "lower"),
          "range.year",
          Set.of("first", "last"));

  private final Locale locale;
  private final WordFiles own;
  private final ProblemLog log = ProblemLog.empty();
  private final Set<String> said = new TreeSet<>();

  WordCheck(Locale locale, WordFiles own) {
    this.locale = locale;
    this.own = own;
  }

  /** Returns what is wrong with the user's own words, and what the language lacks. */
  List<Problem> problems() {
    for (String suffix : Wording.suffixes(locale)) {
      for (String name : WordFile.NAMES) {
        own.read(name + suffix + WordFile.ENDING)
            .ifPresent(content -> check(name + suffix + WordFile.ENDING, content));
        if (!suffix.isEmpty()) {
          said.addAll(WordFile.read(WordFiles.SHIPPED, name + suffix).keySet());
        }
      }
    }
    if (!locale.getLanguage().equals("en") && !log.hasErrors()) {
      missing();
    }
    return log.problems();
  }

  private void check(String file, byte[] content) {
    SourceLocation place = SourceLocation.ofFile(file);
    Map<String, String> words;
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
      words = WordFile.parse(content);
    } catch (CharacterCodingException e) {
      log.add(
          Problem.of(
              ProblemCode.SYNTAX, place, "The file of words \"" + file + "\" is not UTF-8."));
      return;
    } catch (IllegalArgumentException e) {
      String message = "The file of words \"%s\" has an escape that is none: %s.";
      log.add(Problem.of(ProblemCode.SYNTAX, place, message.formatted(file, e.getMessage())));
      return;
    }
    words.forEach((key, pattern) -> check(place, key, pattern));
    unused(place, words.keySet());
    said.addAll(words.keySet());
  }

  private void check(SourceLocation place, String key, String pattern) {
    if (!Wording.ENGLISH.has(key)) {
      return;
    }
    Set<String> allowed = braces(Wording.ENGLISH.pattern(key));
    for (String asked : braces(pattern)) {
      if (!allowed.contains(asked)) {
        unfit(place, key, asked, String.join(", ", allowed));
      }
    }
    Set<String> choices = CHOICES.getOrDefault(key, Set.of(pattern));
    if (!choices.contains(pattern)) {
      unfit(place, key, pattern, String.join(", ", new TreeSet<>(choices)));
    }
  }

  private void unfit(SourceLocation place, String key, String found, String allowed) {
    String message =
        "The words of \"%s\" have \"%s\"; there %s."
            .formatted(
                key, found, allowed.isEmpty() ? "can be no placeholder" : "can be: " + allowed);
    log.add(new Problem(ProblemCode.WORDS_UNFIT, place, found, allowed, message));
  }

  private static Set<String> braces(String pattern) {
    Set<String> found = new TreeSet<>();
    Matcher braces = BRACES.matcher(pattern);
    while (braces.find()) {
      found.add(braces.group().replace("+}", "}"));
    }
    return found;
  }

  private void unused(SourceLocation place, Set<String> keys) {
    List<String> unused = keys.stream().filter(key -> !Wording.ENGLISH.has(key)).toList();
    if (!unused.isEmpty()) {
      String message = "No document asks for %s: %s.".formatted(keys(unused), named(unused));
      log.add(Problem.of(ProblemCode.WORDS_UNUSED, place, message));
    }
  }

  private void missing() {
    List<String> missing =
        Wording.ENGLISH.keys().stream().filter(key -> !said.contains(key)).sorted().toList();
    if (!missing.isEmpty()) {
      String tag = locale.toLanguageTag();
      String message =
          "The language \"%s\" lacks %s of %s, said in English: %s."
              .formatted(tag, keys(missing), Wording.ENGLISH.keys().size(), named(missing));
      SourceLocation place =
          SourceLocation.ofFile("wording_" + locale.getLanguage() + WordFile.ENDING);
      log.add(Problem.of(ProblemCode.WORDS_MISSING, place, message));
    }
  }

  private static String keys(List<String> keys) {
    return keys.size() == 1 ? "1 key" : keys.size() + " keys";
  }

  private static String named(List<String> keys) {
    String first = String.join(", ", keys.stream().limit(NAMED).map(k -> "\"" + k + "\"").toList());
    return keys.size() > NAMED ? first + " and " + (keys.size() - NAMED) + " more" : first;
  }
}
