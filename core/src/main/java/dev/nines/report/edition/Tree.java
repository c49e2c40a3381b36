package dev.nines.report.edition;

import dev.nines.report.Data;
import java.util.List;
import java.util.Optional;

/** Looks into the data of a report, which may be those of another version: what is absent is. */
record Tree(Optional<Data> data) {

  static Tree of(Data data) {
    return new Tree(Optional.of(data));
  }

  Tree at(String key) {
    return new Tree(
        data.filter(Data.Mapping.class::isInstance)
            .map(Data.Mapping.class::cast)
            .flatMap(mapping -> Optional.ofNullable(mapping.entries().get(key))));
  }

  List<Tree> items() {
    return data.filter(Data.Sequence.class::isInstance)
        .map(Data.Sequence.class::cast)
        .map(list -> list.items().stream().map(Tree::of).toList())
        .orElse(List.of());
  }

  boolean isThere() {
    return data.isPresent();
  }

  /** Returns the text of a text, number or flag; empty for anything else. */
  Optional<String> text() {
    return data.flatMap(Tree::text);
  }

  private static Optional<String> text(Data data) {
    if (data instanceof Data.Text text) {
      return Optional.of(text.text());
    } else if (data instanceof Data.Whole whole) {
      return Optional.of(whole.number().toString());
    } else if (data instanceof Data.Flag flag) {
      return Optional.of(Boolean.toString(flag.value()));
    }
    return Optional.empty();
  }

  /** Returns the text under a key; empty text where there is none. */
  String word(String key) {
    return at(key).text().orElse("");
  }
}
