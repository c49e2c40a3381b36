package dev.nines.cli;

import dev.nines.database.DatabaseAddress;
import dev.nines.database.Login;
import dev.nines.database.QueryRows;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The databases of a command line: each address takes the next query. Addresses are never quoted
 * back, for they can hold a password. Holds which queries are left.
 */
final class Databases {

  private static final Pattern FORM =
      Pattern.compile("(?:([a-z][a-z0-9-]*)(?::([^=]+?))?=)?(jdbc:.+)");

  private final Deque<String> queries;
  private final int queryCount;
  private final List<String> drivers;
  private final Optional<Terminal> terminal;

  private Databases(List<String> queries, List<String> drivers, Optional<Terminal> terminal) {
    this.queries = new ArrayDeque<>(queries);
    this.queryCount = queries.size();
    this.drivers = List.copyOf(drivers);
    this.terminal = terminal;
  }

  Databases(List<String> queries, List<String> drivers, Terminal terminal) {
    this(queries, drivers, Optional.of(terminal));
  }

  /** Returns what a command takes that reads no databases. */
  static Databases none() {
    return new Databases(List.of(), List.of(), Optional.empty());
  }

  /** Returns whether an argument names a database: {@code jdbc:...}, perhaps behind its kind. */
  static boolean isNamedBy(String argument) {
    return form(argument).isPresent();
  }

  // "jdbc:x:user=a" is an address, not the kind "jdbc"
  private static Optional<Matcher> form(String argument) {
    Matcher form = FORM.matcher(argument);
    if (DatabaseAddress.isOne(argument)) {
      form.region(0, argument.length());
      return Optional.of(form).filter(Matcher::matches).filter(f -> f.group(1) == null);
    }
    return Optional.of(form).filter(Matcher::matches);
  }

  /**
   * Returns the rows of the database that an argument names.
   *
   * @throws UsageException if there is no query for it or it is no place for a database
   */
  DataSource of(String argument, DataSources sources) {
    Matcher form = form(argument).orElseThrow();
    DatabaseAddress address = new DatabaseAddress(form.group(3));
    if (terminal.isEmpty()) {
      throw new UsageException(
          "\"" + address + "\" is a database; it is read by sla and explain alone, as --data.");
    }
    if (queries.isEmpty()) {
      throw new UsageException(
          "No query was named for \"" + address + "\"; name a file with SQL with --query.");
    }
    Optional<String> kind = Optional.ofNullable(form.group(1));
    kind.ifPresent(k -> sources.requireKind(k, k + "=" + address));
    DataSource query = sources.source(queries.remove(), kind, Optional.ofNullable(form.group(2)));
    return query.with(new QueryRows(query.path(), address, login(), drivers()));
  }

  /**
   * Requires that each query had its address.
   *
   * @throws UsageException if one is left
   */
  void requireAllAsked() {
    if (!queries.isEmpty()) {
      int addresses = queryCount - queries.size();
      throw new UsageException(
          "There are "
              + queryCount
              + " queries for "
              + addresses
              + " databases; each --query needs an address such as --data jdbc:duckdb:probes.db.");
    }
  }

  private Login login() {
    return new Login(variable("NINES_DB_USER"), variable("NINES_DB_PASSWORD"));
  }

  private List<Path> drivers() {
    List<Path> files = new ArrayList<>();
    drivers.forEach(name -> files.add(terminal.orElseThrow().resolve(name)));
    variable("NINES_DRIVERS").stream()
        .flatMap(names -> List.of(names.split(Pattern.quote(File.pathSeparator))).stream())
        .filter(name -> !name.isBlank())
        .forEach(name -> files.add(terminal.orElseThrow().resolve(name)));
    return files;
  }

  private Optional<String> variable(String name) {
    return terminal.flatMap(t -> t.variable(name)).filter(value -> !value.isEmpty());
  }
}
