package dev.nines.render.xlsx;

import dev.nines.render.Palette;
import dev.nines.report.Cell;
import dev.nines.report.DayState;
import dev.nines.report.Formula;
import dev.nines.report.Mark;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Conditional formats of columns: the words for missed and for unknown stand out. */
final class WordRules {

  /** What a word stands for. */
  private enum Kind {
    MISSED(Palette.DOWN, "FBE9EA"),
    UNKNOWN(Palette.DEGRADED_INK, "FFF4D6");

    private final Styles.Rule rule;

    Kind(Palette ink, String ground) {
      rule = new Styles.Rule(ink.hex(), ground);
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
    boolean state = cell.mark().filter(Mark.Swatch.class::isInstance).isPresent();
    if (!state) {
      cell.live().formula().ifPresent(formula -> choice(column, formula));
    }
  }

  // of a formula that chooses between two words of a verdict the second is the bad one
  private void choice(int column, Formula formula) {
    if (formula instanceof Formula.Call call
        && call.function() == Formula.Function.WHEN
        && call.arguments().get(2) instanceof Formula.Words words) {
      put(column, words.text(), Kind.MISSED);
    }
  }

  private void put(int column, String word, Kind kind) {
    if (word.length() > FormulaText.LONGEST_WORDS) {
      return;
    }
    columns.computeIfAbsent(column, c -> new LinkedHashMap<>()).putIfAbsent(word, kind);
  }

  /** Writes the rules for rows of a sheet, counted from 0. */
  void write(Xml xml, Styles styles, int firstRow, int lastRow) throws IOException {
    int priority = 1;
    for (Map.Entry<Integer, Map<String, Kind>> column : columns.entrySet()) {
      String cells = Address.area(firstRow, lastRow, column.getKey(), column.getKey());
      xml.raw("<conditionalFormatting").attribute("sqref", cells).raw(">");
      for (Map.Entry<String, Kind> word : column.getValue().entrySet()) {
        int style = styles.rule(word.getValue().rule);
        xml.raw("<cfRule type=\"cellIs\"").attribute("dxfId", style);
        xml.attribute("priority", priority++).raw(" operator=\"equal\"><formula>");
        xml.text('"' + word.getKey().replace("\"", "\"\"") + '"');
        xml.raw("</formula></cfRule>");
      }
      xml.raw("</conditionalFormatting>");
    }
  }
}
