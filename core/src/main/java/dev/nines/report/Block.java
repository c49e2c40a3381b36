package dev.nines.report;

import dev.nines.brand.Picture;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** A piece of a section. A renderer that does not know a kind fails: nothing is skipped. */
public sealed interface Block
    permits Block.Facts,
        Block.Prose,
        Block.Sentence,
        Block.Table,
        Block.Entries,
        Block.Definitions,
        Block.Findings,
        Chart {

  /** Facts side by side, at most twelve columns in all. */
  record Facts(List<Fact> facts) implements Block {
    public Facts {
      facts = List.copyOf(facts);
      int columns = facts.stream().mapToInt(Fact::span).sum();
      if (columns > 12) {
        throw new IllegalArgumentException("facts take " + columns + " columns of 12");
      }
    }
  }

  /**
   * Text of the author in Markdown (CommonMark with tables), never rephrased.
   *
   * @param markdown the text
   * @param pictures the pictures that are shown, each by its address in the text; the words of all
   *     others stand in their place
   */
  record Prose(String markdown, Map<String, Picture> pictures) implements Block {
    public Prose {
      Objects.requireNonNull(markdown, "markdown");
      // in order, so that two alike are written out alike
      pictures = Collections.unmodifiableMap(new TreeMap<>(pictures));
    }

    /** Makes a text without pictures. */
    public Prose(String markdown) {
      this(markdown, Map.of());
    }
  }

  /** A plain sentence of the report itself, for example in place of an empty table. */
  record Sentence(String text, Tone tone) implements Block {
    public Sentence {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(tone, "tone");
    }
  }

  /**
   * A table with at least one row.
   *
   * @param name what the table holds, for its summary and its workbook sheet
   * @param columns the columns, in order; a column that no row fills is left out by the assembler
   * @param rows the rows, each with one cell a column
   * @param totals rows of sums under a rule; may be empty
   */
  record Table(String name, List<Column> columns, List<Row> rows, List<Row> totals)
      implements Block {
    public Table {
      Objects.requireNonNull(name, "name");
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      totals = List.copyOf(totals);
      for (List<Row> part : List.of(rows, totals)) {
        for (Row row : part) {
          if (row.cells().size() != columns.size()) {
            throw new IllegalArgumentException(
                "a row of "
                    + row.cells().size()
                    + " cells in table "
                    + name
                    + " of "
                    + columns.size());
          }
        }
      }
    }
  }

  /** Dated texts one under the other, such as published updates. */
  record Entries(List<Entry> entries) implements Block {
    public Entries {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A dated text.
   *
   * @param title its kind, bold, for example {@code Resolved}
   * @param when its time as shown
   * @param remark a mark with a short reference such as "see problem 1"; absent for none
   * @param text the author's text, Markdown
   */
  record Entry(String title, String when, Optional<Cell> remark, String text) {
    public Entry {
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(when, "when");
      Objects.requireNonNull(remark, "remark");
      Objects.requireNonNull(text, "text");
    }
  }

  /** Terms and what they mean here: a bold key and a sentence a row. */
  record Definitions(List<Definition> definitions) implements Block {
    public Definitions {
      definitions = List.copyOf(definitions);
    }
  }

  /**
   * A term and its sentence.
   *
   * @param term the key
   * @param text the sentence
   * @param note where the contract says it, or that it is a default; empty for none
   */
  record Definition(String term, String text, String note) {
    public Definition {
      Objects.requireNonNull(term, "term");
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(note, "note");
    }
  }

  /** The problems found, each with mark, number, sentence and place. */
  record Findings(List<Finding> findings) implements Block {
    public Findings {
      findings = List.copyOf(findings);
    }
  }

  /**
   * One problem.
   *
   * @param icon its severity
   * @param number its number in the document, from 1
   * @param text the sentence
   * @param place where it stands
   */
  record Finding(Mark.Icon icon, int number, String text, Cell place) {
    public Finding {
      Objects.requireNonNull(icon, "icon");
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(place, "place");
    }
  }
}
