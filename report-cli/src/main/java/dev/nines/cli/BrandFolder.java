package dev.nines.cli;

import dev.nines.branding.BrandFile;
import dev.nines.problem.Checked;
import dev.nines.problem.Problem;
import dev.nines.problem.ProblemCode;
import dev.nines.problem.SourceLocation;
import dev.nines.source.SourceInput;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Opens the files of a brand, each named from the file that names it, and remembers them. */
record BrandFolder(Storage storage, Map<Path, SourceInput> opened) {

  /** Returns a file. */
  Checked<BrandFile> open(String name, Path path) {
    Checked<SourceInput> input = storage.open(name, path);
    input.value().ifPresent(file -> opened.putIfAbsent(path, file));
    return input.map(file -> new BrandFile(file, other -> beside(path, other)));
  }

  // a text may write a blank as %20
  private Checked<BrandFile> beside(Path from, String name) {
    if (isAbsolute(name)) {
      return Checked.failed(absolute(name));
    }
    Optional<Path> plain = path(from, name);
    Optional<Path> decoded = name.contains("%") ? path(from, decoded(name)) : Optional.empty();
    Optional<Path> found = plain.filter(storage::holds).or(() -> decoded.filter(storage::holds));
    return found.map(path -> open(name, path)).orElseGet(() -> Checked.failed(missing(name)));
  }

  private static Problem missing(String name) {
    return Problem.of(
        ProblemCode.FILE_MISSING,
        SourceLocation.ofFile(name),
        "There is no file \"" + name + "\" as seen from the folder of the file that names it.");
  }

  // a document goes to other machines: what it names must not depend on this one
  private static boolean isAbsolute(String name) {
    return name.matches("(?s)([A-Za-z]:)?[/\\\\].*");
  }

  private static Problem absolute(String name) {
    return Problem.of(
        ProblemCode.INVALID_VALUE,
        SourceLocation.ofFile(name),
        "The file \""
            + name
            + "\" is named by an absolute path; name it from the folder of the file that names it.");
  }

  private static Optional<Path> path(Path from, String name) {
    try {
      return Optional.of(from.resolveSibling(Path.of(name)).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return name;
    }
  }
}
