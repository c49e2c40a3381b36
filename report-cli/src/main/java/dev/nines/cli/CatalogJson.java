package dev.nines.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.nines.catalog.CatalogEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes entries of the catalogue as JSON. */
final class CatalogJson {

  private static final JsonFactory JSON = new JsonFactory();

  private CatalogJson() {}

  /**
   * Returns {@code {"entries":[...]}} in UTF-8.
   *
   * @param entries the entries
   * @param files whether each holds its contract file
   */
  static byte[] of(List<CatalogEntry> entries, boolean files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeArrayFieldStart("entries");
      for (CatalogEntry entry : entries) {
        write(entry, files, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return (out.toString(StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static void write(CatalogEntry entry, boolean file, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", entry.id());
    json.writeStringField("provider", entry.about().provider());
    json.writeStringField("service", entry.about().service());
    json.writeStringField("source", entry.about().source());
    json.writeStringField("date", entry.about().date());
    json.writeStringField("quality", entry.about().quality());
    write("left-out", entry.leftOut(), json);
    write("from-memory", entry.fromMemory(), json);
    if (file) {
      json.writeStringField("file", entry.text());
    }
    json.writeEndObject();
  }

  private static void write(String key, List<String> lines, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(key);
    for (String line : lines) {
      json.writeString(line);
    }
    json.writeEndArray();
  }
}
