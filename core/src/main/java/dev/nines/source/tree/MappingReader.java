package dev.nines.source.tree;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a mapping key by key and reports every key that nobody asked for.
 *
 * <p>Ask for every key that the format has, whatever the values of others, then call {@link
 * #finish()}. A key without a value, or with {@code null}, counts as absent.
 */
public final class MappingReader {

  private final String what;
  private final Node.Mapping mapping;
  private final ProblemLog log;
  private final Map<String, Node.Entry> entries = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private boolean anyKey;

  /**
   * Returns a reader.
   *
   * @param what what the mapping is, for a sentence, with its article: {@code a promise}
   * @param mapping the mapping
   * @param log takes the problems
   */
  public MappingReader(String what, Node.Mapping mapping, ProblemLog log) {
    this.what = Objects.requireNonNull(what, "what");
    this.mapping = Objects.requireNonNull(mapping, "mapping");
    this.log = Objects.requireNonNull(log, "log");
    mapping.entries().forEach(entry -> entries.put(entry.key(), entry));
  }

  /** Returns where the mapping stands. */
  public SourceLocation location() {
    return mapping.location();
  }

  /** Returns the log that takes the problems. */
  public ProblemLog log() {
    return log;
  }

  /** Returns whether the key stands there with a value. */
  public boolean has(String key) {
    return get(key).isPresent();
  }

  /** Returns whether the key stands there, with a value or without, without asking for it. */
  public boolean holds(String key) {
    return entries.containsKey(key);
  }

  /** Returns the reader of a key's value; empty where the key is absent or has no value. */
  public Optional<NodeReader> get(String key) {
    asked.add(key);
    Node.Entry entry = entries.get(key);
    return entry == null || entry.value() instanceof Node.Null
        ? Optional.empty()
        : Optional.of(new NodeReader(key, entry.value(), log));
  }

  /** Returns the reader of a key's value; empty and reported where it is absent. */
  public Optional<NodeReader> require(String key) {
    Optional<NodeReader> reader = get(key);
    if (reader.isEmpty()) {
      reportMissing(key);
    }
    return reader;
  }

  /** Returns the text of a key; empty where it is absent, reported where it is no text. */
  public Optional<String> text(String key) {
    return get(key).flatMap(NodeReader::text);
  }

  /** Returns the value of a key; empty where it is absent, reported where it does not fit. */
  public <T> Optional<T> as(String key, ScalarKind<T> kind) {
    return get(key).flatMap(reader -> reader.as(kind));
  }

  /** Returns the mapping under a key; empty where it is absent, reported where it is none. */
  public Optional<MappingReader> mapping(String key, String name) {
    return get(key).flatMap(reader -> reader.mapping(name));
  }

  /** Returns the items of the list under a key; none where it is absent, reported if no list. */
  public List<NodeReader> items(String key) {
    return get(key).map(NodeReader::items).orElse(List.of());
  }

  /**
   * Returns the values of all keys, for a mapping whose keys are names that its author chooses; a
   * key without a value is reported.
   */
  public List<NodeReader> all() {
    anyKey = true;
    return entries.keySet().stream().flatMap(key -> require(key).stream()).toList();
  }

  /** Returns where a key stands; the place of the mapping for one that is absent. */
  public SourceLocation locationOf(String key) {
    Node.Entry entry = entries.get(key);
    return entry == null ? mapping.location() : entry.keyLocation();
  }

  /** Reports every key that was not asked for, naming the nearest one that was. */
  public void finish() {
    if (!anyKey) {
      entries.values().stream().filter(e -> !asked.contains(e.key())).forEach(this::reportUnknown);
    }
  }

  private void reportUnknown(Node.Entry entry) {
    String keys = String.join(", ", asked);
    String hint =
        NearestWord.of(entry.key(), asked)
            .map(word -> "did you mean \"" + word + "\"?")
            .orElse("its keys are " + keys + ".");
    String message = "\"%s\" is not a key of %s; %s".formatted(entry.key(), what, hint);
    log.add(new Problem(ProblemCode.UNKNOWN_KEY, entry.keyLocation(), entry.key(), keys, message));
  }

  private void reportMissing(String key) {
    String message =
        entries.containsKey(key)
            ? "\"%s\" of %s has no value, which it must have.".formatted(key, what)
            : "\"%s\" is missing in %s, which must have it.".formatted(key, what);
    log.add(new Problem(ProblemCode.MISSING_KEY, locationOf(key), "", key, message));
  }
}
