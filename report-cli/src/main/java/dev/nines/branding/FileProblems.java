package dev.nines.branding;

import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;

/** Says what is wrong with a file as a whole. */
final class FileProblems {

  private FileProblems() {}

  static Problem tooLarge(String name) {
    return new Problem(
        ProblemCode.PICTURE_UNFIT,
        SourceLocation.ofFile(name),
        name,
        "5 MB or less",
        "The file \"" + name + "\" is larger than 5 MB, and every document would carry it.");
  }

  static Problem unreadable(String name) {
    return Problem.of(
        ProblemCode.FILE_UNREADABLE,
        SourceLocation.ofFile(name),
        "The file \"" + name + "\" cannot be read.");
  }
}
