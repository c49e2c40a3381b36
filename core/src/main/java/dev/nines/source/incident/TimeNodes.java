package dev.nines.source.incident;

import dev.nines.model.RecordedTime;
import dev.nines.problem.SourceLocation;
import dev.nines.source.time.FileZone;
import dev.nines.source.time.TimeReader;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.Node;
import dev.nines.source.tree.NodeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads the times of an incident file, each a text; how another source spelled a time and how it
 * was read there stands beside it, under {@code recorded}, as {@code {text, reading}}; {@code
 * source} names its place there.
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
    return time(node, Optional.empty());
  }

  /** Returns the reader of a mapping's times. */
  MappingTimes in(MappingReader mapping) {
    return new MappingTimes(this, mapping, mapping.mapping("recorded", "the words of times"));
  }

  /** Returns the time that a value is, in the words recorded for it; reported where it is none. */
  Optional<RecordedTime> time(NodeReader node, Optional<NodeReader> recorded) {
    Optional<RecordedTime> time = scalar(node);
    Optional<MappingReader> words = recorded.flatMap(r -> r.mapping("the words of a time"));
    Optional<String> text = words.flatMap(w -> w.text("text"));
    Optional<String> reading = words.flatMap(w -> w.text("reading"));
    Optional<SourceLocation> place =
        words.flatMap(w -> w.text("source")).flatMap(SourceLocation::parse);
    words.ifPresent(MappingReader::finish);
    return time.map(
        t ->
            new RecordedTime(
                t.at(),
                text.orElse(t.text()),
                reading.orElse(t.reading()),
                place.orElse(t.location())));
  }

  /** Returns the times of a value or list; words are given for all of them or for none. */
  List<RecordedTime> times(NodeReader node, Optional<NodeReader> recorded) {
    List<NodeReader> items = node.itemsOrOne();
    List<NodeReader> words = recorded.map(NodeReader::itemsOrOne).orElse(List.of());
    if (recorded.isPresent() && words.size() != items.size()) {
      recorded.get().invalid("the words of each of " + items.size() + " times, in their order");
      words = List.of();
    }
    List<RecordedTime> times = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      time(items.get(i), words.stream().skip(i).findFirst()).ifPresent(times::add);
    }
    return times;
  }

  private Optional<RecordedTime> scalar(NodeReader node) {
    if (node.node() instanceof Node.Scalar scalar) {
      return node.log().take(TimeReader.of(zone).read(scalar.text(), scalar.location()));
    }
    node.wrongType(TimeReader.ALLOWED);
    return Optional.empty();
  }
}
