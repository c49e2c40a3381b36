package dev.nines.database;

import dev.nines.problem.SourceLocation;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A statement and the database that it is put to.
 *
 * @param name the name of the file with the statement as shown
 * @param sql the statement
 * @param address the database
 * @param login who asks it
 * @param drivers JAR files with drivers
 */
record Query(String name, String sql, DatabaseAddress address, Login login, List<Path> drivers) {

  Query {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(sql, "sql");
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(login, "login");
    drivers = List.copyOf(drivers);
  }

  SourceLocation location() {
    return SourceLocation.ofFile(name);
  }

  /** Returns the name of the rows of a statement; a line in them is the number of a row. */
  static String rows(String name) {
    return name + "/rows";
  }

  SourceLocation row(long number) {
    return number > Integer.MAX_VALUE
        ? SourceLocation.ofFile(rows(name))
        : SourceLocation.ofLine(rows(name), (int) number);
  }

  /** Returns what a driver said, without credentials and without the full stop. */
  String said(Throwable e) {
    String message = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
    return login.hidden(address, message).replaceFirst("\\.$", "");
  }
}
