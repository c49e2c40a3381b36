package dev.nines.render.pdf;

import java.util.Objects;

/**
 * A file that travels inside a PDF.
 *
 * @param name its name there, unique in the document
 * @param type its media type, for example {@code application/json}
 * @param relation what it is to the document (PDF 2.0, 7.11.3; PDF/A-3, 6.8)
 * @param description what it holds, for a person
 * @param content its bytes
 */
public record Attachment(
    String name, String type, Relation relation, String description, byte[] content) {

  /** What an attachment is to the document. */
  public enum Relation {
    /** The document was made of it. */
    SOURCE("Source"),
    /** The same figures for programs. */
    DATA("Data"),
    /** It helps to read or to check the document. */
    SUPPLEMENT("Supplement");

    private final String word;

    Relation(String word) {
      this.word = word;
    }

    /** Returns the name that PDF has for it. */
    public String word() {
      return word;
    }
  }

  public Attachment {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(relation, "relation");
    Objects.requireNonNull(description, "description");
    content = content.clone();
  }

  /** Returns the bytes. */
  @Override
  public byte[] content() {
    return content.clone();
  }
}
