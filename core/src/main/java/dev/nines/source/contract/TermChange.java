package dev.nines.source.contract;

import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import dev.nines.source.tree.Node;
import dev.nines.source.tree.TreeParser;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A term that is other than the contract file says, for the question what would be then.
 *
 * @param promise the id of the one promise it is for; absent for all
 * @param path the keys that lead to the term, from the promise or from the contract
 * @param value the other value
 * @param text the whole as written
 */
public record TermChange(Optional<String> promise, List<String> path, Node value, String text) {

  private static final Pattern FORM =
      Pattern.compile("(?:(?<promise>[^:=\\s]+):)?(?<path>[A-Za-z0-9_.-]+)=(?<value>.+)");

  public TermChange {
    Objects.requireNonNull(promise, "promise");
    path = List.copyOf(path);
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(text, "text");
  }

  /**
   * Reads {@code path=value} or {@code promise:path=value}, as {@code qualify.unknown-time=down}.
   *
   * <p>The value is YAML: {@code {at-least: 5 minutes}} as well as {@code 99.5}. An item of a list
   * is named by its number, from 1: {@code credit.bands.1.percent=15}.
   *
   * @param text what is written
   * @param place where it is written
   */
  public static Checked<TermChange> parse(String text, SourceLocation place) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      return Checked.failed(noChange(text, place));
    }
    List<String> path = List.of(matcher.group("path").split("\\.", -1));
    if (path.contains("")) {
      return Checked.failed(noChange(text, place));
    }
    return TreeParser.parse(place.file(), matcher.group("value"))
        .map(
            node ->
                new TermChange(Optional.ofNullable(matcher.group("promise")), path, node, text));
  }

  /**
   * Returns whether it is a term of promises, not of the contract as a whole. What neither knows is
   * taken for a term of promises, which are most.
   */
  boolean isOfPromises() {
    String first = path.get(0);
    boolean promised = PromisesReader.TERMS.contains(first) && !isOfAService();
    return promise.isPresent() || promised || !VersionReader.KEYS.contains(first);
  }

  // a promise lists services, the contract says what they are
  private boolean isOfAService() {
    return path.get(0).equals("services") && path.size() > 1;
  }

  private static Problem noChange(String text, SourceLocation place) {
    return new Problem(
        ProblemCode.INVALID_VALUE,
        place,
        text,
        "path=value",
        "\"" + text + "\" is no change of a term; write one as qualify.unknown-time=down.");
  }
}
