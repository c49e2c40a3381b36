package dev.nines.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * A file to read.
 *
 * @param name its name as the user gave it, for messages
 * @param path where it is
 * @param kind the reader that is forced; empty where the content decides
 * @param service whose data it is; empty where the data say
 */
record DataSource(String name, Path path, Optional<String> kind, Optional<String> service) {

  DataSource {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(service, "service");
  }
}
