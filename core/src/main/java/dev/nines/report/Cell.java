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
 * @param live what a workbook makes of it beside its value
 */
public record Cell(
    String text, Value value, Tone tone, Optional<Mark> mark, String note, Live live) {

  public Cell {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(tone, "tone");
    Objects.requireNonNull(mark, "mark");
    Objects.requireNonNull(note, "note");
    Objects.requireNonNull(live, "live");
  }

  /** Makes a cell that is its value and nothing else. */
  public Cell(String text, Value value, Tone tone, Optional<Mark> mark, String note) {
    this(text, value, tone, mark, note, Live.NONE);
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
    return new Cell(text, value, newTone, mark, note, live);
  }

  /** Returns the same cell with a sign before its text. */
  public Cell with(Mark newMark) {
    return new Cell(text, value, tone, Optional.of(newMark), note, live);
  }

  /** Returns the same cell with a second line. */
  public Cell withNote(String newNote) {
    return new Cell(text, value, tone, mark, newNote, live);
  }

  /** Returns the same cell with a name, a formula, or as a place to try another value. */
  public Cell with(Live newLive) {
    return new Cell(text, value, tone, mark, note, newLive);
  }

  /** Returns the same cell with how it follows from others. */
  public Cell with(Formula formula) {
    return with(Live.formula(live.name(), formula));
  }
}
