package dev.nines.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.nines.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes what a check found as JSON. */
final class CheckJson {

  private static final JsonFactory JSON = new JsonFactory();

  private CheckJson() {}

  /** Returns {@code {"files":[...],"problems":[...]}} in UTF-8, problems sorted by place. */
  static byte[] of(List<String> files, List<Problem> problems) {
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
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return (out.toString(StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);
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
