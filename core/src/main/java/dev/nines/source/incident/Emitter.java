package dev.nines.source.incident;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.nines.model.Provenance;
import dev.nines.problem.SourceLocation;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Emits keys with values; a value that is absent or a list that is empty leaves its key out.
 *
 * @param out takes the tokens
 * @param foreign the files that are no incident files, whose places are to be named
 * @param placed whether every time and every last row of equal ones is to keep its place too
 */
record Emitter(JsonGenerator out, Set<String> foreign, boolean placed) {

  /** Emits a value of a type. */
  @FunctionalInterface
  interface Item<T> {
    void write(T value) throws IOException;
  }

  Emitter {
    Objects.requireNonNull(out, "out");
    foreign = Set.copyOf(foreign);
  }

  /** Returns the place in another file that a fact comes from; empty for one of its own file. */
  String source(Provenance provenance) {
    SourceLocation place = provenance.location();
    boolean elsewhere = place.pointer().isEmpty() || foreign.contains(place.file());
    return elsewhere || provenance.isImported() ? provenance.source().toString() : "";
  }

  /** Emits where an entry comes from, if that is another file or other words than its own. */
  void origin(Provenance provenance, String words) throws IOException {
    String source = source(provenance);
    unless("", "source", source);
    // an entry without words is read with its source in their place
    unless(words.isEmpty() ? source : words, "original", provenance.text());
  }

  void text(String key, String value) throws IOException {
    out.writeStringField(key, value);
  }

  void text(String key, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      text(key, value.get());
    }
  }

  /** Emits a text unless it is what a reader takes without it. */
  void unless(String usual, String key, String value) throws IOException {
    if (!value.equals(usual)) {
      text(key, value);
    }
  }

  <T> void item(String key, Optional<T> value, Item<T> item) throws IOException {
    if (value.isPresent()) {
      out.writeFieldName(key);
      item.write(value.get());
    }
  }

  <T> void list(String key, List<T> values, Item<T> item) throws IOException {
    if (!values.isEmpty()) {
      out.writeFieldName(key);
      list(values, item);
    }
  }

  <T> void list(List<T> values, Item<T> item) throws IOException {
    out.writeStartArray();
    for (T value : values) {
      item.write(value);
    }
    out.writeEndArray();
  }

  <T> void mapping(T value, Item<T> keys) throws IOException {
    out.writeStartObject();
    keys.write(value);
    out.writeEndObject();
  }
}
