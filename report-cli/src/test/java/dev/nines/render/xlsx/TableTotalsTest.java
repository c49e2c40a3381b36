package dev.nines.render.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nines.report.Cell;
import dev.nines.report.Column;
import dev.nines.report.Formula;
import dev.nines.report.Plot;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import dev.nines.report.Value;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The totals of tables, and the charts of their columns. */
class TableTotalsTest {

  private static Cell number(int value) {
    return Cell.of(Integer.toString(value), new Value.Number(BigDecimal.valueOf(value)));
  }

  private static Sheet sheet(Cell total) {
    return new Sheet(
        "Data",
        "Data",
        List.of(Column.left("name", "Name", 10), Column.right("count", "Count [#]", 10)),
        List.of(Row.of(Cell.of("a"), number(2)), Row.of(Cell.of("b"), number(3))),
        List.of(Row.of(Cell.of("Total"), total)),
        ZoneOffset.UTC);
  }

  private static XSSFWorkbook open(Sheet sheet) throws IOException {
    byte[] bytes = Books.bytes(OneSheet.document(List.of(sheet)));
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  private static Cell sum() {
    Formula cells = new Formula.Rows("Data", "count", 0, 1);
    return number(5).with(Formula.of(Formula.Function.SUM, cells));
  }

  @Test
  void sums_areTheTablesOwnTotals() throws Exception {
    try (XSSFWorkbook workbook = open(sheet(sum()))) {
      XSSFSheet data = workbook.getSheet("Data");
      XSSFTable table = data.getTables().get(0);
      XSSFCell total = data.getRow(5).getCell(1);

      assertThat(table.getCTTable().getTotalsRowCount()).isEqualTo(1);
      assertThat(table.getCTTable().getRef()).isEqualTo("A3:B6");
      assertThat(table.getCTTable().getAutoFilter().getRef()).isEqualTo("A3:B5");
      assertThat(total.getCTCell().getF().getStringValue())
          .isEqualTo("SUBTOTAL(109,Data[Count '['#']])");
      assertThat(total.getNumericCellValue()).isEqualTo(5);
    }
  }

  @Test
  void otherTotals_standUnderTheTable() throws Exception {
    try (XSSFWorkbook workbook = open(sheet(number(7)))) {
      XSSFSheet data = workbook.getSheet("Data");

      assertThat(data.getTables().get(0).getCTTable().getRef()).isEqualTo("A3:B5");
      assertThat(data.getRow(5).getCell(1).getNumericCellValue()).isEqualTo(7);
    }
  }

  @Test
  void charts_stackAndSayWhatTheyShow() throws Exception {
    Plot plot =
        new Plot(
            Plot.Kind.STACKED,
            "Counts",
            "Bars of the counts.",
            "Data",
            "name",
            List.of(new Plot.Series("count", Plot.Meaning.DOWN)),
            0,
            1);
    try (XSSFWorkbook workbook = open(sheet(sum()).with(List.of(plot)))) {
      var drawing = workbook.getSheet("Data").getDrawingPatriarch();
      var chart = drawing.getCharts().get(0).getCTChart();
      String frame = drawing.getCTDrawing().xmlText();

      assertThat(chart.getPlotArea().getBarChartArray(0).xmlText())
          .contains("overlap val=\"100\"")
          .contains("'Data'!$B$4:$B$5");
      assertThat(frame).contains("descr=\"Bars of the counts.\"");
    }
  }
}
