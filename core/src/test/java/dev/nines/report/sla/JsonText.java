package dev.nines.report.sla;

import dev.nines.report.Data;
import java.util.stream.Collectors;

/** Writes data on one line, as JSON whose texts need no escapes but quotes. */
final class JsonText {

  private JsonText() {}

  static String of(Data data) {
    if (data instanceof Data.Mapping mapping) {
      return mapping.entries().entrySet().stream()
          .map(entry -> quoted(entry.getKey()) + ":" + of(entry.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (data instanceof Data.Sequence sequence) {
      return sequence.items().stream().map(JsonText::of).collect(Collectors.joining(",", "[", "]"));
    }
    if (data instanceof Data.Text text) {
      return quoted(text.text());
    }
    return data instanceof Data.Whole whole
        ? whole.number().toString()
        : Boolean.toString(((Data.Flag) data).value());
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\\\"") + "\"";
  }
}
