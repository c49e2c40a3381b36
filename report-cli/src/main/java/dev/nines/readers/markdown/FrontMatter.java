package dev.nines.readers.markdown;

import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemLog;
import dev.nines.source.tree.Node;
import dev.nines.source.tree.TreeParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the YAML front matter of a postmortem as labels. Every tool has its own keys: those that
 * say nothing of an incident are left alone.
 */
final class FrontMatter {

  private FrontMatter() {}

  static List<Label> labels(String file, MarkdownText text, ProblemLog log) {
    return text.frontMatter()
        .map(yaml -> labels(TreeParser.parse(file, yaml), log))
        .orElse(List.of());
  }

  private static List<Label> labels(Checked<Node> tree, ProblemLog log) {
    tree.problems().stream().filter(Problem::isError).forEach(log::add);
    List<Label> labels = new ArrayList<>();
    Optional<Node.Mapping> root =
        tree.value().filter(Node.Mapping.class::isInstance).map(Node.Mapping.class::cast);
    root.ifPresent(mapping -> mapping.entries().forEach(entry -> add(entry, labels)));
    return labels;
  }

  private static void add(Node.Entry entry, List<Label> labels) {
    Node value = entry.value();
    List<Node> values = value instanceof Node.Sequence list ? list.items() : List.of(value);
    for (Node item : values) {
      if (item instanceof Node.Scalar scalar && !scalar.text().isBlank()) {
        labels.add(Label.of(entry.key(), scalar.text(), entry.keyLocation().line()));
      }
    }
  }
}
