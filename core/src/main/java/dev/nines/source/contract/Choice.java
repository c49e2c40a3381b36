package dev.nines.source.contract;

import dev.nines.problem.ProblemCode;
import dev.nines.source.tree.MappingReader;
import dev.nines.source.tree.NodeReader;
import dev.nines.source.tree.ScalarKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A clause that is one of several: a word, a text of some form, or a mapping with one of several
 * keys.
 *
 * @param <T> what the clause is read as
 */
final class Choice<T> {

  private final String what;
  private final Map<String, T> words = new LinkedHashMap<>();
  private final Map<String, BiFunction<NodeReader, MappingReader, Optional<T>>> keys =
      new LinkedHashMap<>();
  private final List<String> besides = new ArrayList<>();
  private Optional<ScalarKind<? extends T>> form = Optional.empty();

  private Choice(String what) {
    this.what = what;
  }

  /** Returns a choice without alternatives; {@code what} has its article: {@code a period}. */
  static <T> Choice<T> of(String what) {
    return new Choice<>(what);
  }

  /** Adds a word. */
  Choice<T> word(String word, T value) {
    words.put(word, value);
    return this;
  }

  /** Adds texts of a form. */
  Choice<T> form(ScalarKind<? extends T> kind) {
    form = Optional.of(kind);
    return this;
  }

  /** Adds a mapping with a key whose value says all. */
  Choice<T> key(String key, Function<NodeReader, Optional<T>> read) {
    keys.put(key, (value, mapping) -> read.apply(value));
    return this;
  }

  /** Adds a mapping with a key beside which others stand. */
  Choice<T> key(
      String key, List<String> others, BiFunction<NodeReader, MappingReader, Optional<T>> read) {
    keys.put(key, read);
    besides.addAll(others);
    return this;
  }

  /** Returns what a value says; empty and reported if it is none of the alternatives. */
  Optional<T> read(NodeReader value) {
    if (value.isMapping() && !keys.isEmpty()) {
      return value.mapping(what).flatMap(this::ofMapping);
    }
    if (!value.isScalar()) {
      value.wrongType(allowed());
      return Optional.empty();
    }
    return value.as(
        new ScalarKind<T>(allowed(), List.copyOf(words.keySet()), code(), this::ofText));
  }

  private ProblemCode code() {
    return form.map(ScalarKind::code).orElse(ProblemCode.INVALID_VALUE);
  }

  private Optional<T> ofText(String text) {
    Optional<T> word = Optional.ofNullable(words.get(text));
    return word.isPresent() || form.isEmpty()
        ? word
        : form.get().read().apply(text).map(Function.identity());
  }

  private Optional<T> ofMapping(MappingReader mapping) {
    besides.forEach(mapping::has);
    Optional<NodeReader> one = Alternatives.exactlyOne(what, mapping, List.copyOf(keys.keySet()));
    Optional<T> result = one.flatMap(value -> keys.get(value.name()).apply(value, mapping));
    mapping.finish();
    return result;
  }

  private String allowed() {
    List<String> parts = new ArrayList<>();
    words.keySet().forEach(word -> parts.add('"' + word + '"'));
    form.ifPresent(kind -> parts.add(kind.allowed()));
    if (!keys.isEmpty()) {
      parts.add("a mapping with " + keys.keySet().stream().collect(Collectors.joining(" or ")));
    }
    return parts.size() == 1 ? parts.get(0) : "one of " + String.join(", ", parts);
  }
}
