package dev.nines.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds where a file that begins as JSON stops being JSON, so that no reader can know it. */
final class JsonBeginning {

  private static final JsonFactory JSON = new JsonFactory();
  private static final Pattern BEGINNING =
      Pattern.compile("(?s)\\s*(\\{\\s*[\"}].*|\\[\\s*[\\[\\]{\"].*)");

  private JsonBeginning() {}

  /** Returns the first mistake in the beginning of a file; absent where there is none. */
  static Optional<Problem> in(SourcePeek peek) {
    if (!BEGINNING.matcher(peek.head()).matches()) {
      return Optional.empty();
    }
    try (JsonParser parser = JSON.createParser(peek.head())) {
      while (parser.nextToken() != null) {
        // on to the first mistake
      }
      return Optional.empty();
    } catch (JsonEOFException e) {
      boolean cut = peek.head().length() >= SourcePeek.LENGTH / 2;
      return cut ? Optional.empty() : Optional.of(problem(peek, e));
    } catch (JsonProcessingException e) {
      return Optional.of(problem(peek, e));
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be read", e);
    }
  }

  private static Problem problem(SourcePeek peek, JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    String why =
        e.getOriginalMessage()
            .lines()
            .findFirst()
            .orElse("")
            .replaceFirst(" \\(start marker.*", "");
    String message =
        "The content of \"%s\" begins as JSON and breaks its rules in line %s, column %s: %s."
            .formatted(peek.file(), "" + at.getLineNr(), "" + at.getColumnNr(), why);
    return Problem.of(
        ProblemCode.SYNTAX, SourceLocation.ofLine(peek.file(), at.getLineNr()), message);
  }
}
