package dev.nines.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.money.Fraction;
import dev.nines.money.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TotalsTest {

  private static final ReportFormat FORMAT = ReportFormat.of(ZoneOffset.UTC, Locale.ENGLISH);

  private static final Currency USD = Currency.getInstance("USD");

  private static final List<Column> COLUMNS =
      List.of(
          Column.left("name", "Name", 1),
          Column.right("length", "Length", 1),
          Column.right("number", "Number", 1),
          Column.right("share", "Share", 1),
          Column.right("cash", "Cash", 1),
          Column.right("none", "None", 1),
          Column.right("other", "Other", 1));

  private static Row row(int minutes, int number, int percent, String amount) {
    return Row.of(
        Cell.of("a"),
        Cell.of("", new Value.Length(Duration.ofMinutes(minutes))),
        Cell.of("", new Value.Number(BigDecimal.valueOf(number))),
        Cell.of("", new Value.Share(Fraction.of(percent, 100))),
        Cell.of("", new Value.Cash(new Money(USD, new BigDecimal(amount)))),
        Cell.of("–"),
        Cell.of("", new Value.Number(BigDecimal.ONE)));
  }

  private static Sheet sheet(Row... rows) {
    return new Sheet("Data", "Data", COLUMNS, List.of(rows), List.of(), ZoneOffset.UTC);
  }

  private static Sheet summed(Sheet sheet) {
    return Totals.under(FORMAT, sheet, Set.of("length", "number", "share", "cash", "none"));
  }

  @Test
  void under_addsUpEachKind_andLeavesTheRestEmpty() {
    Sheet sheet = summed(sheet(row(50, 2, 30, "1.10"), row(20, 3, 70, "2.20")));

    Row totals = sheet.totals().get(0);
    assertThat(totals.cells().stream().map(Cell::text))
        .containsExactly("Total", "1 h 10 min", "5", "100\u00a0%", "3.30 USD", "", "");
    assertThat(totals.cells().get(3).value()).isEqualTo(new Value.Share(Fraction.ONE));
    assertThat(totals.cells().get(4).live().formula())
        .contains(Formula.of(Formula.Function.SUM, new Formula.Rows("Data", "cash", 0, 1)));
  }

  @Test
  void under_aTableWithoutRows_hasNone() {
    assertThat(summed(sheet()).totals()).isEmpty();
  }
}
