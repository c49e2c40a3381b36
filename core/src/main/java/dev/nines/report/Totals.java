package dev.nines.report;

import dev.nines.money.Fraction;
import dev.nines.money.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** The row of sums under the table of a sheet. */
public final class Totals {

  private final ReportFormat format;
  private final String sheet;
  private final List<Row> rows;

  private Totals(ReportFormat format, String sheet, List<Row> rows) {
    this.format = format;
    this.sheet = sheet;
    this.rows = rows;
  }

  /**
   * Returns a sheet with "Total" under its first column and, under each of some columns of lengths,
   * numbers, shares or money, what its cells come to; cells without a value count nothing, and a
   * column without any has no sum. A table without rows has no row of sums.
   *
   * @param format how sums are shown
   * @param sheet the sheet without totals
   * @param summed the ids of the columns that are added up, each of one kind and currency
   */
  public static Sheet under(ReportFormat format, Sheet sheet, Set<String> summed) {
    return sheet.rows().isEmpty()
        ? sheet
        : new Sheet(
            sheet.name(),
            sheet.title(),
            sheet.columns(),
            sheet.rows(),
            List.of(row(format, sheet, summed)),
            sheet.zone(),
            sheet.plots(),
            sheet.notes());
  }

  private static Row row(ReportFormat format, Sheet frame, Set<String> summed) {
    Totals totals = new Totals(format, frame.name(), frame.rows());
    List<Cell> cells = new ArrayList<>();
    for (int index = 0; index < frame.columns().size(); index++) {
      String id = frame.columns().get(index).id();
      cells.add(summed.contains(id) ? totals.cell(id, index) : Cell.of(""));
    }
    cells.set(0, Cell.of(format.text("total")).with(Tone.STRONG));
    return new Row(cells);
  }

  private Cell cell(String id, int column) {
    List<Value> values =
        rows.stream()
            .map(row -> row.cells().get(column).value())
            .filter(value -> value != Value.WORDS)
            .toList();
    return values.isEmpty()
        ? Cell.of("")
        : sum(values)
            .with(
                Formula.of(Formula.Function.SUM, new Formula.Rows(sheet, id, 0, rows.size() - 1)));
  }

  private Cell sum(List<Value> values) {
    Value first = values.get(0);
    if (first instanceof Value.Length) {
      Duration sum = sum(values, v -> ((Value.Length) v).length(), Duration::plus);
      return Cell.of(format.length(sum), new Value.Length(sum));
    }
    if (first instanceof Value.Cash) {
      Money sum = sum(values, v -> ((Value.Cash) v).money(), Money::plus);
      return Cell.of(format.money(sum), new Value.Cash(sum));
    }
    if (first instanceof Value.Share) {
      Fraction sum = sum(values, v -> ((Value.Share) v).share(), Fraction::plus);
      return Cell.of(format.percent(sum.times(Fraction.HUNDRED)), new Value.Share(sum));
    }
    BigDecimal sum = sum(values, v -> ((Value.Number) v).number(), BigDecimal::add);
    return Cell.of(format.number(Fraction.of(sum)), new Value.Number(sum));
  }

  private static <T> T sum(List<Value> values, Function<Value, T> part, BinaryOperator<T> plus) {
    return values.stream().map(part).reduce(plus).orElseThrow();
  }
}
