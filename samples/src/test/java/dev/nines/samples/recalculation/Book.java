package dev.nines.samples.recalculation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as a test looks at it: its formulas' values, its named cells, its inputs. */
final class Book implements AutoCloseable {

  /** The row of heads. */
  private static final int HEADS = 2;

  private final XSSFWorkbook workbook;

  private Book(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  static Book open(Path file) throws IOException {
    return new Book(new XSSFWorkbook(Files.newInputStream(file)));
  }

  /** Returns the stored value of every formula, by its place. */
  Map<String, Object> formulas() {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            values.put(place(sheet, cell), value(cell));
          }
        }
      }
    }
    return values;
  }

  /** Returns the value of a place. */
  Object at(String place) {
    return value(cell(place));
  }

  private Cell cell(String place) {
    CellReference reference = new CellReference(place);
    return workbook
        .getSheet(reference.getSheetName())
        .getRow(reference.getRow())
        .getCell(reference.getCol());
  }

  /** Returns the values of all named cells. */
  Map<String, Object> names() {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Name name : workbook.getAllNames()) {
      if (!name.getNameName().startsWith("_xlnm")) {
        values.put(name.getNameName(), at(name.getRefersToFormula()));
      }
    }
    return values;
  }

  /** Returns the values of the named cells that are formulas. */
  Map<String, Object> namedFormulas() {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Name name : workbook.getAllNames()) {
      if (!name.getNameName().startsWith("_xlnm")
          && cell(name.getRefersToFormula()).getCellType() == CellType.FORMULA) {
        values.put(name.getNameName(), at(name.getRefersToFormula()));
      }
    }
    return values;
  }

  /** Returns the values of a column of a sheet, by what stands first in each row. */
  Map<String, Object> column(String sheet, String heading) {
    return column(sheet, heading, cell -> true);
  }

  /** Returns the values of the cells of a column that are formulas, without sums of its rows. */
  Map<String, Object> followingColumn(String sheet, String heading) {
    return column(sheet, heading, Book::follows);
  }

  // a sum has rows in it that stay as reported, and that say so
  private static boolean follows(Cell cell) {
    return cell.getCellType() == CellType.FORMULA && !cell.getCellFormula().startsWith("SUBTOTAL");
  }

  private Map<String, Object> column(String sheet, String heading, Predicate<Cell> wanted) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (workbook.getSheet(sheet) == null) {
      return values;
    }
    Row heads = workbook.getSheet(sheet).getRow(HEADS);
    int column = 0;
    while (!heads.getCell(column).getStringCellValue().equals(heading)) {
      column++;
    }
    for (Row row : workbook.getSheet(sheet)) {
      Cell cell = row.getCell(column);
      if (row.getRowNum() > HEADS && cell != null && row.getCell(0) != null && wanted.test(cell)) {
        values.put(key(row), value(cell));
      }
    }
    return values;
  }

  // what stands first, with the step, date or time beside it, to the second
  private static String key(Row row) {
    Cell second = row.getCell(1);
    if (second != null && row.getSheet().getSheetName().equals("Bridge")) {
      return row.getCell(0) + " " + value(second);
    }
    boolean moment =
        second != null && value(second) instanceof Double && DateUtil.isCellDateFormatted(second);
    String at = moment ? " " + Math.round(second.getNumericCellValue() * 86_400) : "";
    return row.getCell(0) + at;
  }

  /** Returns the places of cells that hold an error, or the words by which one is shown. */
  List<String> errors() {
    List<String> errors = new ArrayList<>();
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          String shown = value(cell).toString();
          if (shown.matches("ERROR .*|#(REF!|NAME\\?|VALUE!|N/A|DIV/0!|NUM!|NULL!)|Err:\\d+")) {
            errors.add(place(sheet, cell) + " " + shown);
          }
        }
      }
    }
    return errors;
  }

  /** Spoils every stored value of a formula, so that only a new computation can be right. */
  void spoil() {
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            spoil(cell);
          }
        }
      }
    }
  }

  private static void spoil(Cell cell) {
    if (cell.getCachedFormulaResultType() == CellType.NUMERIC) {
      cell.setCellValue(-77);
    } else {
      cell.setCellValue("spoiled");
    }
  }

  /** Takes the charts away, which take long to load and compute nothing. */
  void withoutCharts() {
    int charts = workbook.getSheetIndex("Charts");
    if (charts >= 0) {
      workbook.removeSheetAt(charts);
    }
  }

  /** Gives every cell that a reader may change the value that it has in another workbook. */
  void takeInputsOf(Book other) {
    for (Sheet sheet : workbook) {
      for (DataValidation rule : sheet.getDataValidations()) {
        for (CellRangeAddress cells : rule.getRegions().getCellRangeAddresses()) {
          cells.forEach(
              address -> {
                Cell cell = sheet.getRow(address.getRow()).getCell(address.getColumn());
                Object value = other.at(place(sheet, cell));
                cell.setCellValue((Double) value);
              });
        }
      }
    }
  }

  void write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.write(out);
    }
  }

  private static String place(Sheet sheet, Cell cell) {
    return "'" + sheet.getSheetName() + "'!" + cell.getAddress().formatAsString();
  }

  private static Object value(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC -> cell.getNumericCellValue();
      case STRING -> cell.getStringCellValue();
      case BLANK -> "";
      default -> type + " " + cell;
    };
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
