package dev.nines.source.prometheus;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.nines.model.LabelSet;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.ProblemLog;
import dev.nines.problem.SourceLocation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Reads an answer series by series: the whole answer of the API, its {@code data} alone, or the
 * list of series alone.
 */
final class Matrix {

  private final String file;
  private final JsonParser parser;
  private final ProblemLog log;
  private final Consumer<PointSeries> user;
  private boolean found;

  /**
   * Makes a reader of an answer.
   *
   * @param file the name of the file
   * @param parser its tokens
   * @param log takes the problems
   * @param user takes each series
   */
  Matrix(String file, JsonParser parser, ProblemLog log, Consumer<PointSeries> user) {
    this.file = Objects.requireNonNull(file, "file");
    this.parser = Objects.requireNonNull(parser, "parser");
    this.log = Objects.requireNonNull(log, "log");
    this.user = Objects.requireNonNull(user, "user");
  }

  void read() throws IOException {
    JsonToken first = parser.nextToken();
    if (first == JsonToken.START_ARRAY) {
      list();
    } else if (first == JsonToken.START_OBJECT) {
      answer();
    }
    if (!found && !log.hasErrors()) {
      String message = "The answer has no \"result\", the list of series.";
      log.add(Problem.of(ProblemCode.MISSING_KEY, SourceLocation.ofFile(file), message));
    }
  }

  private void answer() throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      JsonToken value = parser.nextToken();
      switch (key) {
        case "data" -> {
          if (value == JsonToken.START_OBJECT) {
            answer();
          }
        }
        case "result" -> result(value);
        case "resultType" -> type(parser.getText());
        case "error" -> failed(parser.getText());
        case "warnings" -> warnings(value);
        default -> parser.skipChildren();
      }
    }
  }

  private void result(JsonToken value) throws IOException {
    if (value == JsonToken.START_ARRAY && !log.hasErrors()) {
      list();
    } else {
      parser.skipChildren();
    }
  }

  private void type(String type) {
    if (!type.equals("matrix")) {
      String message =
          "The answer is of the type \"%s\", which has no course of time; ask for a range"
              + " (/api/v1/query_range), whose answer is a \"matrix\".";
      log.add(
          new Problem(ProblemCode.INVALID_VALUE, here(), type, "matrix", message.formatted(type)));
    }
  }

  private void failed(String error) {
    String message = "The answer is an error, \"%s\", and holds no data.".formatted(error);
    log.add(new Problem(ProblemCode.INVALID_VALUE, here(), error, "status success", message));
  }

  private void warnings(JsonToken value) throws IOException {
    while (value == JsonToken.START_ARRAY && parser.nextToken() != JsonToken.END_ARRAY) {
      String text = parser.getText();
      String message = "The answer has a warning, \"%s\"; data may be missing.".formatted(text);
      log.add(new Problem(ProblemCode.INPUT_CUT, here(), text, "", message));
    }
  }

  private void list() throws IOException {
    found = true;
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      series();
    }
  }

  private void series() throws IOException {
    SourceLocation place = here();
    Map<String, String> labels = new TreeMap<>();
    List<Point> points = new ArrayList<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      JsonToken value = parser.nextToken();
      if (key.equals("metric") && value == JsonToken.START_OBJECT) {
        labels(labels);
      } else if (key.equals("values") && value == JsonToken.START_ARRAY) {
        points(points);
      } else {
        parser.skipChildren();
      }
    }
    user.accept(new PointSeries(new LabelSet(labels), points, place));
  }

  private void labels(Map<String, String> labels) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String label = parser.currentName();
      parser.nextToken();
      labels.put(label, parser.getText());
      parser.skipChildren();
    }
  }

  private void points(List<Point> points) throws IOException {
    String list = here().pointer();
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      SourceLocation place = new SourceLocation(file, 0, list + "/" + i);
      List<String> texts = texts();
      Optional<Point> point = Point.of(texts, place);
      if (point.isEmpty()) {
        log.add(damaged(texts, place));
      }
      point.ifPresent(points::add);
    }
  }

  // the scalars of a pair; none for anything else
  private List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>(2);
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      texts.add(parser.getText());
      parser.skipChildren();
      return texts;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      texts.add(parser.getText());
      parser.skipChildren();
    }
    return texts;
  }

  private SourceLocation here() {
    return new SourceLocation(file, 0, parser.getParsingContext().pathAsPointer().toString());
  }

  private static Problem damaged(List<String> texts, SourceLocation place) {
    String found = String.join(", ", texts);
    String allowed = "[seconds since 1970, \"value\"]";
    String message =
        "The point \"%s\" cannot be read; allowed is %s. It is left out.".formatted(found, allowed);
    return new Problem(ProblemCode.ROW_DAMAGED, place, found, allowed, message);
  }
}
