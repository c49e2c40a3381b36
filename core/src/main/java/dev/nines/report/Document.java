package dev.nines.report;

import dev.nines.brand.Look;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A document as data, ready to be rendered in any format: all words are chosen, all figures cut.
 *
 * @param head what stands above the sections
 * @param sections the sections, in reading order
 * @param footer what stands at the foot of each page
 * @param sheets the tables of its workbook
 * @param words the words of its language, for the few that only a renderer can choose
 * @param look how it looks, as far as its sender chose
 * @param stamp a word across each page, such as that it is a draft; empty for none
 */
public record Document(
    Head head,
    List<Section> sections,
    Footer footer,
    List<Sheet> sheets,
    Wording words,
    Look look,
    String stamp) {

  public Document {
    Objects.requireNonNull(head, "head");
    Objects.requireNonNull(footer, "footer");
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(look, "look");
    Objects.requireNonNull(stamp, "stamp");
    sections = List.copyOf(sections);
    sheets = List.copyOf(sheets);
  }

  /** Makes a document without a word across its pages. */
  public Document(
      Head head,
      List<Section> sections,
      Footer footer,
      List<Sheet> sheets,
      Wording words,
      Look look) {
    this(head, sections, footer, sheets, words, look, "");
  }

  /** Makes a document that looks as where nobody chose. */
  public Document(
      Head head, List<Section> sections, Footer footer, List<Sheet> sheets, Wording words) {
    this(head, sections, footer, sheets, words, Look.STANDARD);
  }

  /** Makes a document in a language that ships with Nines. */
  public Document(
      Head head, List<Section> sections, Footer footer, List<Sheet> sheets, Locale language) {
    this(head, sections, footer, sheets, Wording.of(language));
  }

  /** Returns the language and region of the words the report itself adds. */
  public Locale language() {
    return words.locale();
  }

  /** Returns the same document with other tables in its workbook. */
  public Document with(List<Sheet> newSheets) {
    return new Document(head, sections, footer, newSheets, words, look, stamp);
  }

  /**
   * What stands above the sections.
   *
   * @param provider who sends the document; empty where no input says
   * @param kind what the document is, right of the provider, for example {@code Incident
   *     postmortem}
   * @param title the title, never cut
   * @param status the status line under the title, in order
   * @param running what stands right in the head of the following pages
   */
  public record Head(
      String provider, String kind, String title, List<Cell> status, String running) {
    public Head {
      Objects.requireNonNull(provider, "provider");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(running, "running");
      status = List.copyOf(status);
    }

    /** Returns the same head under the name of another sender. */
    public Head from(String sender) {
      return new Head(sender, kind, title, status, running);
    }
  }

  /**
   * What stands at the foot of each page.
   *
   * @param inputs the line that names the inputs with their hashes
   * @param rules the line that names zone and interval rule
   * @param own the line of the sender; empty for none
   */
  public record Footer(String inputs, String rules, String own) {
    public Footer {
      Objects.requireNonNull(inputs, "inputs");
      Objects.requireNonNull(rules, "rules");
      Objects.requireNonNull(own, "own");
    }

    /** Makes a foot without a line of the sender. */
    public Footer(String inputs, String rules) {
      this(inputs, rules, "");
    }

    /** Returns the same foot with a line of the sender. */
    public Footer with(String line) {
      return new Footer(inputs, rules, line);
    }
  }
}
