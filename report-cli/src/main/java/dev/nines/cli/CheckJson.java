package dev.nines.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.nines.problem.Problem;
import dev.nines.source.quality.SeriesQuality;
import dev.nines.time.Interval;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes what a check found as JSON. */
final class CheckJson {

  private static final JsonFactory JSON = new JsonFactory();

  private CheckJson() {}

  /**
   * Returns {@code {"files":[...],"problems":[...],"data":[...]}} in UTF-8, problems sorted by
   * place; the data, what each of their series covers, only where there are series.
   */
  static byte[] of(List<String> files, List<Problem> problems, List<SeriesQuality> data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeArrayFieldStart("files");
      for (String file : files) {
        json.writeString(file);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("problems");
      for (Problem problem : problems.stream().sorted(Problem.BY_PLACE).toList()) {
        write(problem, json);
      }
      json.writeEndArray();
      writeData(data, json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return (out.toString(StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static void writeData(List<SeriesQuality> data, JsonGenerator json) throws IOException {
    if (!data.isEmpty()) {
      json.writeArrayFieldStart("data");
      for (SeriesQuality series : data) {
        write(series, json);
      }
      json.writeEndArray();
    }
  }

  private static void write(SeriesQuality series, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", series.file());
    json.writeStringField("service", series.service());
    if (!series.location().isEmpty()) {
      json.writeStringField("location", series.location());
    }
    json.writeStringField("what", series.what());
    json.writeNumberField("rows", series.rows());
    writeTimes(series, json);
    json.writeNumberField("gaps", series.gaps());
    json.writeStringField("unknown-seconds", SeriesQuality.seconds(series.unknown(), ""));
    if (series.coverage().isPresent()) {
      json.writeStringField("coverage", series.coverageText());
    }
    json.writeNumberField("duplicates", series.repeated());
    json.writeEndObject();
  }

  private static void writeTimes(SeriesQuality series, JsonGenerator json) throws IOException {
    if (series.span().isPresent()) {
      json.writeStringField("from", series.span().get().from().toString());
      json.writeStringField("to", series.span().get().to().toString());
    }
    if (series.usual().isPresent()) {
      json.writeStringField("usual-seconds", SeriesQuality.seconds(series.usual().get(), ""));
    }
    if (series.largest().isPresent()) {
      Interval largest = series.largest().get();
      json.writeStringField("largest-seconds", SeriesQuality.seconds(largest.length(), ""));
      json.writeStringField("largest-from", largest.from().toString());
    }
  }

  private static void write(Problem problem, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("severity", problem.severity().word());
    json.writeStringField("code", problem.code().id());
    json.writeStringField("file", problem.location().file());
    if (problem.location().lineNumber().isPresent()) {
      json.writeNumberField("line", problem.location().line());
    }
    if (problem.location().jsonPointer().isPresent()) {
      json.writeStringField("pointer", problem.location().pointer());
    }
    json.writeStringField("found", problem.found());
    json.writeStringField("allowed", problem.allowed());
    json.writeStringField("message", problem.message());
    json.writeEndObject();
  }
}
