package dev.nines.render.pdf.page;

import java.util.Optional;

/**
 * An element of the structure tree, by which text is found again by those who do not see the page.
 *
 * <p>A tag is itself and no other: two tags with the same role are two elements. It enters the tree
 * when it is first drawn to, so the order of drawing is the order of reading. A tag can be drawn to
 * on several pages.
 */
public final class Tag {

  /** Not content: rules, fills, hatches. */
  public static final Tag ARTIFACT = new Tag(null, null, "");

  /** Not content: what repeats on each page. */
  public static final Tag PAGINATION = new Tag(null, null, "");

  /** Not content: a word across the page. */
  public static final Tag WATERMARK = new Tag(null, null, "");

  private final Tag parent;
  private final Role role;
  private final String description;

  private Tag(Tag parent, Role role, String description) {
    this.parent = parent;
    this.role = role;
    this.description = description;
  }

  /** Returns the root of a document. */
  public static Tag document() {
    return new Tag(null, Role.DOCUMENT, "");
  }

  /** Returns a new element inside this one. */
  public Tag child(Role childRole) {
    return new Tag(this, childRole, "");
  }

  /**
   * Returns a new element inside this one that says what it shows: the alternative text of a
   * figure, the summary of a table.
   */
  public Tag child(Role childRole, String says) {
    return new Tag(this, childRole, says);
  }

  Optional<Tag> parent() {
    return Optional.ofNullable(parent);
  }

  Role role() {
    return role;
  }

  String description() {
    return description;
  }

  boolean isArtifact() {
    return role == null;
  }
}
