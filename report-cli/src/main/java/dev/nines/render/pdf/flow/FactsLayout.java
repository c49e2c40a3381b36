package dev.nines.render.pdf.flow;

import dev.nines.render.pdf.page.Role;
import dev.nines.render.pdf.page.Tag;
import dev.nines.report.Block;
import dev.nines.report.Fact;
import java.util.ArrayList;
import java.util.List;

/** Lays out facts side by side on the twelve columns, their figures on one line. */
final class FactsLayout {

  private FactsLayout() {}

  static List<Strip> strips(Block.Facts facts, Frame frame) {
    Tag list = frame.tag().child(Role.LIST);
    List<FactColumn> columns = new ArrayList<>();
    int column = 1;
    for (Fact fact : facts.facts()) {
      Grid grid = frame.grid();
      Frame place = frame.at(grid.column(column), grid.span(fact.span()));
      columns.add(new FactColumn(fact, place, list.child(Role.ITEM)));
      column += fact.span();
    }
    double label = columns.stream().mapToDouble(FactColumn::labelHeight).max().orElse(0);
    double height = columns.stream().mapToDouble(FactColumn::height).max().orElse(0);
    return List.of(
        Strip.of(
            0,
            label + height,
            (canvas, top) -> columns.forEach(c -> c.paint(canvas, top, top + label))));
  }
}
