package dev.nines.source.incident;

import dev.nines.model.RecordedTime;
import dev.nines.problem.ProblemLog;
import dev.nines.source.time.FileZone;
import dev.nines.source.time.TimeReader;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.Node;
import dev.nines.source.tree.NodeReader;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads the times of an incident file: a text, or {@code {at, text, reading}} where an import keeps
 * how another source spelled it.
 *
 * @param zone the zone of times without one
 */
public record TimeNodes(FileZone zone) {

  public TimeNodes {
    Objects.requireNonNull(zone, "zone");
  }

  /** Returns the time of a key; empty where it is absent, reported where it is none. */
  public Optional<RecordedTime> time(MappingReader mapping, String key) {
    return mapping.get(key).flatMap(this::time);
  }

  /** Returns the time of a key; empty and reported where it is absent or none. */
  public Optional<RecordedTime> required(MappingReader mapping, String key) {
    return mapping.require(key).flatMap(this::time);
  }

  /** Returns the time that a value is; empty and reported where it is none. */
  public Optional<RecordedTime> time(NodeReader node) {
    if (!node.isMapping()) {
      return node.isScalar() ? scalar(node) : none(node);
    }
    return node.mapping("a time").flatMap(this::kept);
  }

  private Optional<RecordedTime> kept(MappingReader mapping) {
    Optional<RecordedTime> at = mapping.require("at").flatMap(this::scalar);
    Optional<String> text = mapping.text("text");
    Optional<String> reading = mapping.text("reading");
    mapping.finish();
    return at.map(
        time ->
            new RecordedTime(
                time.at(),
                text.orElse(time.text()),
                reading.orElse(time.reading()),
                mapping.location()));
  }

  private Optional<RecordedTime> scalar(NodeReader node) {
    ProblemLog log = node.log();
    if (node.node() instanceof Node.Scalar scalar) {
      return log.take(TimeReader.of(zone).read(scalar.text(), scalar.location()));
    }
    return none(node);
  }

  private static Optional<RecordedTime> none(NodeReader node) {
    node.wrongType(TimeReader.ALLOWED);
    return Optional.empty();
  }
}
