package dev.nines.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file name that may hold {@code *}, {@code ?}, {@code [...]}, {@code {a,b}} and {@code **}.
 *
 * <p>A name that exists as it stands is no pattern. A pattern that matches nothing stands for
 * itself, so that it is reported as a missing file beside all other problems.
 */
final class FilePattern {

  private static final String SPECIAL = "*?[{";

  private FilePattern() {}

  /** Returns the names that a pattern stands for, in alphabetical order, at least one. */
  static List<String> expand(String pattern, Path folder) {
    if (!isPattern(pattern) || exists(pattern, folder)) {
      return List.of(pattern);
    }
    List<String> names = matches(pattern, folder);
    return names.isEmpty() ? List.of(pattern) : names;
  }

  private static boolean isPattern(String name) {
    return name.chars().anyMatch(c -> SPECIAL.indexOf(c) >= 0);
  }

  // some systems refuse the special characters in names
  private static boolean exists(String name, Path folder) {
    try {
      return Files.exists(folder.resolve(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static List<String> matches(String pattern, Path folder) {
    String base = fixedPart(pattern);
    String rest = pattern.substring(base.length());
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + rest);
    int depth = rest.contains("**") ? Integer.MAX_VALUE : rest.split("/").length;
    Path start = folder.resolve(base);
    try (Stream<Path> files = Files.walk(start, depth)) {
      return files
          .filter(Files::isRegularFile)
          .map(start::relativize)
          .filter(matcher::matches)
          .map(file -> base + file.toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  // the folders before the first that is a pattern, with the slash
  private static String fixedPart(String pattern) {
    int special = 0;
    while (SPECIAL.indexOf(pattern.charAt(special)) < 0) {
      special++;
    }
    return pattern.substring(0, pattern.lastIndexOf('/', special) + 1);
  }
}
