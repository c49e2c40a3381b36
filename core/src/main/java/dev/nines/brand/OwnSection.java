package dev.nines.brand;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A section that the sender writes.
 *
 * @param id its id, by which other sections are placed after it
 * @param heading its heading, never empty
 * @param markdown its text, CommonMark with tables
 * @param pictures the pictures of the text, each by its address there
 * @param after the id of the section that it follows; absent for before the problems
 * @param documents the kinds of document that have it; none for all
 */
public record OwnSection(
    String id,
    String heading,
    String markdown,
    Map<String, Picture> pictures,
    Optional<String> after,
    List<String> documents) {

  public OwnSection {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(markdown, "markdown");
    // in order, so that two alike are written out alike
    pictures = Collections.unmodifiableMap(new TreeMap<>(pictures));
    Objects.requireNonNull(after, "after");
    documents = List.copyOf(documents);
    if (heading.isBlank()) {
      throw new IllegalArgumentException("section " + id + " without a heading");
    }
  }

  /**
   * Returns whether a kind of document has it; a letter, which is one page, only where it is named.
   */
  public boolean isIn(String document) {
    return documents.contains(document) || documents.isEmpty() && !document.equals("letter");
  }
}
