package dev.nines.source.fleet;

import dev.nines.problem.Checked;
import dev.nines.problem.ProblemLog;
import dev.nines.source.SourceInput;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.Node;
import dev.nines.source.tree.NodeReader;
import dev.nines.source.tree.TreeParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads fleet files: a list of {@code customers}, each with contract and data, and the {@code
 * defaults} of all.
 *
 * <p>{@code {id}} in a value stands for the customer's id. An error in one entry is that entry's
 * own; an error outside of the entries leaves no fleet.
 */
public final class FleetReader {

  private FleetReader() {}

  /** Returns the customers of a file, in its order. */
  public static Checked<Fleet> read(SourceInput input) {
    return TreeParser.parse(input).then(root -> read(input.name(), root));
  }

  private static Checked<Fleet> read(String file, Node root) {
    ProblemLog log = ProblemLog.empty();
    Optional<Fleet> fleet =
        new NodeReader(file, root, log).mapping("a fleet file").map(FleetReader::fleet);
    return log.hasErrors() || fleet.isEmpty() ? log.failed() : log.with(fleet.get());
  }

  private static Fleet fleet(MappingReader file) {
    String name = file.text("fleet").orElse("");
    CustomerKeys defaults = defaults(file);
    Optional<NodeReader> list = file.require("customers");
    List<NodeReader> items = list.map(NodeReader::items).orElse(List.of());
    list.filter(node -> node.isSequence() && items.isEmpty())
        .ifPresent(node -> node.invalid("a list with at least one customer"));
    EntryReader reader = new EntryReader(defaults);
    List<FleetEntry> entries = new ArrayList<>();
    for (NodeReader item : items) {
      entries.add(reader.read(item, entries.size() + 1));
    }
    file.finish();
    return new Fleet(name, entries);
  }

  private static CustomerKeys defaults(MappingReader file) {
    Optional<MappingReader> defaults = file.mapping("defaults", "the defaults");
    CustomerKeys keys =
        CustomerKeys.of(
            defaults.orElseGet(
                () ->
                    new MappingReader(
                        "the defaults", new Node.Mapping(List.of(), file.location()), file.log())));
    defaults.ifPresent(MappingReader::finish);
    return keys;
  }
}
