package dev.nines.source.incident;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Emits keys with values; a value that is absent or a list that is empty leaves its key out.
 *
 * @param out takes the tokens
 */
record Emitter(JsonGenerator out) {

  /** Emits a value of a type. */
  @FunctionalInterface
  interface Item<T> {
    void write(T value) throws IOException;
  }

  Emitter {
    Objects.requireNonNull(out, "out");
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
