package dev.nines.render.xlsx;

import dev.nines.render.LayoutWords;
import dev.nines.report.Value;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Cells that a reader may change, each kind of value held to what makes sense for it. */
final class Inputs {

  /** What may be typed into a cell. */
  private enum Kind {
    SHARE,
    LENGTH,
    MOMENT,
    NUMBER
  }

  private final Map<Kind, CellRangeAddressList> cells = new LinkedHashMap<>();

  private final LayoutWords words;

  Inputs(LayoutWords words) {
    this.words = words;
  }

  /** Takes a cell that may be changed. */
  void add(CellAddress cell, Value value) {
    cells
        .computeIfAbsent(kind(value), kind -> new CellRangeAddressList())
        .addCellRangeAddress(cell.getRow(), cell.getColumn(), cell.getRow(), cell.getColumn());
  }

  private static Kind kind(Value value) {
    if (value instanceof Value.Share) {
      return Kind.SHARE;
    }
    if (value instanceof Value.Length) {
      return Kind.LENGTH;
    }
    return value instanceof Value.Moment ? Kind.MOMENT : Kind.NUMBER;
  }

  /** Writes the rules into the sheet. */
  void write(XSSFSheet sheet) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    cells.forEach(
        (kind, places) -> {
          DataValidation rule = helper.createValidation(constraint(helper, kind), places);
          String allowed = words.say("input." + kind.name().toLowerCase(Locale.ROOT));
          rule.createPromptBox(words.say("input"), words.say("input.says", allowed));
          rule.setShowPromptBox(true);
          rule.createErrorBox(words.say("input.wrong"), allowed);
          rule.setShowErrorBox(true);
          sheet.addValidationData(rule);
        });
  }

  private static DataValidationConstraint constraint(DataValidationHelper helper, Kind kind) {
    return kind == Kind.MOMENT
        ? helper.createDecimalConstraint(OperatorType.BETWEEN, "1", "2958466")
        : helper.createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, "0", null);
  }
}
