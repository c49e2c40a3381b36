package dev.nines.benchmarks;

import dev.nines.report.Cell;
import dev.nines.report.Document;
import dev.nines.report.Formula;
import dev.nines.report.Plot;
import dev.nines.report.Row;
import dev.nines.report.Sheet;
import dev.nines.report.Tone;
import dev.nines.report.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A document's sheets in Apache POI: typed cells, formulas, tables, rules and charts. */
final class PlainWorkbook {

  private static final int HEAD = 2;

  private final Document document;
  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final Map<String, CellStyle> styles = new HashMap<>();
  private final Map<String, Sheet> sheets = new HashMap<>();

  PlainWorkbook(Document document) {
    this.document = document;
    document.sheets().forEach(sheet -> sheets.put(sheet.name(), sheet));
  }

  void write(OutputStream out) throws IOException {
    document.sheets().forEach(sheet -> workbook.createSheet(sheet.name()));
    names();
    for (Sheet sheet : document.sheets()) {
      write(sheet, workbook.getSheet(sheet.name()));
    }
    document.sheets().forEach(this::charts);
    workbook.getProperties().getCoreProperties().setTitle(document.head().title());
    workbook.write(out);
    workbook.close();
  }

  private void names() {
    for (Sheet sheet : document.sheets()) {
      for (int row = 0; row < sheet.rows().size(); row++) {
        for (int column = 0; column < sheet.columns().size(); column++) {
          String name = sheet.rows().get(row).cells().get(column).live().name();
          if (!name.isEmpty()) {
            Name named = workbook.createName();
            named.setNameName(name);
            named.setRefersToFormula(place(sheet.name(), column, row));
          }
        }
      }
    }
  }

  private void write(Sheet source, XSSFSheet sheet) {
    XSSFRow title = sheet.createRow(0);
    title.createCell(0).setCellValue(source.title());
    title.getCell(0).setCellStyle(style("", true, false));
    XSSFRow head = sheet.createRow(HEAD);
    for (int column = 0; column < source.columns().size(); column++) {
      XSSFCell cell = head.createCell(column);
      cell.setCellValue(source.columns().get(column).heading());
      cell.setCellStyle(style("", true, false));
      sheet.setColumnWidth(column, Math.max(12, source.columns().get(column).weight()) * 256);
    }
    int next = HEAD + 1;
    CellRangeAddressList inputs = new CellRangeAddressList();
    List<Row> rows = new ArrayList<>(source.rows());
    rows.addAll(source.totals());
    for (Row row : rows) {
      XSSFRow target = sheet.createRow(next);
      for (int column = 0; column < row.cells().size(); column++) {
        Cell cell = row.cells().get(column);
        write(source, cell, target.createCell(column));
        if (cell.live().input()) {
          inputs.addCellRangeAddress(next, column, next, column);
        }
      }
      next++;
    }
    finish(source, sheet, inputs);
  }

