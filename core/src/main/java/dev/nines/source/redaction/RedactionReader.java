package dev.nines.source.redaction;

import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.redaction.RedactionRule;
import dev.nines.redaction.Redactor;
import dev.nines.source.SourceInput;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.Node;
import dev.nines.source.tree.NodeReader;
import dev.nines.source.tree.TreeParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads redaction files: a list under {@code redact}, each entry with {@code name} or {@code host},
 * {@code by} and, for a name, {@code case: exact}.
 *
 * <p>No problem quotes a word of the file: it is there because it must not be shown.
 */
public final class RedactionReader {

  private static final String EXACT = "exact";

  private final ProblemLog log;
  private final List<RedactionRule> rules = new ArrayList<>();

  private RedactionReader(ProblemLog log) {
    this.log = log;
  }

  /** Returns the rules of a file, in its order. */
  public static Checked<List<RedactionRule>> read(SourceInput input) {
    return TreeParser.parse(input).then(root -> read(input.name(), root));
  }

  private static Checked<List<RedactionRule>> read(String file, Node root) {
    ProblemLog log = ProblemLog.empty();
    RedactionReader reader = new RedactionReader(log);
    new NodeReader(file, root, log).mapping("a redaction file").ifPresent(reader::rules);
    reader.requireHidden(root);
    return log.hasErrors() ? log.failed() : log.with(reader.rules);
  }

  private void rules(MappingReader file) {
    file.require("redact").map(NodeReader::items).orElse(List.of()).forEach(this::rule);
    file.finish();
    if (rules.isEmpty() && !log.hasErrors()) {
      report(file, "\"redact\" has no rule; allowed is a list with at least one.");
    }
  }

  // what stands in the place of one word must not be or hold another
  private void requireHidden(Node root) {
    Redactor redactor = Redactor.of(rules);
    for (int i = 0; i < rules.size(); i++) {
      if (redactor.finds(rules.get(i).by())) {
        String sentence = "The \"by\" of rule " + (i + 1) + " holds a word that a rule replaces.";
        log.add(Problem.of(ProblemCode.INVALID_VALUE, root.location(), sentence));
      }
    }
  }

  private void rule(NodeReader item) {
    item.mapping("a rule").ifPresent(this::rule);
  }

  private void rule(MappingReader keys) {
    Optional<String> name = keys.text("name");
    Optional<String> host = keys.text("host");
    Optional<String> by = keys.require("by").flatMap(NodeReader::text);
    Optional<String> letters = keys.text("case");
    keys.finish();
    if (name.isPresent() == host.isPresent()) {
      report(keys, "A rule has either \"name\" or \"host\".");
    } else if (by.isPresent() && isCase(keys, letters, host.isPresent())) {
      rule(keys, name.or(() -> host).get(), by.get(), host.isPresent(), letters.isPresent());
    }
  }

  private boolean isCase(MappingReader keys, Optional<String> letters, boolean host) {
    boolean fits = letters.isEmpty() || letters.get().equals(EXACT) && !host;
    if (!fits) {
      report(keys, "\"case\" is allowed as \"exact\", of a name; hosts have no case.");
    }
    return fits;
  }

  private void rule(MappingReader keys, String word, String by, boolean host, boolean exact) {
    if (!RedactionRule.isWord(word)) {
      report(keys, "A word to be replaced has at least one letter or digit.");
    } else if (!RedactionRule.isReplacement(by)) {
      report(
          keys,
          "\"by\" begins with a letter and holds letters, digits, blanks and . _ ( ) # - alone.");
    } else {
      RedactionRule.Kind kind = host ? RedactionRule.Kind.HOST : RedactionRule.Kind.NAME;
      rules.add(new RedactionRule(kind, word, by, exact));
    }
  }

  private void report(MappingReader keys, String sentence) {
    log.add(Problem.of(ProblemCode.INVALID_VALUE, keys.location(), sentence));
  }
}
