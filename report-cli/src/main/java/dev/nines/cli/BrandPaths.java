package dev.nines.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Where the files of a brand lie inside a document: to one another as on the disk, and apart from
 * all others.
 *
 * @param base the folder of the first one
 * @param depth how many folders above it any of them lies
 */
record BrandPaths(Path base, int depth) {

  static BrandPaths of(Collection<Path> paths) {
    List<Path> all = paths.stream().map(BrandPaths::whole).toList();
    if (all.isEmpty()) {
      return new BrandPaths(Path.of(""), 0);
    }
    Path base = all.get(0).getParent();
    int depth =
        all.stream()
            .filter(path -> path.getRoot().equals(base.getRoot()))
            .mapToInt(path -> above(base.relativize(path)))
            .max()
            .orElse(0);
    return new BrandPaths(base, depth);
  }

  private static Path whole(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static int above(Path relative) {
    int count = 0;
    for (Path part : relative) {
      count += part.toString().equals("..") ? 1 : 0;
    }
    return count;
  }

  /** Returns where a file lies inside. */
  String inside(Path path) {
    Path file = whole(path);
    boolean oneRoot = file.getRoot().equals(base.getRoot());
    Path relative = oneRoot ? base.relativize(file) : file.getFileName();
    Path folder = Path.of("brand/" + "in/".repeat(depth));
    return folder.resolve(relative).normalize().toString().replace('\\', '/');
  }

  String mediaType(Path path) {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".svg")) {
      return "image/svg+xml";
    }
    if (name.endsWith(".png")) {
      return "image/png";
    }
    return name.endsWith(".jpg") || name.endsWith(".jpeg") ? "image/jpeg" : "text/plain";
  }
}
