package dev.nines.render.xlsx;

import dev.nines.report.Cell;
import dev.nines.report.Formula;
import dev.nines.report.Row;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A table of heads and rows, with filters. One row of totals that are sums becomes the table's own:
 * its sums are of what the filters show. Other totals stay under the table.
 */
final class TablePart {

  private final SheetPlan plan;
  private final SheetPart part;
  private final String name;

  TablePart(SheetPlan plan, SheetPart part) {
    this.plan = plan;
    this.part = part;
    this.name = TableNames.table(part.name());
  }

  /** Returns the sum that stands in a cell of the row of totals; absent where there is none. */
  Optional<String> sum(Cell cell, int column) {
    return hasTotals() && isSum(cell)
        ? Optional.of(TableNames.sum(name, plan.head(column)))
        : Optional.empty();
  }

  private boolean hasTotals() {
    return part.hasTableTotals() && areSums(part.totals().get(0));
  }

  // a total that is neither a sum nor a text is none that a table can make
  private boolean areSums(Row totals) {
    return IntStream.range(0, plan.columns())
        .filter(index -> plan.number(plan.cell(totals, index), index).isPresent())
        .allMatch(index -> isSum(plan.cell(totals, index)));
  }

  private static boolean isSum(Cell cell) {
    Optional<Formula> formula = cell.live().formula();
    return formula.isPresent()
        && formula.get() instanceof Formula.Call call
        && call.function() == Formula.Function.SUM;
  }

  /** Writes the table: where it is, its filter and its columns. */
  void write(Xml xml, int number) throws IOException {
    int last = SheetPart.HEAD_ROWS + part.count() - 1;
    boolean totals = hasTotals();
    xml.raw("<table").attribute("xmlns", Names.MAIN).attribute("id", number);
    xml.attribute("name", name).attribute("displayName", name);
    xml.attribute("ref", area(totals ? last + 1 : last));
    xml.raw(totals ? " totalsRowCount=\"1\"" : " totalsRowShown=\"0\"");
    xml.raw("><autoFilter").attribute("ref", area(last)).raw("/>");
    xml.raw("<tableColumns").attribute("count", plan.columns()).raw(">");
    for (int column = 0; column < plan.columns(); column++) {
      column(xml, column);
    }
    xml.raw("</tableColumns></table>");
  }

  private String area(int last) {
    return Address.area(SheetPart.HEAD_ROWS - 1, last, 0, plan.columns() - 1);
  }

  private void column(Xml xml, int column) throws IOException {
    xml.raw("<tableColumn").attribute("id", column + 1).attribute("name", plan.head(column));
    if (hasTotals()) {
      Cell total = plan.cell(part.totals().get(0), column);
      if (isSum(total)) {
        xml.raw(" totalsRowFunction=\"sum\"");
      } else if (!total.text().isEmpty()) {
        xml.attribute("totalsRowLabel", SafeText.of(CellWriter.text(total)).text());
      }
    }
    xml.raw("/>");
  }
}
