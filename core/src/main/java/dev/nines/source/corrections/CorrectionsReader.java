package dev.nines.source.corrections;

import dev.nines.model.correction.Correction;
import dev.nines.problem.Checked;
import dev.nines.problem.ProblemLog;
import dev.nines.source.SourceInput;
import dev.nines.source.incident.TimeNodes;
import dev.nines.source.time.FileZone;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.Node;
import dev.nines.source.tree.NodeReader;
import dev.nines.source.tree.ScalarKind;
import dev.nines.source.tree.TreeParser;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads corrections files: a list under {@code corrections}, with the {@code zone} of times without
 * one.
 *
 * <p>What does not fit is reported and left out; the rest is read, so that all problems of it can
 * be said at once. A file with an error must not be computed with.
 */
public final class CorrectionsReader {

  private CorrectionsReader() {}

  /** Returns the corrections of a file, in its order. */
  public static Checked<List<Correction>> read(SourceInput input) {
    return TreeParser.parse(input).then(root -> read(input.name(), root));
  }

  /**
   * Returns the corrections of a file as customers may read them.
   *
   * @param ids what the document calls each incident of the data, by its id
   */
  public static Checked<List<Correction>> forCustomers(SourceInput input, Map<String, String> ids) {
    return input
        .text()
        .then(text -> TreeParser.parse(input.name(), text))
        .then(root -> read(input.name(), new CustomerCorrections(ids).of(root)));
  }

  /**
   * Returns the text of a file as customers may have it: without comments, and without the words of
   * internal corrections.
   *
   * @param ids what the document calls each incident of the data, by its id
   */
  public static Checked<String> textForCustomers(SourceInput input, Map<String, String> ids) {
    return input
        .text()
        .then(
            text ->
                TreeParser.parse(input.name(), text)
                    .map(root -> new CustomerCorrections(ids).text(text, root)));
  }

  private static Checked<List<Correction>> read(String file, Node root) {
    ProblemLog log = ProblemLog.empty();
    return new NodeReader(file, root, log)
        .mapping("a corrections file")
        .map(mapping -> log.with(corrections(mapping)))
        .orElseGet(log::failed);
  }

  private static List<Correction> corrections(MappingReader file) {
    FileZone zone = file.as("zone", ScalarKind.ZONE).map(FileZone::named).orElse(FileZone.NONE);
    TimeNodes times = new TimeNodes(zone);
    List<Correction> corrections =
        file.require("corrections").stream()
            .flatMap(list -> list.items().stream())
            .flatMap(item -> correction(item, times).stream())
            .toList();
    file.finish();
    return corrections;
  }

  private static Optional<Correction> correction(NodeReader item, TimeNodes times) {
    if (item.node() instanceof Node.Mapping mapping) {
      return new CorrectionMapping(mapping, item.log(), times).read();
    }
    item.wrongType("a mapping with keys");
    return Optional.empty();
  }
}
