package dev.nines.report;

import java.util.Objects;
import java.util.Optional;

/**
 * One cell of a table: the text that every renderer shows, and the value behind it.
 *
 * @param text the text, ready to be shown; empty for an empty cell
 * @param value what the text stands for
 * @param tone how it stands out
 * @param mark a sign before the text
 * @param note a second, quieter line under the text; empty for none
 */
public record Cell(String text, Value value, Tone tone, Optional<Mark> mark, String note) {

  public Cell {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(tone, "tone");
    Objects.requireNonNull(mark, "mark");
    Objects.requireNonNull(note, "note");
  }

  /** Returns a cell of text. */
  public static Cell of(String text) {
    return of(text, Value.WORDS);
  }

  /** Returns a cell of text with the value behind it. */
  public static Cell of(String text, Value value) {
    return new Cell(text, value, Tone.NORMAL, Optional.empty(), "");
  }

  /** Returns the same cell in another tone. */
  public Cell with(Tone newTone) {
    return new Cell(text, value, newTone, mark, note);
  }

  /** Returns the same cell with a sign before its text. */
  public Cell with(Mark newMark) {
    return new Cell(text, value, tone, Optional.of(newMark), note);
  }

  /** Returns the same cell with a second line. */
  public Cell withNote(String newNote) {
    return new Cell(text, value, tone, mark, newNote);
  }
}