  private void finish(Sheet source, XSSFSheet sheet, CellRangeAddressList inputs) {
    if (!source.rows().isEmpty()) {
      CellReference to =
          new CellReference(HEAD + source.rows().size(), source.columns().size() - 1);
      XSSFTable table =
          sheet.createTable(
              new AreaReference(new CellReference(HEAD, 0), to, SpreadsheetVersion.EXCEL2007));
      table.setName("T_" + source.name().replace(' ', '_'));
      table.setDisplayName(table.getName());
    }
    if (inputs.countRanges() > 0) {
      DataValidationHelper helper = sheet.getDataValidationHelper();
      DataValidation rule =
          helper.createValidation(
              helper.createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, "0", null), inputs);
      sheet.addValidationData(rule);
    }
    sheet.createFreezePane(0, HEAD + 1);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setLandscape(true);
    sheet.setRepeatingRows(new CellRangeAddress(0, HEAD, -1, -1));
    sheet.getFooter().setLeft(document.head().title());
  }

  private void write(Sheet sheet, Cell cell, XSSFCell target) {
    boolean bold = cell.tone() == Tone.STRONG;
    Value value = cell.value();
    String format = "";
    cell.live().formula().ifPresent(f -> target.setCellFormula(formula(f)));
    if (value instanceof Value.Moment moment) {
      target.setCellValue(LocalDateTime.ofInstant(moment.at(), sheet.zone()));
      format = "yyyy-mm-dd hh:mm:ss";
    } else if (value instanceof Value.Day day) {
      target.setCellValue(day.date());
      format = "yyyy-mm-dd";
    } else if (value instanceof Value.Length length) {
      target.setCellValue(length.length().toMillis() / 86_400_000d);
      format = "[h]:mm:ss";
    } else if (value instanceof Value.Number number) {
      target.setCellValue(number.number().doubleValue());
      format = "#,##0.##";
    } else if (value instanceof Value.Share share) {
      BigDecimal part = new BigDecimal(share.share().numerator());
      target.setCellValue(
          part.divide(new BigDecimal(share.share().denominator()), MathContext.DECIMAL64)
              .doubleValue());
      format = "0.000000%";
    } else if (value instanceof Value.Cash cash) {
      target.setCellValue(cash.money().amount().doubleValue());
      format = "#,##0.00 \"" + cash.money().currency() + "\"";
    } else {
      String note = cell.note().isEmpty() ? "" : "\n" + cell.note();
      target.setCellValue(cell.text() + note);
    }
    target.setCellStyle(style(format, bold, !format.isEmpty()));
  }

  private CellStyle style(String format, boolean bold, boolean right) {
    return styles.computeIfAbsent(
        format + bold + right,
        key -> {
          CellStyle style = workbook.createCellStyle();
          Font font = workbook.createFont();
          font.setBold(bold);
          style.setFont(font);
          style.setWrapText(!right);
          style.setBorderBottom(BorderStyle.THIN);
          style.setAlignment(right ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
          if (!format.isEmpty()) {
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
          }
          return style;
        });
  }

  private void charts(Sheet source) {
    int row = HEAD + 3 + source.rows().size() + source.totals().size();
    for (Plot plot : source.plots()) {
      chart(plot, workbook.getSheet(source.name()), row);
      row += 18;
    }
  }

  private void chart(Plot plot, XSSFSheet target, int row) {
    Sheet source = sheets.get(plot.sheet());
    XSSFSheet cells = workbook.getSheet(plot.sheet());
    XSSFDrawing drawing = target.createDrawingPatriarch();
    XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, row, 8, row + 16));
    chart.setTitleText(plot.title());
    ChartTypes type = plot.kind() == Plot.Kind.LINES ? ChartTypes.LINE : ChartTypes.BAR;
    XDDFChartData data =
        chart.createData(
            type,
            chart.createCategoryAxis(AxisPosition.BOTTOM),
            chart.createValueAxis(AxisPosition.LEFT));
    if (data instanceof XDDFBarChartData bars) {
      boolean lying = plot.kind() == Plot.Kind.BARS || plot.kind() == Plot.Kind.STACKED_BARS;
      bars.setBarDirection(lying ? BarDirection.BAR : BarDirection.COL);
    }
    for (Plot.Series one : plot.series()) {
      int column = column(source, one.column());
      XDDFChartData.Series series =
          data.addSeries(
              XDDFDataSourcesFactory.fromStringCellRange(
                  cells, cells(plot, column(source, plot.categories()))),
              XDDFDataSourcesFactory.fromNumericCellRange(cells, cells(plot, column)));
      series.setTitle(source.columns().get(column).heading(), null);
    }
    chart.plot(data);
  }

  private static CellRangeAddress cells(Plot plot, int column) {
    return new CellRangeAddress(HEAD + 1 + plot.first(), HEAD + 1 + plot.last(), column, column);
  }

  private static int column(Sheet sheet, String id) {
    for (int column = 0; column < sheet.columns().size(); column++) {
      if (sheet.columns().get(column).id().equals(id)) {
        return column;
      }
    }
    throw new IllegalArgumentException(id);
  }

  private static String place(String sheet, int column, int row) {
    return "'"
        + sheet
        + "'!"
        + new CellReference(HEAD + 1 + row, column, true, true).formatAsString();
  }

  private String formula(Formula formula) {
    if (formula instanceof Formula.Constant constant) {
      return constant.number().toPlainString();
    } else if (formula instanceof Formula.Words words) {
      return '"' + words.text() + '"';
    } else if (formula instanceof Formula.Named named) {
      return named.name();
    } else if (formula instanceof Formula.At at) {
      return place(at.sheet(), column(sheets.get(at.sheet()), at.column()), at.row());
    } else if (formula instanceof Formula.Rows rows) {
      int column = column(sheets.get(rows.sheet()), rows.column());
      String last = new CellReference(HEAD + 1 + rows.last(), column, true, true).formatAsString();
      return place(rows.sheet(), column, rows.first()) + ":" + last;
    }
    Formula.Call call = (Formula.Call) formula;
    List<String> parts = call.arguments().stream().map(this::formula).toList();
    return switch (call.function()) {
      case PLUS -> "(" + String.join("+", parts) + ")";
      case MINUS -> "(" + String.join("-", parts) + ")";
      case TIMES -> "(" + String.join("*", parts) + ")";
      case OVER -> "(" + String.join("/", parts) + ")";
      case BELOW -> "(" + String.join("<", parts) + ")";
      case AT_MOST -> "(" + String.join("<=", parts) + ")";
      case ABOVE -> "(" + String.join(">", parts) + ")";
      case AT_LEAST -> "(" + String.join(">=", parts) + ")";
      case EQUAL -> "(" + String.join("=", parts) + ")";
      case LEAST -> "MIN(" + String.join(",", parts) + ")";
      case WHEN -> "IF(" + String.join(",", parts) + ")";
      case BOTH -> "AND(" + String.join(",", parts) + ")";
      case ROUND, ROUND_UP, ROUND_DOWN -> "ROUND(" + String.join(",", parts) + ")";
      case SUM_WHERE -> "SUMIF(" + parts.get(1) + "," + parts.get(2) + "," + parts.get(0) + ")";
      case COUNT_POSITIVE -> "COUNTIF(" + parts.get(0) + ",\">0\")";
      case COUNT_WHERE -> "COUNTIF(" + String.join(",", parts) + ")";
      case SECONDS -> "ROUND(" + parts.get(0) + "*86400,3)";
      case GREATEST -> "MAX(" + String.join(",", parts) + ")";
      default -> "SUM(" + String.join(",", parts) + ")";
    };
  }
}
