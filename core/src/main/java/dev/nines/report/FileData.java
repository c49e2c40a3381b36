package dev.nines.report;

import dev.nines.model.InputFile;
import dev.nines.problem.Problem;
import dev.nines.problem.SourceLocation;

/** Files, and places in them, as the figures for programs say them. */
public final class FileData {

  private FileData() {}

  /** Returns {@code file}, and {@code line} or else {@code pointer} where either is known. */
  public static Data.Mapping place(SourceLocation location) {
    Data.Mapping place = Data.mapping().with("file", location.file());
    if (location.line() > 0) {
      return place.with("line", location.line());
    }
    return location.jsonPointer().map(pointer -> place.with("pointer", pointer)).orElse(place);
  }

  /** Returns a problem: severity, code, place, what was found and is allowed, and the sentence. */
  public static Data.Mapping problem(Problem problem) {
    return Data.mapping()
        .with("severity", problem.severity().word())
        .with("code", problem.code().id())
        .and(place(problem.location()))
        .with("found", problem.found())
        .with("allowed", problem.allowed())
        .with("message", problem.message());
  }

  /** Returns {@code file}, {@code sha256} and {@code records} of a file that was read. */
  public static Data.Mapping input(InputFile file) {
    return Data.mapping()
        .with("file", file.file())
        .with("sha256", file.sha256())
        .with("records", file.records());
  }
}
