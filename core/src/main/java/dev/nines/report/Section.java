package dev.nines.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A section of a document.
 *
 * @param id a stable name, unique in the document
 * @param heading the heading; empty for the opening facts, which have none
 * @param note a unit, count or reading aid on the heading's line; empty for none
 * @param layout how heading and content stand to each other
 * @param mark the letter of the service it is about; absent for none
 * @param blocks its content, in reading order
 */
public record Section(
    String id,
    String heading,
    String note,
    Layout layout,
    Optional<Mark> mark,
    List<Block> blocks) {

  /** How heading and content stand to each other. */
  public enum Layout {
    /** Heading above, content over the full width: charts and tables. */
    FULL,
    /** Heading in columns 1 to 3, text in columns 4 to 12. */
    HANGING,
    /** No heading: the rows of facts under the title. */
    OPENING
  }

  public Section {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(heading, "heading");
    Objects.requireNonNull(note, "note");
    Objects.requireNonNull(layout, "layout");
    Objects.requireNonNull(mark, "mark");
    blocks = List.copyOf(blocks);
  }

  /** Returns a section over the full width. */
  public static Section full(String id, String heading, String note, Block... blocks) {
    return new Section(id, heading, note, Layout.FULL, Optional.empty(), List.of(blocks));
  }

  /** Returns a section with its heading beside the text. */
  public static Section hanging(String id, String heading, Block... blocks) {
    return new Section(id, heading, "", Layout.HANGING, Optional.empty(), List.of(blocks));
  }

  /** Returns the facts under the title. */
  public static Section opening(Block... blocks) {
    return new Section("facts", "", "", Layout.OPENING, Optional.empty(), List.of(blocks));
  }
}
