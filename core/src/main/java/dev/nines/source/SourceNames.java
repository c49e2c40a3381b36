package dev.nines.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Shortens the paths of inputs to names that tell them apart. */
public final class SourceNames {

  private SourceNames() {}

  /**
   * Returns a name for each path, in the same order: the last part of the path, with as many
   * folders before it as other paths with the same end need. The same path twice has the same name.
   *
   * <p>For example {@code a/x.csv}, {@code b/x.csv} and {@code b/y.csv} are {@code a/x.csv}, {@code
   * b/x.csv} and {@code y.csv}. Folders are parted by a slash on every system.
   */
  public static List<String> shortest(List<Path> paths) {
    List<Path> normal = paths.stream().map(Path::normalize).toList();
    List<String> names = new ArrayList<>();
    for (Path path : normal) {
      int parts = 1;
      while (parts < path.getNameCount() && isShared(end(path, parts), path, normal)) {
        parts++;
      }
      names.add(end(path, parts));
    }
    return names;
  }

  private static boolean isShared(String end, Path path, List<Path> all) {
    int parts = end.split("/").length;
    return all.stream().anyMatch(other -> !other.equals(path) && end(other, parts).equals(end));
  }

  private static String end(Path path, int parts) {
    int count = path.getNameCount();
    return count == 0
        ? path.toString()
        : path.subpath(Math.max(0, count - parts), count).toString().replace('\\', '/');
  }
}
