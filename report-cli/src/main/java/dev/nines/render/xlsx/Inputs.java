package dev.nines.render.xlsx;

import dev.nines.report.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Cells that a reader may change, each kind of value held to what makes sense for it. */
final class Inputs {

  /** What may be typed into a cell. */
  private enum Kind {
    SHARE("A percentage of 0 or more."),
    LENGTH("A length of time as hours:minutes:seconds."),
    MOMENT("A date and a time."),
    NUMBER("A number of 0 or more.");

    private final String sentence;

    Kind(String sentence) {
      this.sentence = sentence;
    }
  }

  private final Map<Kind, List<String>> cells = new EnumMap<>(Kind.class);

  /** Takes a cell that may be changed. */
  void add(String place, Value value) {
    cells.computeIfAbsent(kind(value), kind -> new ArrayList<>()).add(place);
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
    for (Map.Entry<Kind, List<String>> rule : cells.entrySet()) {
      write(xml, rule.getKey(), String.join(" ", rule.getValue()));
    }
    xml.raw("</dataValidations>");
  }

  private static void write(Xml xml, Kind kind, String places) throws IOException {
    boolean moment = kind == Kind.MOMENT;
    xml.raw("<dataValidation type=\"decimal\"")
        .attribute("operator", moment ? "between" : "greaterThanOrEqual")
        .raw(" allowBlank=\"1\" showInputMessage=\"1\" showErrorMessage=\"1\"")
        .attribute("errorTitle", "Not possible here")
        .attribute("error", kind.sentence)
        .attribute("promptTitle", "Try another value")
        .attribute("prompt", kind.sentence + " What follows is computed.")
        .attribute("sqref", places)
        .raw(moment ? "><formula1>1</formula1>" : "><formula1>0</formula1>")
        .raw(moment ? "<formula2>2958466</formula2>" : "")
        .raw("</dataValidation>");
  }
}
