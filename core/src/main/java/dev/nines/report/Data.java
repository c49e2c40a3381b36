package dev.nines.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The figures of a report for programs: a tree that JSON and the like can write as it stands.
 *
 * <p>There is no nothing: what does not apply is left out.
 */
public sealed interface Data {

  /** Keys and what they hold, in the order in which they are written. */
  record Mapping(Map<String, Data> entries) implements Data {
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** Returns the same mapping with one more key at its end. */
    public Mapping with(String key, Data value) {
      if (entries.containsKey(key)) {
        throw new IllegalArgumentException("key " + key + " stands twice");
      }
      Map<String, Data> more = new LinkedHashMap<>(entries);
      more.put(key, value);
      return new Mapping(more);
    }

    /** Returns the same mapping with a text at its end. */
    public Mapping with(String key, String text) {
      return with(key, new Text(text));
    }

    /** Returns the same mapping with a whole number at its end. */
    public Mapping with(String key, long number) {
      return with(key, new Whole(BigInteger.valueOf(number)));
    }

    /** Returns the same mapping with true or false at its end. */
    public Mapping with(String key, boolean flag) {
      return with(key, new Flag(flag));
    }

    /** Returns the same mapping with a decimal at its end, written as text. */
    public Mapping with(String key, BigDecimal decimal) {
      return with(key, decimal.toPlainString());
    }

    /** Returns the same mapping, with a text at its end where there is one. */
    public Mapping withAny(String key, Optional<String> text) {
      return text.map(word -> with(key, word)).orElse(this);
    }

    /** Returns the same mapping with all keys of another at its end. */
    public Mapping and(Mapping other) {
      Mapping all = this;
      for (Map.Entry<String, Data> entry : other.entries.entrySet()) {
        all = all.with(entry.getKey(), entry.getValue());
      }
      return all;
    }
  }

  /** Items in order. */
  record Sequence(List<Data> items) implements Data {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** A text; also a decimal number, which no reader may take through binary floating point. */
  record Text(String text) implements Data {
    public Text {
      Objects.requireNonNull(text, "text");
    }
  }

  /** A whole number. */
  record Whole(BigInteger number) implements Data {
    public Whole {
      Objects.requireNonNull(number, "number");
    }
  }

  /** True or false. */
  record Flag(boolean value) implements Data {}

  /** Returns a mapping without keys. */
  static Mapping mapping() {
    return new Mapping(Map.of());
  }

  /** Returns a sequence. */
  static Sequence sequence(List<? extends Data> items) {
    return new Sequence(new ArrayList<>(items));
  }

  /** Returns a sequence of texts. */
  static Sequence texts(List<String> texts) {
    return sequence(texts.stream().map(Text::new).toList());
  }
}
