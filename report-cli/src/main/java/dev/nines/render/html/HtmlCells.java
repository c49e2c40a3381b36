package dev.nines.render.html;

import dev.nines.report.Cell;
import dev.nines.report.DayState;
import dev.nines.report.Mark;
import java.util.Locale;

/** Writes cells with their marks; a mark is hidden from readers because its word stands beside. */
final class HtmlCells {

  private HtmlCells() {}

  /** Writes the mark, the text in its tone, and the note under it. */
  static void write(HtmlWriter writer, Cell cell) {
    if (cell.text().isEmpty() && cell.note().isEmpty()) {
      return;
    }
    writer.open("span", "class", cell.tone().name().toLowerCase(Locale.ROOT));
    cell.mark().ifPresent(mark -> mark(writer, mark));
    writer.text(cell.text()).close();
    if (!cell.note().isEmpty()) {
      writer.element("span", cell.note(), "class", "note");
    }
  }

  /** Writes a mark. */
  static void mark(HtmlWriter writer, Mark mark) {
    if (mark instanceof Mark.Icon icon) {
      Icons.write(writer, icon);
    } else if (mark instanceof Mark.Swatch swatch) {
      swatch(writer, swatch.state());
    } else if (mark instanceof Mark.Letter letter) {
      writer.element("span", letter.letter(), "class", "letter").text(" ");
    } else {
      throw new IllegalStateException("no drawing for a mark of " + mark.getClass());
    }
  }

  /** Writes a square in the pattern of a state. */
  static void swatch(HtmlWriter writer, DayState state) {
    writer.open("svg", "class", "icon", "viewBox", "0 0 12 12", "aria-hidden", "true");
    Svg.rect(writer, new Svg.Box(0.5, 0.5, 11, 11), "swatch " + Svg.state(state));
    writer.close().text(" ");
  }
}
