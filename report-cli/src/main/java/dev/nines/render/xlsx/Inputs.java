package dev.nines.render.xlsx;

import dev.nines.render.LayoutWords;
import dev.nines.report.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Cells that a reader may change, each kind of value held to what makes sense for it. */
final class Inputs {

  /** What may be typed into a cell. */
  private enum Kind {
    SHARE,
    LENGTH,
    MOMENT,
    NUMBER
  }

  private final Map<Kind, Map<Integer, List<Integer>>> cells = new EnumMap<>(Kind.class);

  private final LayoutWords words;

  Inputs(LayoutWords words) {
    this.words = words;
  }

  /** Takes a cell that may be changed; rows come in their order, both are counted from 0. */
  void add(int row, int column, Value value) {
    cells
        .computeIfAbsent(kind(value), kind -> new TreeMap<>())
        .computeIfAbsent(column, key -> new ArrayList<>())
        .add(row);
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

  /** Writes the rules of a sheet; nothing where no cell may be changed. */
  void write(Xml xml) throws IOException {
    if (cells.isEmpty()) {
      return;
    }
    xml.raw("<dataValidations").attribute("count", cells.size()).raw(">");
    for (Map.Entry<Kind, Map<Integer, List<Integer>>> rule : cells.entrySet()) {
      List<String> places = new ArrayList<>();
      rule.getValue().forEach((column, rows) -> add(places, column, rows));
      write(xml, rule.getKey(), String.join(" ", places));
    }
    xml.raw("</dataValidations>");
  }

  // rows below each other are one area
  private static void add(List<String> places, int column, List<Integer> rows) {
    int first = 0;
    for (int next = 1; next <= rows.size(); next++) {
      if (next == rows.size() || rows.get(next) != rows.get(next - 1) + 1) {
        int from = rows.get(first);
        int to = rows.get(next - 1);
        places.add(from == to ? Address.of(from, column) : Address.area(from, to, column, column));
        first = next;
      }
    }
  }

  private void write(Xml xml, Kind kind, String places) throws IOException {
    boolean moment = kind == Kind.MOMENT;
    String allowed = words.say("input." + kind.name().toLowerCase(Locale.ROOT));
    xml.raw("<dataValidation type=\"decimal\"")
        .attribute("operator", moment ? "between" : "greaterThanOrEqual")
        .raw(" allowBlank=\"1\" showInputMessage=\"1\" showErrorMessage=\"1\"")
        .attribute("errorTitle", words.say("input.wrong"))
        .attribute("error", allowed)
        .attribute("promptTitle", words.say("input"))
        .attribute("prompt", words.say("input.says", allowed))
        .attribute("sqref", places)
        .raw(moment ? "><formula1>1</formula1>" : "><formula1>0</formula1>")
        .raw(moment ? "<formula2>2958466</formula2>" : "")
        .raw("</dataValidation>");
  }
}
