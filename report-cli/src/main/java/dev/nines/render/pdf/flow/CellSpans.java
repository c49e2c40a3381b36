package dev.nines.render.pdf.flow;

import dev.nines.render.pdf.page.TextStyle;
import dev.nines.render.pdf.text.Span;
import dev.nines.report.Cell;
import java.util.List;

/** How the text of a cell is set: all alike, or as an author wrote it, with links. */
interface CellSpans {

  /** All of it alike. */
  CellSpans PLAIN = (cell, style) -> List.of(Span.of(cell.text(), Tones.style(cell.tone(), style)));

  /** Returns the text of a cell of a table whose cells are set in a style. */
  List<Span> of(Cell cell, TextStyle style);
}
