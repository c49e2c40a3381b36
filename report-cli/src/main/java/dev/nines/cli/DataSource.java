package dev.nines.cli;

import dev.nines.database.QueryRows;
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
 * @param rows the rows of a database, where the file is the query for them
 */
record DataSource(
    String name,
    Path path,
    Optional<String> kind,
    Optional<String> service,
    Optional<QueryRows> rows) {

  DataSource {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(rows, "rows");
  }

  /** Makes a source that is what the file holds. */
  DataSource(String name, Path path, Optional<String> kind, Optional<String> service) {
    this(name, path, kind, service, Optional.empty());
  }

  /** Returns the rows of a database that the file is the query for. */
  DataSource with(QueryRows answer) {
    return new DataSource(name, path, kind, service, Optional.of(answer));
  }
}
