package dev.nines.source.corrections;

import dev.nines.source.tree.ScalarKind;
import java.util.Locale;

/** What a correction does. */
enum Verb {
  ADD,
  SHIFT,
  REMOVE,
  RECLASSIFY;

  /** How it is read. */
  static final ScalarKind<Verb> KIND = ScalarKind.oneOf(values(), Verb::word);

  /** Returns the word of the corrections file. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
