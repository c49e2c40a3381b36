package dev.nines.source;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import java.util.Optional;

/** Says where JSON that is read piece by piece breaks off. */
public final class BrokenJson {

  private BrokenJson() {}

  /** Returns the problem that a file breaks off at a place; what stands before it is read. */
  public static Problem of(String file, JsonProcessingException e) {
    Optional<JsonLocation> place = Optional.ofNullable(e.getLocation());
    int line = place.map(JsonLocation::getLineNr).filter(n -> n > 0).orElse(0);
    int column = place.map(JsonLocation::getColumnNr).filter(n -> n > 0).orElse(0);
    String message =
        "The JSON breaks off or is damaged at column %s of this line; what stands before it is read.";
    return Problem.of(
        ProblemCode.SYNTAX, new SourceLocation(file, line, ""), message.formatted(column));
  }
}
