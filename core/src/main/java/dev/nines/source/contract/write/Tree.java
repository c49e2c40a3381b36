package dev.nines.source.contract.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A file as maps, lists and texts: a small builder that leaves out what is absent. */
final class Tree {

  private final Map<String, Object> keys = new LinkedHashMap<>();

  static Tree of(String key, Object value) {
    return new Tree().put(key, value);
  }

  Tree put(String key, Object value) {
    keys.put(key, value instanceof Tree tree ? tree.keys : value);
    return this;
  }

  <T> Tree put(String key, Optional<T> value, Function<T, Object> form) {
    value.ifPresent(v -> put(key, form.apply(v)));
    return this;
  }

  Tree putText(String key, String text) {
    return text.isEmpty() ? this : put(key, text);
  }

  <T> Tree putAll(String key, Iterable<T> values, Function<T, Object> form) {
    List<Object> list = list(values, form);
    return list.isEmpty() ? this : put(key, list);
  }

  static <T> List<Object> list(Iterable<T> values, Function<T, Object> form) {
    List<Object> list = new ArrayList<>();
    values.forEach(value -> list.add(plain(form.apply(value))));
    return list;
  }

  Tree and(Tree other) {
    keys.putAll(other.keys);
    return this;
  }

  Map<String, Object> keys() {
    return keys;
  }

  private static Object plain(Object value) {
    return value instanceof Tree tree ? tree.keys : value;
  }
}
