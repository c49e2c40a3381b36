package dev.nines.render.xlsx;

import dev.nines.render.Palette;
import dev.nines.report.Cell;
import dev.nines.report.DayState;
import dev.nines.report.Formula;
import dev.nines.report.Mark;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFFontFormatting;
import org.apache.poi.xssf.usermodel.XSSFPatternFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** Conditional formats of columns: the words for missed and for unknown stand out. */
final class WordRules {

  /** What a word stands for. */
  private enum Kind {
    MISSED(Palette.DOWN, "FBE9EA"),
    UNKNOWN(Palette.DEGRADED_INK, "FFF4D6");

    private final Palette ink;
    private final String ground;

    Kind(Palette ink, String ground) {
      this.ink = ink;
      this.ground = ground;
    }
  }

  private final Map<Integer, Map<String, Kind>> columns = new TreeMap<>();

  /** Looks at a cell of a column. */
  void add(int column, Cell cell) {
    if (cell.mark().filter(Mark.Icon.MISSED::equals).isPresent()) {
      put(column, cell.text(), Kind.MISSED);
    }
    if (cell.mark().filter(new Mark.Swatch(DayState.UNKNOWN)::equals).isPresent()) {
      put(column, cell.text(), Kind.UNKNOWN);
    }
    cell.live().formula().ifPresent(formula -> choice(column, formula));
  }

  // of a formula that chooses between two words the second is the bad one
  private void choice(int column, Formula formula) {
    if (formula instanceof Formula.Call call
        && call.function() == Formula.Function.WHEN
        && call.arguments().get(2) instanceof Formula.Words words) {
      put(column, words.text(), Kind.MISSED);
    }
  }

  private void put(int column, String word, Kind kind) {
    columns.computeIfAbsent(column, c -> new LinkedHashMap<>()).putIfAbsent(word, kind);
  }

  /** Writes the rules for rows of the sheet. */
  void write(XSSFSheet sheet, int firstRow, int lastRow) {
    columns.forEach(
        (column, words) -> {
          CellRangeAddress cells = new CellRangeAddress(firstRow, lastRow, column, column);
          words.forEach((word, kind) -> write(sheet, cells, word, kind));
        });
  }

  private static void write(XSSFSheet sheet, CellRangeAddress cells, String word, Kind kind) {
    XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    String quoted = '"' + word.replace("\"", "\"\"") + '"';
    XSSFConditionalFormattingRule rule =
        formats.createConditionalFormattingRule(ComparisonOperator.EQUAL, quoted);
    XSSFFontFormatting font = rule.createFontFormatting();
    font.setFontColor(colour(kind.ink.hex()));
    XSSFPatternFormatting ground = rule.createPatternFormatting();
    ground.setFillBackgroundColor(colour(kind.ground));
    formats.addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
  }

  private static XSSFColor colour(String hex) {
    return new XSSFColor(HexFormat.of().parseHex(hex), null);
  }
}
