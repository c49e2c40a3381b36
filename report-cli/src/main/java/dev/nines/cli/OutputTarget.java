package dev.nines.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A file to write.
 *
 * @param name its name as the user gave it, for messages
 * @param path where it is
 * @param format what goes into it
 */
record OutputTarget(String name, Path path, OutputFormat format) {

  OutputTarget {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(format, "format");
  }

  /** Returns the file itself where the path is a link to it, so that the link stays. */
  Path destination() {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path;
    }
  }
}
