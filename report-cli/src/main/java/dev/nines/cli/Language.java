package dev.nines.cli;

import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.SourceLocation;
import dev.nines.report.Languages;
import dev.nines.report.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The language of a document.
 *
 * @param all the languages that there are
 * @param words its words
 * @param problems what they lack
 */
record Language(Languages all, Wording words, List<Problem> problems) {

  /** The language of documents for which none is asked. */
  static final Language ENGLISH = new Language(Languages.installed(), Wording.ENGLISH, List.of());

  private static final SourceLocation ASKED = SourceLocation.ofFile("--locale");

  Language {
    Objects.requireNonNull(all, "all");
    Objects.requireNonNull(words, "words");
    problems = List.copyOf(problems);
  }

  /** Returns one of several languages by its tag, {@code de-CH}. */
  static Checked<Language> of(String tag, Languages all) {
    return of(tag, all, ASKED);
  }

  private static Checked<Language> of(String tag, Languages all, SourceLocation asked) {
    Checked<Wording> found = all.find(tag, asked);
    return found.map(words -> new Language(all, words, found.problems()));
  }

  /** Returns another of the same languages. */
  Checked<Language> other(String tag, SourceLocation asked) {
    return of(tag, all, asked);
  }

  /** Returns whether it is English as it ships. */
  boolean isPlain() {
    return words.equals(Wording.ENGLISH);
  }

  /** Returns its tag. */
  String tag() {
    return words.toString();
  }

  /** Returns the user's own files that its words come from, by name. */
  Map<String, byte[]> files() {
    return all.filesOf(words);
  }

  /** Returns a text that differs where the words may. */
  String fingerprint() {
    StringBuilder text = new StringBuilder(tag());
    files().forEach((name, content) -> text.append(' ').append(Sha256.of(content)));
    return text.toString();
  }

  /** Returns an outcome that also says what the words lack. */
  Outcome noted(Outcome outcome) {
    if (problems.isEmpty() || !(outcome instanceof Outcome.Done done)) {
      return outcome;
    }
    List<Problem> more = new ArrayList<>(done.problems());
    more.addAll(problems);
    return new Outcome.Done(done.result(), done.promiseMissed(), more);
  }
}
