package dev.nines.render.text;

import dev.nines.report.Cell;
import dev.nines.report.Mark;
import java.util.Optional;

/** Cells as text: letters stand before it, icons are left to the word beside them. */
final class TextCells {

  private TextCells() {}

  /** Returns the text of a cell, its note on a line of its own. */
  static String of(Cell cell) {
    String text = marked(cell.mark(), cell.text());
    return cell.note().isEmpty() ? text : text + "\n" + cell.note();
  }

  /** Returns a text behind its letter. */
  static String marked(Optional<Mark> mark, String text) {
    return mark.filter(Mark.Letter.class::isInstance)
        .map(Mark.Letter.class::cast)
        .map(letter -> "[" + letter.letter() + "] " + text)
        .orElse(text);
  }
}
