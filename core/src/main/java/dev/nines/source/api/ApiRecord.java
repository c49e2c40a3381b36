package dev.nines.source.api;

import dev.nines.model.Provenance;
import dev.nines.model.RecordedTime;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import dev.nines.source.time.FileZone;
import dev.nines.source.time.TimeReader;
import dev.nines.source.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A mapping of another tool. A key that is absent, null, or no value of the asked kind is empty;
 * the last is reported as damage.
 *
 * @param mapping the mapping
 * @param log takes the problems
 */
public record ApiRecord(Node.Mapping mapping, ProblemLog log) {

  public ApiRecord {
    Objects.requireNonNull(mapping, "mapping");
    Objects.requireNonNull(log, "log");
  }

  /** Returns the record that a value is; empty and reported where it is none. */
  public static Optional<ApiRecord> of(Node node, ProblemLog log) {
    if (node instanceof Node.Mapping mapping) {
      return Optional.of(new ApiRecord(mapping, log));
    }
    log.add(damaged(node, "an entry", "a mapping"));
    return Optional.empty();
  }

  /** Returns where the mapping stands. */
  public SourceLocation location() {
    return mapping.location();
  }

  /** Returns whether a key stands there with a value. */
  public boolean has(String key) {
    return value(key).isPresent();
  }

  /** Returns whether a key stands there, with a value or without. */
  public boolean holds(String key) {
    return mapping.entries().stream().anyMatch(entry -> entry.key().equals(key));
  }

  /** Returns the text of a key, stripped; empty too where it is blank. */
  public Optional<String> text(String key) {
    return scalar(key).map(node -> node.text().strip()).filter(text -> !text.isEmpty());
  }

  /** Returns whether a key is {@code true}. */
  public boolean is(String key) {
    return text(key).filter("true"::equals).isPresent();
  }

  /** Returns the time of a key, which carries its own zone; reported where it is none. */
  public Optional<RecordedTime> time(String key) {
    return time(key, FileZone.NONE);
  }

  /** Returns the time of a key, of a zone where it has none; reported where it is none. */
  public Optional<RecordedTime> time(String key, FileZone zone) {
    return scalar(key)
        .filter(node -> !node.text().isBlank())
        .flatMap(node -> log.take(time(node, key, zone)));
  }

  private static Checked<RecordedTime> time(Node.Scalar node, String key, FileZone zone) {
    Checked<RecordedTime> time = TimeReader.of(zone).read(node.text(), node.location());
    List<Problem> problems =
        time.problems().stream()
            .map(p -> p.code() == ProblemCode.INVALID_VALUE ? damaged(node, key, "a time") : p)
            .toList();
    return new Checked<>(time.value(), problems);
  }

  /** Returns the mapping under a key. */
  public Optional<ApiRecord> record(String key) {
    return value(key).flatMap(node -> mapping(node, key));
  }

  /** Returns the mappings of the list under a key; each that is none is reported. */
  public List<ApiRecord> records(String key) {
    List<ApiRecord> records = new ArrayList<>();
    items(key).forEach(node -> mapping(node, key).ifPresent(records::add));
    return records;
  }

  /** Returns the texts of the list under a key; each that is none is reported. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node item : items(key)) {
      if (item instanceof Node.Scalar scalar) {
        texts.add(scalar.text());
      } else {
        log.add(damaged(item, key, "a text"));
      }
    }
    return texts;
  }

  /** Returns where the value of a key stands; the place of the mapping where it is absent. */
  public SourceLocation locationOf(String key) {
    return value(key).map(Node::location).orElse(location());
  }

  /** Returns where a key's value comes from, in its own words. */
  public Provenance provenance(String key) {
    return new Provenance(locationOf(key), text(key).orElse("").lines().findFirst().orElse(""));
  }

  private List<Node> items(String key) {
    Optional<Node> value = value(key);
    if (value.isPresent() && !(value.get() instanceof Node.Sequence)) {
      log.add(damaged(value.get(), key, "a list"));
    }
    return value
        .filter(Node.Sequence.class::isInstance)
        .map(node -> ((Node.Sequence) node).items())
        .orElse(List.of());
  }

  private Optional<ApiRecord> mapping(Node node, String key) {
    if (node instanceof Node.Mapping found) {
      return Optional.of(new ApiRecord(found, log));
    }
    log.add(damaged(node, key, "a mapping"));
    return Optional.empty();
  }

  private Optional<Node.Scalar> scalar(String key) {
    Optional<Node> value = value(key);
    if (value.isPresent() && !(value.get() instanceof Node.Scalar)) {
      log.add(damaged(value.get(), key, "a text"));
    }
    return value.filter(Node.Scalar.class::isInstance).map(Node.Scalar.class::cast);
  }

  private Optional<Node> value(String key) {
    return mapping.entries().stream()
        .filter(entry -> entry.key().equals(key))
        .map(Node.Entry::value)
        .filter(node -> !(node instanceof Node.Null))
        .findFirst();
  }

  private static Problem damaged(Node node, String key, String allowed) {
    String found = node instanceof Node.Scalar scalar ? scalar.text() : node.described();
    String message =
        "\"%s\" is %s, which is not %s; it is left out.".formatted(key, node.described(), allowed);
    return new Problem(ProblemCode.ROW_DAMAGED, node.location(), found, allowed, message);
  }
}
