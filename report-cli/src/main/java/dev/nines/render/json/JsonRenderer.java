package dev.nines.render.json;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.nines.report.Data;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/**
 * Writes the data of a report as JSON: UTF-8, two spaces a level, {@code \n} at the end of each
 * line, the keys in their order. The same data give the same bytes.
 */
public final class JsonRenderer {

  private static final JsonFactory FACTORY = new JsonFactory();

  /**
   * Writes the data; the stream stays open.
   *
   * @throws IOException if the stream cannot be written
   */
  public void render(Data data, OutputStream out) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out, JsonEncoding.UTF8)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(layout());
      write(data, json);
      json.writeRaw('\n');
    }
  }

  private static PrettyPrinter layout() {
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withRootSeparator("")
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
    printer.indentObjectsWith(indent);
    printer.indentArraysWith(indent);
    return printer;
  }

  private static void write(Data data, JsonGenerator json) throws IOException {
    if (data instanceof Data.Mapping mapping) {
      json.writeStartObject();
      for (Map.Entry<String, Data> entry : mapping.entries().entrySet()) {
        json.writeFieldName(entry.getKey());
        write(entry.getValue(), json);
      }
      json.writeEndObject();
    } else if (data instanceof Data.Sequence sequence) {
      json.writeStartArray();
      for (Data item : sequence.items()) {
        write(item, json);
      }
      json.writeEndArray();
    } else {
      writeScalar(data, json);
    }
  }

  private static void writeScalar(Data data, JsonGenerator json) throws IOException {
    if (data instanceof Data.Text text) {
      json.writeString(text.text());
    } else if (data instanceof Data.Whole whole) {
      json.writeNumber(whole.number());
    } else if (data instanceof Data.Flag flag) {
      json.writeBoolean(flag.value());
    } else {
      throw new IllegalStateException("no JSON for " + data.getClass());
    }
  }
}
